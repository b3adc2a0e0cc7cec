import type { PolicyPack } from './policy-pack.js';

/** What teams that handle health data usually start from. No claim that a law or a standard is met. */
export const patientRecords: PolicyPack = {
  name: 'patient-records',
  about:
    'Nobody keeps what is sent, logs repeat nothing, and health data ("phi") is restricted: own keys only, no plugins, OpenRouter or servers of your own.',
  file: {
    extends: ['openrouter-compliance:no-retention', 'openrouter-compliance:quiet-logs'],
    defaultClass: 'confidential',
    aliases: { phi: 'restricted' },
    classes: {
      confidential: { plugins: [] },
      restricted: {
        providers: 'byok',
        byok: true,
        presets: false,
        plugins: [],
        hosts: ['openrouter'],
        routing: { allow_fallbacks: false },
      },
    },
    locked: ['classes.restricted', 'defaultClass', 'aliases'],
  },
};
