import { expect, test } from 'vitest';
import { parsePolicy } from '../parse-policy.js';

const row = { module: 'src/classes.ts', export: 'published' };

function messages(classifier: object, further: object = {}): readonly string[] {
  const parsed = parsePolicy(JSON.stringify({ classifiers: [classifier], ...further }), 'p.json');
  return 'mistakes' in parsed ? parsed.mistakes.map(({ message }) => message) : [];
}

test.each<[string, object, object]>([
  ['none', { ...row, class: 'public' }, {}],
  ['one of dashes', { ...row, class: 'public', reason: '--' }, {}],
  ['none, by an alias', { ...row, class: 'web' }, { aliases: { web: 'public' } }],
  ['none, below a higher default', { ...row, class: 'internal' }, { defaultClass: 'confidential' }],
])('a class below the default one needs a reason: %s', (_, classifier, further) => {
  expect(messages(classifier, further)).toEqual([
    expect.stringMatching(
      /^p\.json:1: "classifiers\[0\]\.class" is lower than the default class "(?:internal|confidential)", and nobody can see why\. Say it under "reason" in the entry\.$/,
    ),
  ]);
});

test.each<[string, object]>([
  ['a reason', { ...row, class: 'public', reason: 'Texts of our own website' }],
  ['the default class', { ...row, class: 'internal' }],
  ['a higher class', { ...row, class: 'restricted' }],
  ['a class that each call names', row],
])('%s is no mistake', (_, classifier) => {
  expect(messages(classifier)).toEqual([]);
});
