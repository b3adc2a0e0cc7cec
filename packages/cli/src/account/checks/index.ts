import type { AuditCheck } from '../audit-check.js';
import { byokChecks } from './byok-check.js';
import { guardrailChecks } from './guardrail-checks.js';
import { keyChecks } from './key-checks.js';
import { policyChecks } from './policy-checks.js';
import { servedChecks } from './served-checks.js';
import { workspaceChecks } from './workspace-checks.js';

/** Every check of the audit, in the order of the report. */
export const auditChecks: readonly AuditCheck[] = [
  ...keyChecks,
  ...guardrailChecks,
  ...workspaceChecks,
  ...byokChecks,
  ...policyChecks,
  ...servedChecks,
];
