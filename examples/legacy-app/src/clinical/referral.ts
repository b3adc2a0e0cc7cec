import OpenAI from 'openai';
import { openRouterKey } from '../config';
import type { PatientRecord } from '../types';
import { describeRecord } from './describe-record';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: openRouterKey });

// Pinned and without data collection, as the folder demands. The record is more than the folder says.
export async function draftReferral(record: PatientRecord): Promise<string> {
  const body = {
    model: 'anthropic/claude-sonnet-4.5',
    messages: [
      { role: 'system' as const, content: 'Draft a letter of referral. Use only what the record says.' },
      { role: 'user' as const, content: describeRecord(record) },
    ],
    provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' },
  };
  const completion = await client.chat.completions.create(body);
  return completion.choices[0]?.message.content ?? '';
}
