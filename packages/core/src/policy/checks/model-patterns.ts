import { nearestWord } from '../../text/nearest-word.js';
import type { KeyPath } from '../policy-document.js';
import type { Check } from './check.js';

/** Variants of OpenRouter; any other is let through, as new ones appear. Source: its documentation, read 2026-11-25. */
const variants = ['free', 'nitro', 'floor', 'online', 'thinking', 'extended', 'exacto', 'beta'];

/** Patterns that could never match an id. A server of one's own takes ids without an author. */
export const checkModelPatterns: Check = (file, report) => {
  const check = (pattern: string, keyPath: KeyPath, needsAuthor: boolean): void => {
    const mistake = commonMistake(pattern) ?? (needsAuthor ? openRouterMistake(pattern) : undefined);
    if (mistake !== undefined) report(keyPath, mistake);
  };
  for (const [name, { models }] of Object.entries(file.classes ?? {})) {
    if (!Array.isArray(models)) continue;
    for (const [index, pattern] of models.entries()) check(pattern, ['classes', name, 'models', index], true);
  }
  for (const [slug, { serves }] of Object.entries(file.providers ?? {})) {
    for (const [index, pattern] of (serves ?? []).entries())
      check(pattern, ['providers', slug, 'serves', index], true);
  }
  for (const [at, { models }] of (file.hosts?.selfHosted ?? []).entries()) {
    if (!Array.isArray(models)) continue;
    for (const [index, pattern] of models.entries())
      check(pattern, ['hosts', 'selfHosted', at, 'models', index], false);
  }
};

function commonMistake(pattern: string): string | undefined {
  if (pattern.trim().toLowerCase() === 'any')
    return 'is "any" within a list. Write "any" in place of the whole list.';
  if (/^https?:|^\/\//i.test(pattern)) return 'is a URL. Write the id alone, as in "anthropic/*".';
  if (pattern.startsWith('!')) return 'begins with !, which has no meaning here. List only what is allowed.';
  if (/\.\*|[\\^$+|()]/.test(pattern))
    return 'looks like a regular expression. Use * alone for any text, as in "anthropic/*".';
  if (/[^~\w./:@*-]/.test(pattern))
    return 'has a character that no model id has. Use * for any text, as in "anthropic/*".';
  return undefined;
}

function openRouterMistake(pattern: string): string | undefined {
  const [base = '', ...given] = pattern.split(':');
  if (pattern.includes('@preset/'))
    return 'names a preset. Write "presets": true in the class to allow presets.';
  if (pattern.startsWith(':'))
    return 'names a variant without a model. Write "*" before the colon for any model.';
  if (!base.includes('/') && pattern.includes('/'))
    return 'has a prefix before a colon that is not part of the id. Begin with the author.';
  if (base.endsWith('/') || (base.includes('/') && base.startsWith('/')))
    return 'lacks the author or the model and so allows nothing. Write both, as in "anthropic/*".';
  if (!base.includes('/') && !base.includes('*'))
    return 'names no author and so allows nothing. Write author and model, as in "anthropic/*" for all of an author.';
  if (/^~?[^/*]*\/[^/*]*\//.test(base))
    return 'has more parts than author and model. Write the id as OpenRouter lists it.';
  return variantMistake(given);
}

function variantMistake(given: readonly string[]): string | undefined {
  for (const variant of given) {
    if (variant === '') return 'has a colon with no variant behind it. Remove the colon.';
    const lower = variant.toLowerCase();
    const nearest = variants.includes(lower) ? undefined : nearestWord(lower, variants);
    if (nearest !== undefined) return `has an unknown variant. The nearest is ":${nearest}".`;
  }
  return undefined;
}
