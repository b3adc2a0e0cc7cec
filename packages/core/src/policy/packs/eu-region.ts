import type { PolicyPack } from './policy-pack.js';

/** Source of the host: OpenRouter's page on regional routing, as in `openrouter-hosts.ts`. */
export const euRegion: PolicyPack = {
  name: 'eu-region',
  about: 'Confidential and restricted data go to `eu.openrouter.ai` only.',
  file: {
    classes: {
      confidential: { hosts: ['eu.openrouter.ai'] },
      restricted: { hosts: ['eu.openrouter.ai'] },
    },
    locked: ['classes.confidential.hosts', 'classes.restricted.hosts'],
  },
};
