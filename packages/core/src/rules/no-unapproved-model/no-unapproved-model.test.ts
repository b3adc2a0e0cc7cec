import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const policy = {
  hosts: {
    selfHosted: [
      {
        url: 'http://models.internal:8000/v1',
        classes: ['public', 'internal'],
        models: ['llama3*', 'qwen3:8b'],
      },
      { url: 'https://gpu.example.com', classes: ['restricted'] },
    ],
    environment: { GPU_URL: 'https://gpu.example.com/v1' },
  },
};

/** What the rules say of one call with the openai package. */
function ask(baseURL: string, model: string, dataClass: string, rule = 'no-unapproved-model' as const) {
  const main = `import OpenAI from 'openai';
    const client = new OpenAI({ baseURL: ${baseURL} });
    /** @dataClassification ${dataClass} */
    export const ask = (prompt: string, name: string, local: boolean) =>
      client.chat.completions.create({ model: ${model}, messages: [{ role: 'user', content: prompt }] });`;
  return said(judgeProgram({ 'src/main.ts': main }, policy, rule));
}

describe('servers of one’s own', () => {
  test.each([
    ["'http://models.internal:8000/v1'", "'llama3:8b'", 'internal'],
    ["'http://models.internal:8000/v1/'", "'qwen3:8b'", 'public'],
    ["'https://gpu.example.com/v1'", "'anything'", 'restricted'],
    ["'https://gpu.example.com/v1'", 'name', 'restricted'],
    ['process.env.GPU_URL', "'anything'", 'restricted'],
  ])('%s with %s for %s data complies', (url, model, dataClass) => {
    expect(ask(url, model, dataClass)).toEqual(['pass']);
  });

  test('a model that the server is not listed for fails', () => {
    expect(ask("'http://models.internal:8000/v1'", "'mistral:7b'", 'internal')).toEqual([
      'Model "mistral:7b" is not among those that the policy lists for models.internal:8000. Use one of: llama3*, qwen3:8b.',
    ]);
  });

  test('a model that is not known is open where the server lists some', () => {
    expect(ask("'http://models.internal:8000/v1'", 'name', 'internal')).toEqual([
      expect.stringMatching(/^open: .*`name`/),
    ]);
  });

  test('a call that may go to OpenRouter or to a server is judged for both', () => {
    const either = "process.env.LOCAL ? 'https://gpu.example.com/v1' : 'https://openrouter.ai/api/v1'";
    expect(ask(either, "'acme/any'", 'restricted')).toEqual([
      expect.stringMatching(/^Model "acme\/any" is not approved for restricted data/),
    ]);
  });

  test('a server that is not listed is no business of the rule, nor is routing on one that is', () => {
    expect(ask("'http://other.internal/v1'", "'llama3:8b'", 'restricted')).toEqual(['notApplicable']);
    const pinned = said(
      judgeProgram(
        {
          'src/main.ts': `/** @dataClassification restricted */
            export const ask = (prompt: string) => fetch('https://gpu.example.com/v1/chat/completions', {
              method: 'POST', body: JSON.stringify({ model: 'a', messages: [{ role: 'user', content: prompt }] }) });`,
        },
        policy,
        'require-pinned-provider',
      ),
    );
    expect(pinned).toEqual(['notApplicable']);
  });
});

describe('what is said to do in place of a refused model', () => {
  const send = (model: string, classes: object): readonly string[] =>
    said(
      judgeProgram(
        {
          'src/main.ts': `import OpenAI from 'openai';
    const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
    export const ask = (content: string) =>
      client.chat.completions.create({ model: '${model}', messages: [{ role: 'user', content }] });`,
        },
        { defaultClass: 'internal', classes: { internal: classes } },
        'no-unapproved-model',
      ),
    );

  test('a class with models: one of them', () => {
    expect(send('deepseek/deepseek-chat', { models: ['openai/*'] })).toEqual([
      'Model "deepseek/deepseek-chat" is not approved for internal data. Use one of: openai/*.',
    ]);
  });

  test('a class without any: nothing may be sent', () => {
    const none =
      'The class has no approved model, so this data must not be sent through OpenRouter unless the policy lists one.';
    expect(send('openai/gpt-5', { models: [] })).toEqual([
      `Model "openai/gpt-5" is not approved for internal data. ${none}`,
    ]);
    expect(send('openai/gpt-5:free', { models: [] })).toEqual([
      `Model "openai/gpt-5:free" is a free variant, whose providers may keep and train on this internal data. ${none}`,
    ]);
  });

  test('a class with any model: the variant or the preset is what is wrong', () => {
    const any = { models: 'any', freeVariants: false, presets: false };
    expect(send('openai/gpt-5:free', any)[0]).toMatch(/internal data\. Use a paid variant\.$/);
    expect(send('@preset/notes', any)[0]).toMatch(/without a review\. Name the model in the code\.$/);
  });
});
