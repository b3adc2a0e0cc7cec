import type { ControlModel } from './control-model.js';

export const providerSelection = [
  {
    id: 'compliant-providers',
    section: 'provider_selection',
    text: 'Route regulated data only to compliant providers',
    provedBy: {
      rules: [
        'require-pinned-provider',
        'no-ineffective-routing',
        'no-unapproved-provider',
        'no-unapproved-endpoint',
        'require-current-guard',
        'require-served-provider-check',
        'no-unapproved-plugin',
      ],
    },
    refutedBy: { checks: ['paid-tier', 'byok', 'served-providers', 'served-byok'] },
    related: { soc2: ['CC9.2', 'CC6.7'], hipaa: ['164.308(b)(1)', '164.502(e)(1)'] },
  },
  {
    id: 'excluded-providers',
    section: 'provider_selection',
    text: 'Use provider routing to exclude non-compliant providers',
    provedBy: {
      rules: ['require-pinned-provider', 'no-unapproved-provider'],
      checks: ['guardrail-assigned', 'guardrail-providers'],
    },
    refutedBy: { checks: ['policy-providers-exist'] },
    related: { soc2: ['CC6.7'], hipaa: ['164.312(e)(1)'] },
  },
  {
    id: 'approved-models',
    section: 'provider_selection',
    text: 'Document which models are approved for which data classifications',
    provedBy: { rules: ['no-unapproved-model'] },
    refutedBy: { checks: ['guardrail-models', 'policy-models-exist', 'served-models'] },
    related: { soc2: ['CC5.2', 'C1.1'], hipaa: ['164.308(a)(1)(ii)(B)'] },
  },
  {
    id: 'fallbacks',
    section: 'provider_selection',
    text: "Test that fallback routing doesn't route to unapproved providers",
    provedBy: {
      rules: ['require-pinned-provider', 'no-ineffective-routing', 'no-undecided-marker'],
      checks: ['served-by-code'],
    },
    refutedBy: {},
    related: { soc2: ['CC4.1', 'CC8.1'], hipaa: ['164.308(a)(8)'] },
  },
] as const satisfies readonly ControlModel[];
