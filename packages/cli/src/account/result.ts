import type { VerdictKind } from '@openrouter-compliance/core';

/** What one check says about one subject. */
export interface Result {
  readonly verdict: VerdictKind;
  /** A key, a workspace, a guardrail, an entry of the policy, by its name. */
  readonly subject: string;
  /** What is wrong or unknown, why it matters, what to do; empty for a pass. */
  readonly message: string;
}

export const pass = (subject: string): Result => ({ verdict: 'pass', subject, message: '' });
export const fail = (subject: string, message: string): Result => ({ verdict: 'fail', subject, message });
export const open = (subject: string, message: string): Result => ({ verdict: 'open', subject, message });
export const notApplicable = (subject: string, message: string): Result => ({
  verdict: 'notApplicable',
  subject,
  message,
});
