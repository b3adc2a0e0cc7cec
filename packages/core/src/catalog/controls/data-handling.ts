import type { ControlModel } from './control-model.js';

export const dataHandling = [
  {
    id: 'openrouter-training',
    section: 'data_handling',
    text: 'Verify OpenRouter does NOT train on your data',
    provedBy: { checks: ['guardrail-training', 'prompt-sharing'] },
    refutedBy: { rules: ['require-data-policy'] },
    related: { soc2: ['CC9.2', 'C1.1'], hipaa: ['164.308(b)(1)'] },
  },
  {
    id: 'provider-policies',
    section: 'data_handling',
    text: 'Confirm provider-level data policies',
    provedBy: {},
    refutedBy: { rules: ['require-data-policy'], checks: ['guardrail-zdr', 'policy-zdr-endpoints'] },
    attested: 'vendors',
    related: { soc2: ['CC9.2'], hipaa: ['164.308(b)(1)', '164.314(a)(1)'] },
  },
  {
    id: 'data-flow',
    section: 'data_handling',
    text: 'Document data flow: your app -> OpenRouter -> provider -> OpenRouter -> your app',
    provedBy: {},
    refutedBy: { checks: ['broadcast', 'broadcast-destinations'] },
    document: 'data flow',
    related: { soc2: ['CC2.1', 'CC3.2'], hipaa: ['164.308(a)(1)(ii)(A)'] },
  },
  {
    id: 'regulated-data',
    section: 'data_handling',
    text: 'Identify if prompts contain PII, PHI, or regulated data',
    provedBy: {},
    refutedBy: { rules: ['no-unknown-classification', 'no-silent-downgrade', 'require-classification'] },
    document: 'classes',
    related: { soc2: ['C1.1'], hipaa: ['164.308(a)(1)(ii)(A)'] },
  },
  {
    id: 'redaction',
    section: 'data_handling',
    text: 'Implement PII redaction before sending to API',
    provedBy: {},
    // Only of the classes that demand it: passing says nothing of the others.
    refutedBy: { rules: ['require-redaction'] },
    related: { soc2: ['C1.1', 'CC6.7'], hipaa: ['164.502(b)', '164.514(b)'] },
  },
] as const satisfies readonly ControlModel[];
