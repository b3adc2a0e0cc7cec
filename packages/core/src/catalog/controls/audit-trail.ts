import type { ControlModel } from './control-model.js';

export const auditTrail = [
  {
    id: 'call-records',
    section: 'audit_trail',
    text: 'Log every API call with generation_id, model, user_id, cost',
    provedBy: {},
    // Only of the classes that demand it: passing says nothing of the others.
    refutedBy: { rules: ['require-audited-client'] },
    related: { soc2: ['CC7.2'], hipaa: ['164.312(b)'] },
  },
  {
    id: 'prompt-digests',
    section: 'audit_trail',
    text: 'Hash prompts (SHA-256) instead of logging raw content',
    provedBy: { rules: ['no-raw-prompt-logging'] },
    refutedBy: { checks: ['prompt-storage'] },
    related: { soc2: ['C1.1', 'CC6.7'], hipaa: ['164.312(b)', '164.502(b)'] },
  },
  {
    id: 'log-retention',
    section: 'audit_trail',
    text: 'Retain audit logs per regulation (90d operational, 7yr financial)',
    provedBy: {},
    refutedBy: {},
    related: { soc2: ['CC7.2', 'C1.2'], hipaa: ['164.316(b)(2)(i)'] },
  },
  {
    id: 'append-only-logs',
    section: 'audit_trail',
    text: 'Ship logs to append-only storage (S3, immutable DB)',
    provedBy: {},
    refutedBy: {},
    related: { soc2: ['CC7.2'], hipaa: ['164.312(c)(1)'] },
  },
] as const satisfies readonly ControlModel[];
