import type { ControlModel } from './control-model.js';

export const accessControl = [
  {
    id: 'service-keys',
    section: 'access_control',
    text: 'Use per-service API keys (not shared keys)',
    provedBy: { checks: ['key-per-service', 'idle-key'] },
    refutedBy: {},
    related: { soc2: ['CC6.1'], hipaa: ['164.312(a)(2)(i)'] },
  },
  {
    id: 'credit-limits',
    section: 'access_control',
    text: 'Set credit limits per key to isolate blast radius',
    provedBy: { checks: ['credit-limit'] },
    refutedBy: {},
    related: { soc2: ['CC6.1', 'A1.1'], hipaa: ['164.308(a)(1)(ii)(B)'] },
  },
  {
    id: 'key-rotation',
    section: 'access_control',
    text: 'Rotate keys on a 90-day schedule',
    provedBy: { checks: ['key-expiry', 'key-rotation'] },
    refutedBy: {},
    related: { soc2: ['CC6.1'], hipaa: ['164.308(a)(5)(ii)(D)'] },
  },
  {
    id: 'secrets-manager',
    section: 'access_control',
    text: 'Store keys in secrets manager (not .env files in repos)',
    provedBy: { rules: ['require-approved-key-source'] },
    // That no key stands in the code does not tell where it comes from.
    refutedBy: { rules: ['no-literal-key', 'no-key-logging', 'no-client-side-key'] },
    related: { soc2: ['CC6.1'], hipaa: ['164.312(a)(1)'] },
  },
  {
    id: 'management-keys',
    section: 'access_control',
    text: 'Enable management keys for programmatic key provisioning',
    provedBy: {},
    refutedBy: { checks: ['management-key-apart'] },
    related: { soc2: ['CC6.1', 'CC6.3'], hipaa: ['164.308(a)(4)(ii)(C)'] },
  },
] as const satisfies readonly ControlModel[];
