import { askInHouse } from '@/lib/in-house-model';
import type { PatientRecord } from '@/types';
import { describeRecord } from './describe-record';

/** The findings of a record are restricted, whatever the folder says, so they stay in the house. */
export async function draftReferral(record: PatientRecord): Promise<string> {
  return askInHouse(`Draft a letter of referral. Use only what the record says.\n${describeRecord(record)}`);
}
