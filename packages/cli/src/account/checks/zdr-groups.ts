import type { ClassData } from '@openrouter-compliance/core';

/** The groups of models for which a guardrail enforces zero data retention separately. Source: OpenRouter documentation, 2026-08. */
export const zdrGroups = ['Anthropic', 'OpenAI', 'Google', 'xAI', 'other'] as const;
export type ZdrGroup = (typeof zdrGroups)[number];

const members = {
  Anthropic: 'enforce_zdr_anthropic',
  OpenAI: 'enforce_zdr_openai',
  Google: 'enforce_zdr_google',
  xAI: 'enforce_zdr_xai',
  other: 'enforce_zdr_other',
} as const satisfies Record<ZdrGroup, string>;

/** The member of a guardrail that enforces it for the group. */
export function zdrMember(group: ZdrGroup): (typeof members)[ZdrGroup] {
  return members[group];
}

const groupsByAuthor: Readonly<Record<string, ZdrGroup>> = {
  anthropic: 'Anthropic',
  openai: 'OpenAI',
  google: 'Google',
  'x-ai': 'xAI',
};

/** The groups of which a class allows a model. A pattern without a whole author allows all. */
export function zdrGroupsOf(models: ClassData['models']): readonly ZdrGroup[] {
  if (models === 'any') return zdrGroups;
  const wanted = new Set(
    models.flatMap((pattern) => {
      const [author = '', ...rest] = pattern.split('/');
      if (rest.length === 0 || author.includes('*')) return zdrGroups;
      return [groupsByAuthor[author] ?? 'other'];
    }),
  );
  return zdrGroups.filter((group) => wanted.has(group));
}
