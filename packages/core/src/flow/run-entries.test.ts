import { expect, test } from 'vitest';
import { judgeProgram } from '../testing/judge-program.js';

test('a method of an object that is made on the way to a throw is judged, though nothing of the object is left', () => {
  const verdicts = judgeProgram(
    {
      'src/main.ts': `import OpenAI from 'openai';
        const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
        export function refuse(prompt: string) {
          const request = {
            model: 'openai/gpt-4o',
            send() {
              return client.chat.completions.create({ model: this.model, messages: [{ role: 'user', content: prompt }] });
            },
          };
          throw new Error(String(request));
        }`,
    },
    { defaultClass: 'internal' },
    'require-pinned-provider',
  );
  expect(verdicts.map(({ kind }) => kind)).toEqual(['fail']);
});
