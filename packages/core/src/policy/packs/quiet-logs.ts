import type { PolicyPack } from './policy-pack.js';

/** Logs that do not repeat what was asked and answered. */
export const quietLogs: PolicyPack = {
  name: 'quiet-logs',
  about:
    'Confidential and restricted data: answers stay out of logs, digests are keyed, no service keeps prompts.',
  file: {
    classes: {
      confidential: { logs: { responses: 'deny', digests: 'keyed', services: [] } },
      restricted: { logs: { responses: 'deny', digests: 'keyed', services: [] } },
    },
    locked: ['classes.confidential.logs', 'classes.restricted.logs'],
  },
};
