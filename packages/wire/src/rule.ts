/** The rules whose truth is read off the wire and the output. */
export const rules = [
  'require-pinned-provider',
  'require-data-policy',
  'no-unapproved-provider',
  'no-unapproved-model',
  'no-unapproved-endpoint',
  'no-unapproved-plugin',
  'no-raw-prompt-logging',
  'no-key-logging',
] as const;

export type Rule = (typeof rules)[number];
export type DataClass = 'public' | 'internal' | 'confidential' | 'restricted';
