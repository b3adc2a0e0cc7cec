import { expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const program = (provider: string, tag = 'confidential') => ({
  'src/main.ts': `import OpenAI from 'openai';
    const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
    /** @dataClassification ${tag} */
    export const ask = (content: string, loose: boolean, given: object) =>
      client.chat.completions.create({
        model: 'anthropic/claude-sonnet-4.5',
        messages: [{ role: 'user', content }],
        ${provider === '' ? '' : `provider: ${provider},`}
      } as never);`,
});
const pin = `only: ['anthropic'], allow_fallbacks: false`;
const keeps =
  'client.chat.completions.create admits providers that may keep this confidential data. Set data_collection to "deny".';

test.each([
  ['a pin alone', `{ ${pin} }`, [keeps]],
  ['a pin that denies', `{ ${pin}, data_collection: 'deny' }`, ['pass']],
  ['deny without a pin is no matter of this rule', `{ data_collection: 'deny' }`, ['pass']],
  ['one way of two', `{ ${pin}, data_collection: loose ? 'allow' : 'deny' }`, [keeps]],
  ['another spelling', `{ ${pin}, dataCollection: 'deny' }`, [keeps]],
  [
    'preferences of the caller',
    `{ ${pin}, ...given }`,
    [
      'open: Whether client.chat.completions.create keeps this confidential data from providers that store it cannot be told: `given.data_collection` is handed in by the caller.',
    ],
  ],
])('%s', (_, provider, expected) => {
  expect(said(judgeProgram(program(provider), {}, 'require-data-policy'))).toEqual(expected);
});

test('restricted data asks for both, each a problem of its own', () => {
  expect(said(judgeProgram(program(`{ ${pin} }`, 'restricted'), {}, 'require-data-policy'))).toEqual([
    'client.chat.completions.create admits providers that may keep this restricted data. Set data_collection to "deny".',
    'client.chat.completions.create admits providers that retain this restricted data. Set zdr to true.',
  ]);
});

test('a call without preferences fails here too, and is shown by the rule of the pin', () => {
  const [verdict] = judgeProgram(program(''), {}, 'require-data-policy');
  expect(verdict).toMatchObject({
    kind: 'fail',
    problems: [{ messageId: 'missing', reportedBy: 'require-pinned-provider', remedies: [] }],
  });
});

test('where no pin is demanded, it is shown here', () => {
  const policy = { classes: { confidential: { routing: { allow_fallbacks: true } } } };
  expect(judgeProgram(program(''), policy, 'require-data-policy')).toMatchObject([
    {
      kind: 'fail',
      problems: [
        {
          message:
            "client.chat.completions.create sends confidential data without provider preferences, so providers that keep it may read it. Add provider: { data_collection: 'deny' } where the client sends it.",
        },
      ],
    },
  ]);
  expect(said(judgeProgram(program(''), policy, 'require-pinned-provider'))).toEqual(['pass']);
});

test('what is attested for the account need not be in the request', () => {
  const attestation = { by: 'Security team', date: '2026-11-25' };
  const policy = { attestations: { data_collection: attestation } };
  expect(said(judgeProgram(program(`{ ${pin} }`), policy, 'require-data-policy'))).toEqual(['pass']);
  expect(said(judgeProgram(program(`{ ${pin} }`, 'restricted'), policy, 'require-data-policy'))).toEqual([
    'client.chat.completions.create admits providers that retain this restricted data. Set zdr to true.',
  ]);
});
