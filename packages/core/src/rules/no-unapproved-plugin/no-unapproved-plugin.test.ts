import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const none = { classes: { internal: { plugins: [] } } };
const some = { classes: { internal: { plugins: ['Web', 'openrouter:datetime'] } } };

/** What the rule says of one call with fetch. */
function ask(body: string, policy: object = none, before = '') {
  const main = `${before}
    export const ask = (prompt: string, given: any, name: string) =>
      fetch('https://openrouter.ai/api/v1/chat/completions', {
        method: 'POST', body: JSON.stringify({ messages: [{ role: 'user', content: prompt }], ${body} }) });`;
  return said(judgeProgram({ 'src/main.ts': main }, policy, 'no-unapproved-plugin'));
}

const model = "model: 'openai/gpt-4o'";

describe('what is listed, or no plugin', () => {
  test.each([
    [model, none],
    [`${model}, plugins: []`, none],
    [`${model}, plugins: undefined, tools: null`, none],
    [`${model}, plugins: [{ id: 'web', enabled: false }]`, none],
    [`${model}, plugins: [{ id: 'web' }]`, some],
    [`${model}, tools: [{ type: 'openrouter:datetime' }]`, some],
    [`${model}, tools: [{ type: 'function', function: { name } }, { type: 'custom', custom: {} }]`, none],
    ["model: 'openai/gpt-4o:online'", some],
    ["model: 'openai/gpt-4o:nitro'", none],
    ["model: 'acme/online'", none],
    ['model: name', some],
  ])('%s complies', (body, policy) => {
    expect(ask(body, policy)).toEqual(['pass']);
  });
});

test('a class that limits none is not compared', () => {
  expect(ask("model: name, plugins: [{ id: 'web' }]", {})).toEqual(['notApplicable']);
});

describe('what is not listed', () => {
  test.each([
    [`${model}, plugins: [{ id: 'file-parser' }]`, some, 'file-parser'],
    [`${model}, plugins: [{ id: 'web' }, { id: 'file-parser' }]`, some, 'file-parser'],
    [`${model}, plugins: [{ id: 'WEB' }]`, none, 'WEB'],
    [`${model}, plugins: [{ id: 'web', enabled: given }]`, none, 'web'],
    [`${model}, plugins: [...[{ id: 'web' }]]`, none, 'web'],
    [`${model}, ...{ plugins: [{ id: given ? 'web' : 'moderation' }] }`, some, 'moderation'],
    [`${model}, tools: [{ type: 'openrouter:web_search' }]`, some, 'openrouter:web_search'],
    [`${model}, tools: [{ type: 'web_search_preview' }]`, some, 'web_search_preview'],
  ])('%s fails', (body, policy, name) => {
    expect(ask(body, policy)).toEqual([
      expect.stringContaining(
        `OpenRouter runs "${name}" on this internal data, which the policy does not list for this class`,
      ),
    ]);
  });

  test.each([
    "model: 'openai/gpt-4o:online'",
    "model: 'openai/gpt-4o:ONLINE'",
    "model: 'openai/gpt-4o:free:online'",
    'model: `openai/gpt-4o${":online"}`',
    "model: 'openai/gpt-4o', models: ['openai/gpt-4o:online']",
    "model: 'openai/gpt-4o' + (given ? ':online' : '')",
  ])('%s fails', (body) => {
    expect(ask(body)).toEqual([
      expect.stringMatching(/^Model "openai\/gpt-4o.*" gives words of this internal data to a web search, /),
    ]);
  });

  test('the message says what is listed', () => {
    expect(ask(`${model}, plugins: [{ id: 'fusion' }]`, some)).toEqual([
      'OpenRouter runs "fusion" on this internal data, which the policy does not list for this class: no pin or data policy of the request binds it. Remove it, or use one of: web, openrouter:datetime.',
    ]);
  });

  test('a list that is changed before it is sent', () => {
    const before = "const plugins: object[] = [];\nplugins.push({ id: 'web' });";
    expect(ask(`${model}, plugins`, none, before)[0]).toMatch(/^OpenRouter runs "web" /);
  });
});

describe('what cannot be told', () => {
  test.each([
    ['model: name', /`:online`|`name`/],
    ["model: 'openai/' + name", /may bring `:online`/],
    [`${model}, plugins: given`, /`given`/],
    [`${model}, plugins: [given]`, /`given`/],
    [`${model}, plugins: [{ id: name }]`, /`name`/],
    [`${model}, tools: given.tools`, /`given\.tools`/],
    [`${model}, ...given`, /`given/],
    ["model: '@preset/notes'", /a preset may bring plugins/],
    [`${model}, preset: 'notes'`, /a preset may bring plugins/],
  ])('%s is open', (body, reason) => {
    const [message] = ask(body);
    expect(message).toMatch(/^open: /);
    expect(message).toMatch(reason);
  });

  test('tools of a client that are not read', () => {
    const main = `import { ChatOpenAI } from '@langchain/openai';
      const chat = new ChatOpenAI({ model: 'openai/gpt-4o', configuration: { baseURL: 'https://openrouter.ai/api/v1' } });
      export const ask = (prompt: string) => chat.invoke(prompt);`;
    expect(said(judgeProgram({ 'src/main.ts': main }, none, 'no-unapproved-plugin'))[0]).toMatch(
      /^open: .* the tools of .* are not read\.$/,
    );
  });
});

describe('the AI SDK', () => {
  const aiSdk = (tools: string, settings = '') => {
    const main = `import { createOpenRouter } from '@openrouter/ai-sdk-provider';
      import { generateText, tool } from 'ai';
      import { search } from './tools';
      const openrouter = createOpenRouter({ apiKey: process.env.KEY });
      export const ask = (prompt: string, given: any) =>
        generateText({ model: openrouter('openai/gpt-4o', { ${settings} }), prompt, ${tools} });`;
    const shared = `import { openrouter } from '@openrouter/ai-sdk-provider';
      export const search = openrouter.tools.webSearch({ maxResults: 2 });`;
    return said(judgeProgram({ 'src/main.ts': main, 'src/tools.ts': shared }, none, 'no-unapproved-plugin'));
  };

  test.each([
    ['tools: { search: openrouter.tools.webSearch() }', '', 'openrouter:web_search'],
    ['tools: { search }', '', 'openrouter:web_search'],
    ["providerOptions: { openrouter: { plugins: [{ id: 'web' }] } }", '', 'web'],
    ["providerOptions: { openrouter: { tools: [{ type: 'openrouter:fusion' }] } }", '', 'openrouter:fusion'],
    ['', "plugins: [{ id: 'web' }]", 'web'],
    ['', "extraBody: { tools: [{ type: 'openrouter:web_search' }] }", 'openrouter:web_search'],
  ])('%s %s fails', (tools, settings, name) => {
    expect(aiSdk(tools, settings)[0]).toContain(`OpenRouter runs "${name}" `);
  });

  test('functions of the program comply, and tools that others make are open', () => {
    expect(aiSdk('tools: { look: tool({ execute: () => 1 }), own: { execute: () => 1 } }')).toEqual(['pass']);
    expect(aiSdk('tools: given')[0]).toMatch(/^open: /);
  });
});
