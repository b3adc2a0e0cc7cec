import type { PolicyPack } from './policy-pack.js';

/** Nobody on the way keeps what is sent, and a repository cannot give that up. */
export const noRetention: PolicyPack = {
  name: 'no-retention',
  about: 'Every class but public demands `data_collection: "deny"` and `zdr: true`; neither can be loosened.',
  file: {
    classes: {
      internal: { freeVariants: false, routing: { data_collection: 'deny', zdr: true } },
      confidential: { freeVariants: false, routing: { data_collection: 'deny', zdr: true } },
      restricted: { freeVariants: false, routing: { data_collection: 'deny', zdr: true } },
    },
    locked: ['internal', 'confidential', 'restricted'].flatMap((name) => [
      `classes.${name}.freeVariants`,
      `classes.${name}.routing.data_collection`,
      `classes.${name}.routing.zdr`,
    ]),
  },
};
