/** The items of the compliance checklist that an account can answer for, by section, in the checklist's own words. */
export const checklist = {
  training: {
    section: 'data_handling',
    text: 'Verify OpenRouter does NOT train on your data',
  },
  providerPolicies: {
    section: 'data_handling',
    text: 'Confirm provider-level data policies',
  },
  dataFlow: {
    section: 'data_handling',
    text: 'Document data flow: your app -> OpenRouter -> provider -> OpenRouter -> your app',
  },
  perServiceKeys: {
    section: 'access_control',
    text: 'Use per-service API keys (not shared keys)',
  },
  creditLimits: {
    section: 'access_control',
    text: 'Set credit limits per key to isolate blast radius',
  },
  rotation: {
    section: 'access_control',
    text: 'Rotate keys on a 90-day schedule',
  },
  managementKeys: {
    section: 'access_control',
    text: 'Enable management keys for programmatic key provisioning',
  },
  rawContent: {
    section: 'audit_trail',
    text: 'Hash prompts (SHA-256) instead of logging raw content',
  },
  compliantProviders: {
    section: 'provider_selection',
    text: 'Route regulated data only to compliant providers',
  },
  excludedProviders: {
    section: 'provider_selection',
    text: 'Use provider routing to exclude non-compliant providers',
  },
  approvedModels: {
    section: 'provider_selection',
    text: 'Document which models are approved for which data classifications',
  },
  fallbacks: {
    section: 'provider_selection',
    text: "Test that fallback routing doesn't route to unapproved providers",
  },
} as const;

export type ChecklistItem = (typeof checklist)[keyof typeof checklist];
