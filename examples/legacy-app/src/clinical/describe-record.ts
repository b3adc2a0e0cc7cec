import type { PatientRecord } from '../types';

export function describeRecord(record: PatientRecord): string {
  return [`Ward: ${record.wardCode}`, `Findings: ${record.findings}`].join('\n');
}
