import { expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const program = {
  'src/main.ts': `import OpenAI from 'openai';
    const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
    export const ask = (content: string) =>
      client.chat.completions.create({
        model: 'openai/gpt-5',
        messages: [{ role: 'user', content }],
        provider: { only: ['deepseek'], allow_fallbacks: false },
      } as never);`,
};

test.each([
  [['openai', 'azure'], 'Use one of: openai, azure.'],
  [
    [],
    'The class has no approved provider, so this data must not be sent through OpenRouter unless the policy lists one.',
  ],
])('a class with the providers %j', (providers, remedy) => {
  const policy = { defaultClass: 'internal', classes: { internal: { providers } } };
  expect(said(judgeProgram(program, policy, 'no-unapproved-provider'))).toEqual([
    `Provider "deepseek" may not see internal data. ${remedy}`,
  ]);
});
