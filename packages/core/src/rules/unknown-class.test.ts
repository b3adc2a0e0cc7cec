/** A class that is misspelt lets no call pass that another class would refuse. */
import { expect, test } from 'vitest';
import { judgeProgram, said } from '../testing/judge-program.js';

function ask(tag: string, provider: string, model = 'openai/gpt-4o'): string {
  return `import OpenAI from 'openai';
    const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
    ${tag}
    export const ask = (content: string) => client.chat.completions.create({
      model: '${model}', messages: [{ role: 'user', content }], ...{ provider: ${provider} },
    });`;
}

type Rule = Parameters<typeof judgeProgram>[2];
const judge = (text: string, rule: Rule, policy: object = {}) =>
  said(judgeProgram({ 'src/main.ts': text }, policy, rule));

const pinned = "{ only: ['openai'], allow_fallbacks: false }";
const unknown =
  /^open: Whether client\.chat\.completions\.create complies cannot be told, as the policy knows no class "confidental"\. Did you mean "confidential"\?$/;

test('what another class would refuse is open, also where the default demands nothing', () => {
  const text = ask('/** @dataClassification confidental */', pinned);
  expect(judge(text, 'require-data-policy')).toEqual([expect.stringMatching(unknown)]);
  expect(judge(text, 'require-data-policy', { defaultClass: 'public' })).toEqual([
    expect.stringMatching(unknown),
  ]);
  expect(judge(text, 'require-redaction', { classes: { confidential: { redaction: 'required' } } })).toEqual([
    expect.stringMatching(unknown),
  ]);
});

test('what every class says the same of is told as it is', () => {
  const text = ask('/** @dataClassification confidental */', pinned);
  expect(judge(text, 'require-pinned-provider')).toEqual(['pass']);
  expect(judge(text, 'no-client-side-key')).toEqual(judge(ask('', pinned), 'no-client-side-key'));
});

test('what the default refuses still fails', () => {
  const text = ask('/** @dataClassification confidental */', '{}');
  expect(judge(text, 'require-pinned-provider')[0]).toMatch(/this internal data/);
});

test('the innermost class decides, and one that names nothing does not', () => {
  const outer = (text: string) => `/** @file @dataClassification confidental */\n${text}`;
  expect(judge(outer(ask('/** @dataClassification internal */', pinned)), 'require-data-policy')).toEqual(
    judge(ask('', pinned), 'require-data-policy'),
  );
  expect(judge(outer(ask('/** @dataClassification */', pinned)), 'require-data-policy')).toEqual([
    expect.stringMatching(unknown),
  ]);
});

test('a misspelt class of the data itself', () => {
  const text = `interface Letter { /** @dataClassification confidental */ body: string }
    ${ask('', pinned).replace('(content: string)', '(letter: Letter)').replace('content }', 'content: letter.body }')}`;
  expect(judge(text, 'require-data-policy')).toEqual([expect.stringMatching(unknown)]);
});

test('the tag names the class that counts instead, and the nearest one', () => {
  const text = ask('/** @dataClassification confidental */', pinned);
  expect(judge(text, 'no-unknown-classification', { defaultClass: 'public' })).toEqual([
    'The policy knows no class "confidental", so this code is judged by the class around it, or else by "public", the default, and what another class would refuse is open. Did you mean "confidential"?',
  ]);
});
