import { describe, expect, test } from 'vitest';
import { analyseModule } from '../analysis/analyse.js';
import { builtInPolicy, loadPolicy } from '../policy/load-policy.js';
import type { Policy } from '../policy/policy.js';
import type { ModuleHost } from '../syntax/module-host.js';
import { parseView } from '../testing/parse.js';

/** No other files, and the newest version of everything. */
const alone: ModuleHost = {
  resolve: () => undefined,
  readText: () => undefined,
  load: () => undefined,
  packageVersion: () => '99.0.0',
  isOfCommand: () => false,
};

/** Kinds of the verdicts on the calls of a file, in source order. */
function pins(code: string, policy: Policy = builtInPolicy(), host: ModuleHost = alone): string[] {
  const { judgements } = analyseModule(parseView(code, '/p/main.ts'), host, policy, '/p');
  const ours = judgements.filter(({ rule }) => rule === 'require-pinned-provider');
  return ours.map(({ verdict }) => verdict.kind);
}

const pin = `provider: { only: ['openai'], allow_fallbacks: false }`;
const body = `model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Who knows of the merger?' }]`;
const url = `'https://openrouter.ai/api/v1/chat/completions'`;

describe('axios', () => {
  const create = (options = '') =>
    `import axios from 'axios'; const api = axios.create({ baseURL: 'https://openrouter.ai/api/v1', ${options} });`;
  test.each([
    ['a pinned body', `${create()} api.post('/chat/completions', { ${body}, ${pin} });`, ['pass']],
    ['a bare body', `${create()} api.post('/chat/completions', { ${body} });`, ['fail']],
    ['a list of models', `${create()} api.get('/models');`, []],
    [
      'another host',
      `import axios from 'axios'; axios.post('https://example.com/messages', { ${body} });`,
      ['notApplicable'],
    ],
    [
      'a whole URL on an instance',
      `${create()} api.post('https://example.com/messages', { ${body} });`,
      ['notApplicable'],
    ],
    [
      'one config',
      `import axios from 'axios'; axios({ method: 'post', url: ${url}, data: { ${body}, ${pin} } });`,
      ['pass'],
    ],
    [
      'a URL and a config',
      `import axios from 'axios'; axios(${url}, { method: 'post', data: { ${body} } });`,
      ['fail'],
    ],
    ['a common module', `const axios = require('axios'); axios.post(${url}, { ${body} });`, ['fail']],
    [
      'an adapter',
      `${create('adapter: send')} api.post('/chat/completions', { ${body}, ${pin} });`,
      ['open'],
    ],
  ])('%s', (_, code, expected) => {
    expect(pins(code)).toEqual(expected);
  });

  test.each([
    ['sets a header', `(config) => { config.headers.set('a', 'b'); return config; }`, 'pass'],
    ['gives a copy with another header', `(config) => ({ ...config, headers: {} })`, 'pass'],
    ['writes into the body', `(config) => { delete config.data.provider; return config; }`, 'open'],
    ['gives a copy with another body', `(config) => ({ ...config, data: {} })`, 'open'],
    ['takes the body out of it', `({ data, ...config }) => config`, 'open'],
    ['hands it on', `(config) => sign(config)`, 'open'],
    ['is not written here', `sign`, 'open'],
    ['asks for a computed member', `(config) => { config[name] = {}; return config; }`, 'open'],
  ])('an interceptor that %s', (_, interceptor, expected) => {
    const use = `api.interceptors.request.use(${interceptor});`;
    expect(pins(`${create()} ${use} api.post('/chat/completions', { ${body}, ${pin} });`)).toEqual([
      expected,
    ]);
  });
});

describe('undici, got, ky and node:https', () => {
  const json = `JSON.stringify({ ${body}, ${pin} })`;
  test.each([
    [`import { request } from 'undici'; request(${url}, { method: 'POST', body: ${json} });`, ['pass']],
    [
      `import { Pool } from 'undici'; new Pool('https://openrouter.ai').request({ path: '/api/v1/chat/completions', body: ${json} });`,
      ['pass'],
    ],
    [
      `import { Pool } from 'undici'; new Pool('https://example.com').request({ path: '/messages', body: ${json} });`,
      ['notApplicable'],
    ],
    [`import got from 'got'; got.post(${url}, { json: { ${body} } });`, ['fail']],
    [
      `import got from 'got'; const api = got.extend({ prefixUrl: 'https://openrouter.ai/api/v1' }).extend({ retry: { limit: 0 } }); api.post('chat/completions', { json: { ${body}, ${pin} } });`,
      ['pass'],
    ],
    [
      `import ky from 'ky'; ky.create({ hooks: { beforeRequest: [rewrite] } }).post(${url}, { json: { ${body}, ${pin} } });`,
      ['open'],
    ],
    [
      `import ky from 'ky'; ky.create({ hooks: { afterResponse: [look] } }).post(${url}, { json: { ${body}, ${pin} } });`,
      ['pass'],
    ],
    [
      `import https from 'node:https'; const req = https.request(${url}, { method: 'POST' }); req.write(${json}); req.end();`,
      ['pass'],
    ],
    [
      `import https from 'node:https'; https.request({ host: 'openrouter.ai', path: '/api/v1/models' }).end();`,
      [],
    ],
  ])('%s', (code, expected) => {
    expect(pins(code)).toEqual(expected);
  });
});

describe('LangChain', () => {
  const model = (name: string, fields: string) =>
    `const ${name} = new ChatOpenAI({ model: 'openai/gpt-4o', configuration: { baseURL: 'https://openrouter.ai/api/v1' }, ${fields} });`;
  const head = `import { ChatOpenAI } from '@langchain/openai'; import { prompt } from '@langchain/core/prompts';`;
  const kwargs = `modelKwargs: { ${pin} }`;
  test.each([
    ['kwargs', `${model('a', kwargs)} a.invoke('hello there');`, ['pass']],
    ['a field', `${model('a', pin)} a.invoke('hello there');`, ['fail']],
    [
      'a second model',
      `${model('a', kwargs)} ${model('b', '')} a.withFallbacks([b]).invoke('hello there');`,
      ['fail'],
    ],
    [
      'unknown fallbacks',
      `${model('a', kwargs)} export const f = (others) => a.withFallbacks(others).invoke('hello there');`,
      ['open'],
    ],
    ['a chain', `${model('a', '')} prompt.pipe(a.bindTools([])).pipe(parser).stream({});`, ['fail']],
    [
      'a body of its own',
      `${model('a', kwargs)} a.invoke('hello there', { options: { body: {} } });`,
      ['open'],
    ],
  ])('%s', (_, code, expected) => {
    expect(pins(`${head} ${code}`)).toEqual(expected);
  });
});

describe('the AI SDK', () => {
  const head = `import { createOpenRouter } from '@openrouter/ai-sdk-provider'; import { createProviderRegistry, customProvider, generateText, ToolLoopAgent, wrapLanguageModel } from 'ai';
    const openrouter = createOpenRouter(); const good = openrouter('openai/gpt-4o', { ${pin} }); const bad = openrouter('openai/gpt-4o');`;
  test.each([
    ['a choice of two', `generateText({ model: Math.random() > 0.5 ? bad : good, prompt: 'x' });`, ['fail']],
    [
      'the same choice the other way round',
      `generateText({ model: Math.random() > 0.5 ? good : bad, prompt: 'x' });`,
      ['fail'],
    ],
    [
      'an alias',
      `const models = customProvider({ languageModels: { good, bad } }); generateText({ model: models.languageModel('bad'), prompt: 'x' });`,
      ['fail'],
    ],
    [
      'an alias that nobody knows',
      `const models = customProvider({ languageModels: { good } }); generateText({ model: models.languageModel(name), prompt: 'x' });`,
      ['open'],
    ],
    [
      'a registry',
      `const all = createProviderRegistry({ openrouter }); generateText({ model: all.languageModel('openrouter:openai/gpt-4o'), prompt: 'x' });`,
      ['fail'],
    ],
    [
      'a wrapped model',
      `generateText({ model: wrapLanguageModel({ model: good, middleware }), prompt: 'x' });`,
      ['open'],
    ],
    [
      'a step of its own',
      `generateText({ model: good, prepareStep: () => ({ model: bad }), prompt: 'x' });`,
      ['fail'],
    ],
    ['an agent', `new ToolLoopAgent({ model: good }).generate({ prompt: 'x' });`, ['pass']],
    [
      'an agent whose options are replaced',
      `new ToolLoopAgent({ model: bad, providerOptions: { openrouter: { ${pin} } } }).generate({ prompt: 'x', providerOptions: { other: {} } });`,
      ['fail'],
    ],
    ['a text', `generateText({ model: 'openai/gpt-4o', prompt: 'x' });`, ['notApplicable']],
    [
      'a text, and a provider of the program',
      `globalThis.AI_SDK_DEFAULT_PROVIDER = openrouter; generateText({ model: 'openai/gpt-4o', prompt: 'x' });`,
      ['open'],
    ],
  ])('%s', (_, code, expected) => {
    expect(pins(`${head} ${code}`)).toEqual(expected);
  });
});

describe('clients that name their models in a way of their own', () => {
  test.each([
    [`import { Agent, run } from '@openai/agents'; run(new Agent({ name: 'a' }), 'hello there');`, ['open']],
    [
      `import { Agent } from '@mastra/core/agent'; new Agent({ model: 'openrouter/openai/gpt-4o' }).generate('hello there');`,
      ['fail'],
    ],
    [
      `import { Agent } from '@mastra/core/agent'; new Agent({ model: 'openai/gpt-4o' }).generate('hello there');`,
      ['notApplicable'],
    ],
    [
      `import { OpenAI } from '@llamaindex/openai'; new OpenAI({ model: 'gpt-4o' }).chat({ messages: [] });`,
      ['notApplicable'],
    ],
    [
      `import { OpenRouterClient } from 'openrouter-kit'; new OpenRouterClient({}).chat({ prompt: 'hello there' });`,
      ['open'],
    ],
  ])('%s', (code, expected) => {
    expect(pins(code)).toEqual(expected);
  });
});

test('a client of the policy is what it behaves as', () => {
  const policy = loadPolicy(
    JSON.stringify({ clients: [{ module: '@acme/http', export: 'createHttp', like: 'axios' }] }),
    '/p/openrouter-compliance.json',
  );
  const code = `import { createHttp } from '@acme/http'; createHttp({ baseURL: 'https://openrouter.ai/api/v1' }).post('/chat/completions', { ${body} });`;
  expect(pins(code, policy)).toEqual(['fail']);
});

describe('an installation that nothing tells of', () => {
  const unknown: ModuleHost = { ...alone, packageVersion: () => undefined };
  const head =
    "import { createOpenRouter } from '@openrouter/ai-sdk-provider'; import { generateText } from 'ai';";

  test('is open where versions differ in what they send', () => {
    const code = `${head} generateText({ model: createOpenRouter()('openai/gpt-4o', { ${pin} }), prompt: 'x' });`;
    expect(pins(code)).toEqual(['pass']);
    expect(pins(code, builtInPolicy(), unknown)).toEqual(['open']);
  });

  test('is judged where they do not', () => {
    const code = `${head} generateText({ model: createOpenRouter()('openai/gpt-4o'), prompt: 'x' });`;
    expect(pins(code, builtInPolicy(), unknown)).toEqual(['fail']);
  });
});

test('an `undefined` that is written may erase what was set before', () => {
  const client = `createOpenRouter({ extraBody: { ${pin} } })`;
  const call = (options: string) =>
    `import { createOpenRouter } from '@openrouter/ai-sdk-provider'; import { generateText } from 'ai';
     generateText({ model: ${client}('openai/gpt-4o'), prompt: 'x', providerOptions: { openrouter: { ${options} } } });`;
  expect(pins(call(''))).toEqual(['pass']);
  expect(pins(call('provider: undefined'))).toEqual(['open']);
});
