/** The table of mistakes in docs/policy-file.md: what is said of each names its place, what is wrong and what to do. */
import { describe, expect, test } from 'vitest';
import { readPolicyMistakes } from '../packages/repo-tools/src/docs/policy-mistakes.js';

const mistakes = readPolicyMistakes();

/** The word that is meant, where one is near. */
const meant: Readonly<Record<string, string>> = {
  'A key is misspelt': 'classes',
  'A class that does not exist': 'internal',
  'Almost the name of a class': 'internal',
  'A key of a class is misspelt': 'providers',
  'An alias of no class': 'restricted',
  'A provider is misspelt': 'anthropic',
  'A word is misspelt': 'deny',
  'A service is misspelt': 'langfuse',
  'A word for hosts is misspelt': 'openrouter',
  'A plugin is misspelt': 'file-parser',
  'An item of the checklist that is none': 'log-retention',
  'A misspelt key of an entry': 'methods',
  'Camel case': 'allow_fallbacks',
};

test('there are at least forty kinds, and no two are told alike', () => {
  const kinds = new Set(mistakes.map(({ message }) => message.replace(/"[^"]*"/g, '"…"')));
  expect(kinds.size).toBeGreaterThanOrEqual(40);
  expect(new Set(mistakes.map(({ what }) => what)).size).toBe(mistakes.length);
  expect(Object.keys(meant).filter((what) => !mistakes.some((each) => each.what === what))).toEqual([]);
});

describe.each(mistakes)('$what', ({ message, written, line }) => {
  test('is told with its key and a remedy, in at most two sentences', () => {
    expect(message).toMatch(/^(?:"[^"]+"|The policy) .+\.$/);
    expect(message.replace(/"[^"]*"/g, '').split(/\.\s/).length).toBeLessThanOrEqual(2);
    expect(line).toBeGreaterThanOrEqual(1);
    expect(message).not.toMatch(/secret@/);
  });

  test('names the line on which the last key of its path stands, or the value', () => {
    const path = /^"([^"]+)"/.exec(message)?.[1];
    const key = path
      ?.split(/\.(?![^[]*\])/)
      .at(-1)
      ?.replace(/\[\d+\]$/, '');
    // A value of a list stands on a line of its own, and what is missing on that of its holder.
    if (key !== undefined && !/\[\d+\]$/.test(path ?? '') && !message.includes('missing'))
      expect(written).toContain(key);
  });
});

test.each(Object.entries(meant))('%s: the nearest right word is "%s"', (what, word) => {
  expect(mistakes.find((each) => each.what === what)?.message).toContain(`"${word}"`);
});
