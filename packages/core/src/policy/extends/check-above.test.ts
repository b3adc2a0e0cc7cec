/** What a policy of a folder cannot do, as a policy further up has it locked. */
import { describe, expect, test } from 'vitest';
import { parsePolicy } from '../parse-policy.js';

const root = '../openrouter-compliance.json';

function messages(own: object, above: object, path = '/r/a/openrouter-compliance.json'): readonly string[] {
  const readLayer = (specifier: string) => ({
    path: specifier === root ? '/r/openrouter-compliance.json' : path,
    shown: specifier,
    text: JSON.stringify(specifier === root ? above : { classes: {} }),
  });
  const policies = [
    {
      path: '/r/openrouter-compliance.json',
      shown: root,
      parsed: parsePolicy(JSON.stringify(above), root, undefined, readLayer),
    },
  ];
  const parsed = parsePolicy(JSON.stringify(own, null, 2), 'p.json', undefined, readLayer, {
    path: '/r/a/openrouter-compliance.json',
    policies,
  });
  return 'mistakes' in parsed ? parsed.mistakes.map(({ message }) => message) : [];
}

const strict = {
  classes: { internal: { models: ['openai/gpt-4.1'] } },
  locked: ['classes.internal.models'],
};

describe('a policy that does not extend the one above keeps its locks', () => {
  test.each<[string, object, object, RegExp]>([
    [
      'a locked demand that is loosened',
      { classes: { internal: { models: ['openai/*'] } } },
      strict,
      /^p\.json:4: "classes\.internal\.models" is looser than \.\.\/openrouter-compliance\.json allows, which has it locked for every folder below .* Add "\.\.\/openrouter-compliance\.json" to "extends", make it as strict again, or ask/,
    ],
    [
      'a locked demand of which it says nothing',
      {},
      strict,
      /^p\.json:1: "classes\.internal\.models" is looser than/,
    ],
    [
      'a demand that a pack has locked which the one above extends',
      { classes: { confidential: { routing: { zdr: false } } } },
      { extends: 'openrouter-compliance:no-retention' },
      /"classes\.confidential\.routing\.zdr" is looser than openrouter-compliance:no-retention allows/,
    ],
    [
      'a locked list written again',
      { files: [{ globs: ['src/**'], class: 'public' }] },
      { files: [{ globs: ['a/**'], class: 'restricted' }], locked: ['files'] },
      /"files" is locked by .* so it cannot be written here\. Remove it\. Add/,
    ],
    [
      'a locked list that would not hold',
      {},
      { approvers: ['ann'], locked: ['approvers'] },
      /"approvers" is locked by .*, and is not said here\. Add "\.\.\/openrouter-compliance\.json" to "extends"\.$/,
    ],
    [
      'a locked class that would not exist',
      {},
      { classes: { phi: { extends: 'restricted' } }, locked: ['classes.phi'] },
      /"classes\.phi" is locked by .*, and does not exist here/,
    ],
    [
      'a policy above that cannot be used',
      {},
      { clases: {} },
      /The policy stands below \.\.\/openrouter-compliance\.json, which cannot be used\. .*"clases"/,
    ],
  ])('%s', (_, own, above, message) => {
    expect(messages(own, above)[0]).toMatch(message);
  });
});

test.each<[string, object, object]>([
  ['what is as strict', { classes: { internal: { models: [] } } }, strict],
  ['what extends it', { extends: root }, strict],
  ['what is not locked', { classes: { internal: { models: 'any' } } }, { ...strict, locked: [] }],
  ['what it is built on', {}, { ...strict, extends: './a' }],
])('%s is no mistake', (_, own, above) => {
  expect(messages(own, above)).toEqual([]);
});
