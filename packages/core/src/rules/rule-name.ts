/** Folder = file = rule name, in the order in which the documentation lists them. */
export const ruleNames = [
  'require-pinned-provider',
  'require-data-policy',
  'no-ineffective-routing',
  'no-unapproved-provider',
  'no-unapproved-model',
  'no-unapproved-endpoint',
  'require-current-guard',
  'require-served-provider-check',
  'require-audited-client',
  'require-redaction',
  'no-unapproved-plugin',
  'no-unknown-classification',
  'no-silent-downgrade',
  'require-classification',
  'no-raw-prompt-logging',
  'no-key-logging',
  'no-literal-key',
  'no-client-side-key',
  'require-approved-key-source',
  'no-undecided-marker',
] as const;

export type RuleName = (typeof ruleNames)[number];
