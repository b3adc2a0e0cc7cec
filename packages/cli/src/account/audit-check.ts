import type { ControlModel, Policy } from '@openrouter-compliance/core';
import type { Account, Part } from './account.js';
import type { CodeUse } from './code-use.js';
import type { Result } from './result.js';

/** What every check judges by. */
export interface AuditContext {
  readonly account: Account;
  readonly policy: Policy;
  readonly now: Date;
  readonly code: Part<CodeUse>;
}

/** A row of the audit. */
export interface AuditCheck {
  /** For reports and their readers; never changes. */
  readonly id: string;
  readonly item: ControlModel;
  /** What is true when it passes, without a full stop. */
  readonly title: string;
  /** At least one result; pure. */
  readonly judge: (context: AuditContext) => readonly Result[];
}
