import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { RunPlan } from '../plan/fix-plan.js';
import { createWorkspace, type Tree } from '../testing/workspace.js';

/** Which model is asked is only known at run time, so no pin can be written. */
const ask = (client: string): string => `export const ask = (model: string, content: string) =>
  ${client}.chat.completions.create({ model, messages: [{ role: 'user', content }] });
`;
const options = `baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY`;
const sdkAsk = `export const ask = (model: string, content: string) =>
  client.chat.send({ chatRequest: { model, messages: [{ role: 'user', content }] } });
`;
const openai = `import OpenAI from 'openai';

const client = new OpenAI({ ${options} });
`;

/** Wires a tree, makes sure that a second run changes nothing, and gives its files and what was left. */
async function wired(tree: Tree) {
  const workspace = createWorkspace(tree);
  const written = await workspace.fix(undefined, { guard: true });
  const again = await workspace.fix(undefined, { guard: true });
  expect(again.written).toBe(0);
  const reasons = written.files.flatMap((file) =>
    'problems' in file ? file.problems.flatMap(({ reason }) => reason ?? []) : [],
  );
  return { ...workspace, reasons: [...new Set(reasons)] };
}

describe('a guard is written where and as the file has its options', () => {
  test('in options on one line, beside the imports of the file', async () => {
    const { read } = await wired({ 'src/ask.ts': `${openai}${ask('client')}` });
    expect(read('src/ask.ts')).toContain(
      `import OpenAI from 'openai';\nimport { guardedFetch } from './openrouter-guard.js';\n\n`,
    );
    expect(read('src/ask.ts')).toContain("fetch: guardedFetch('internal')");
  });

  test('in a constant that is only for this client, but not in one that others use', async () => {
    const alone = `import OpenAI from 'openai';\nconst options = { ${options} };\nconst client = new OpenAI(options);\n`;
    const first = await wired({ 'src/ask.ts': alone + ask('client') });
    expect(first.read('src/ask.ts')).toMatch(/const options = \{[^}]*fetch: guardedFetch\('internal'\)/);
    const second = await wired({
      'src/ask.ts': `${alone}export const url = () => options.baseURL;\n${ask('client')}`,
    });
    expect(second.read('src/ask.ts')).not.toContain('guardedFetch');
    expect(second.reasons.join()).toContain('not one object');
  });

  test('as the first argument of a factory that is given none', async () => {
    const { read } = await wired({
      'src/ask.ts': `import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter();
export const ask = (id: string, prompt: string) => generateText({ model: openrouter(id), prompt });
`,
    });
    expect(read('src/ask.ts')).toContain("createOpenRouter({ fetch: guardedFetch('internal') })");
  });

  const guardedClient = "httpClient: new HTTPClient({ fetcher: guardedFetch('internal') })";

  test.each([
    [
      'import of names',
      "import { OpenRouter } from '@openrouter/sdk';",
      'OpenRouter',
      '{ OpenRouter, HTTPClient }',
    ],
    [
      'import of another path',
      "import { OpenRouterCore } from '@openrouter/sdk/core.js';",
      'OpenRouterCore',
      '{ HTTPClient }',
    ],
  ])('in the HTTP client of @openrouter/sdk, beside an %s', async (_, statement, name, names) => {
    const { read } = await wired({
      'src/ask.ts': `${statement}

const client = new ${name}({ apiKey: process.env.OPENROUTER_API_KEY });
${sdkAsk}`,
    });
    expect(read('src/ask.ts')).toContain(guardedClient);
    expect(read('src/ask.ts')).toContain(`import ${names} from '@openrouter/sdk';\n`);
    expect(read('src/ask.ts')).toContain("import { guardedFetch } from './openrouter-guard.js';\n");
  });

  test('as the first argument of @openrouter/sdk, by its namespace', async () => {
    const { read } = await wired({
      'src/ask.ts': `import * as sdk from '@openrouter/sdk';

const client = new sdk.OpenRouter();
${sdkAsk}`,
    });
    expect(read('src/ask.ts')).toContain(
      "new sdk.OpenRouter({ httpClient: new sdk.HTTPClient({ fetcher: guardedFetch('internal') }) })",
    );
  });

  test('in the place of the global fetch, and not of another function of this name', async () => {
    const call = `export const ask = (model: string, content: string) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model, messages: [{ role: 'user', content }] }),
  });
`;
    const { read, reasons } = await wired({
      'src/ask.ts': call,
      'src/own.ts': `import fetch from 'node-fetch';\n\n${call}`,
    });
    expect(read('src/ask.ts')).toContain("  guardedFetch('internal')('https://openrouter.ai/");
    expect(read('src/own.ts')).not.toContain('guardedFetch');
    expect(reasons).toContain('it is not the global `fetch`, called by its name');
  });

  test('under another name where the file has this one, and with the import that is there', async () => {
    const { read } = await wired({
      'src/taken.ts': `${openai}export const guardedFetch = 1;\n${ask('client')}`,
      'src/two.ts': `${openai}const second = new OpenAI({ ${options} });\n${ask('client')}${ask('second').replace('ask', 'askAgain')}`,
    });
    expect(read('src/taken.ts')).toContain("fetch: guardedFetch2('internal')");
    expect(read('src/taken.ts')).toContain('import { guardedFetch as guardedFetch2 }');
    expect(read('src/two.ts').split('import { guardedFetch }')).toHaveLength(2);
    expect(read('src/two.ts').split("guardedFetch('internal')")).toHaveLength(3);
  });
});

describe('the module is imported in the style of the file', () => {
  const chain = (specifier: string) =>
    `import { log } from '${specifier}';\n${openai}log('ready');\n${ask('client')}`;
  const log = `export const log = (text: string) => void text;\n`;

  test.each([
    ['./log', './openrouter-guard'],
    ['./log.js', './openrouter-guard.js'],
    ['./log.ts', './openrouter-guard.ts'],
  ])('with the ending of %s', async (specifier, expected) => {
    const { read } = await wired({ 'src/log.ts': log, 'src/ask.ts': chain(specifier) });
    expect(read('src/ask.ts')).toContain(`from '${expected}'`);
  });

  test('by the alias of the other imports, from a folder below', async () => {
    const { read } = await wired({
      'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
      'src/lib/log.ts': log,
      'src/server/deep/ask.ts': chain('@/lib/log'),
    });
    expect(read('src/server/deep/ask.ts')).toContain(`from '@/openrouter-guard'`);
  });

  test('by the relative path where the file has such', async () => {
    const { read } = await wired({ 'src/lib/log.ts': log, 'src/server/ask.ts': chain('../lib/log') });
    expect(read('src/server/ask.ts')).toContain(`from '../openrouter-guard'`);
  });

  const commonjs = `const OpenAI = require('openai');

const client = new OpenAI({ ${options} });
exports.ask = (model, content) =>
  client.chat.completions.create({ model, messages: [{ role: 'user', content }] });
`;

  test('with require in CommonJS', async () => {
    const { read } = await wired({ 'package.json': '{}', 'ask.js': commonjs });
    expect(read('ask.js')).toContain("const { guardedFetch } = require('./openrouter-guard.cjs');\n");
  });

  test('not where CommonJS would need an ES module, or JavaScript the TypeScript', async () => {
    const first = await wired({ 'package.json': '{ "type": "module" }', 'ask.cjs': commonjs });
    expect(first.read('ask.cjs')).not.toContain('guardedFetch');
    expect(first.reasons).toContain('the module system of the file cannot import the guard module');
    const second = await wired({ 'package.json': '{}', 'ask.js': commonjs, 'other.ts': log });
    expect(second.read('ask.js')).not.toContain('guardedFetch');
    expect(second.reasons.join()).toContain('the guard module is TypeScript');
  });
});

describe('the class is that of the calls', () => {
  const tagged = (name: string, className: string): string =>
    `/** @dataClassification ${className} */\n${ask('client').replace('ask', name)}`;

  test('the highest where there are several, also of calls in other files', async () => {
    const { read } = await wired({
      'src/client.ts': `import OpenAI from 'openai';\n\nexport const client = new OpenAI({ ${options} });\n`,
      'src/ask.ts': `import { client } from './client';\n${tagged('one', 'internal')}`,
      'src/secret.ts': `import { client } from './client';\n${tagged('two', 'confidential')}`,
    });
    expect(read('src/client.ts')).toContain("guardedFetch('confidential')");
    expect(read('src/ask.ts')).not.toContain('guardedFetch');
  });

  test('none where the guard of the highest would refuse what another call names', async () => {
    const { read, reasons } = await wired({
      'src/ask.ts': `${openai}${tagged('one', 'confidential')}
/** @dataClassification internal */
export const two = (content: string) =>
  client.chat.completions.create({
    model: process.env.MODEL ?? 'google/gemini-2.5-pro',
    messages: [{ role: 'user', content }],
  });
`,
    });
    expect(read('src/ask.ts')).not.toContain('guardedFetch');
    expect(reasons).toContain('the guard of confidential data would refuse `google/gemini-2.5-pro`');
  });

  test('none for a class for which the policy approves nothing', async () => {
    const { read, reasons } = await wired({ 'src/ask.ts': `${openai}${tagged('one', 'restricted')}` });
    expect(read('src/ask.ts')).not.toContain('guardedFetch');
    expect(reasons.join()).toContain('a guard would refuse every request');
  });
});

describe('a sender stays as it is', () => {
  test.each([
    [
      'that may go elsewhere',
      `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: process.env.LLM_URL ?? 'https://openrouter.ai/api/v1' });
${ask('client')}`,
      'it may be sent elsewhere than to OpenRouter',
    ],
    [
      'that has a fetch of its own',
      `import OpenAI from 'openai';
import { traced } from 'tracing';
const client = new OpenAI({ ${options}, fetch: traced() });
${ask('client')}`,
      '`fetch` of its client is set already',
    ],
    [
      'whose options come from elsewhere in part',
      `import OpenAI from 'openai';
import { defaults } from 'settings';
const client = new OpenAI({ ...defaults, ${options} });
${ask('client')}`,
      'whether `fetch` of its client is set already is not known',
    ],
    [
      'whose `fetch` no rule follows',
      `import ky from 'ky';
const api = ky.create({ prefix: 'https://openrouter.ai/api/v1' });
export const ask = (model: string, content: string) =>
  api.post('chat/completions', { json: { model, messages: [{ role: 'user', content }] } });
`,
      'a guard in the `fetch` of ky would prove nothing',
    ],
    [
      'that has an HTTP client of its own',
      `import { HTTPClient, OpenRouter } from '@openrouter/sdk';
import { traced } from 'tracing';
const client = new OpenRouter({ httpClient: new HTTPClient({ fetcher: traced() }) });
${sdkAsk}`,
      '`httpClient` of its client is set already',
    ],
    [
      'in a client component',
      `'use client';
${openai}${ask('client')}`,
      'it is sent by the browser',
    ],
    [
      'that has no such option',
      `import axios from 'axios';
export const ask = (model: string, content: string) =>
  axios.post('https://openrouter.ai/api/v1/chat/completions', { model, messages: [{ role: 'user', content }] });
`,
      'axios has no option `fetch`',
    ],
  ])('%s', async (_, source, reason) => {
    const { read, reasons } = await wired({ 'src/ask.ts': source });
    expect(read('src/ask.ts')).not.toContain('guardedFetch');
    expect(reasons.join()).toContain(reason);
  });

  test('whose call fails for a model that the guard would refuse', async () => {
    const { read, reasons } = await wired({
      'src/ask.ts': `${openai}export const ask = (content: string) =>
  client.chat.completions.create({ model: 'deepseek/deepseek-chat', messages: [{ role: 'user', content }] });
`,
    });
    expect(read('src/ask.ts')).not.toContain('guardedFetch');
    expect(reasons.length).toBeGreaterThan(0);
  });

  test('where nothing is left to prove', async () => {
    const { read } = await wired({
      'src/ask.ts': `${openai}export const ask = (content: string) =>
  client.chat.completions.create({ model: 'openai/gpt-4.1', messages: [{ role: 'user', content }] });
`,
    });
    expect(read('src/ask.ts')).toContain('allow_fallbacks: false');
    expect(read('src/ask.ts')).not.toContain('guardedFetch');
  });

  test('where another file has the name of the guard module', async () => {
    const { read, reasons } = await wired({
      'src/openrouter-guard.ts': 'export const mine = 1;\n',
      'src/ask.ts': `${openai}${ask('client')}`,
    });
    expect(read('src/ask.ts')).not.toContain('guardedFetch');
    expect(read('src/openrouter-guard.ts')).toBe('export const mine = 1;\n');
    expect(reasons).toContain('openrouter-guard.ts of its package is no guard module, and has its name');
  });
});

describe('a guard module is written', () => {
  const mayGoElsewhere = `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: process.env.LLM_URL ?? 'https://openrouter.ai/api/v1' });
${ask('client')}`;
  const modules = ({ guards }: RunPlan, root: string): readonly string[] =>
    guards.map((guard) => path.relative(root, guard.path));

  test('in each package of which a file uses it, and in no other', async () => {
    const { root, plan } = createWorkspace({
      'src/index.ts': 'export {};\n',
      'packages/api/package.json': '{ "type": "module" }',
      'packages/api/src/ask.ts': `${openai}${ask('client')}`,
      'packages/web/package.json': '{}',
      'packages/web/ask.js': `const OpenAI = require('openai');
const client = new OpenAI({ ${options} });
exports.ask = (model, content) => client.chat.completions.create({ model, messages: [{ role: 'user', content }] });
`,
      'packages/idle/package.json': '{}',
      'packages/idle/ask.ts': mayGoElsewhere,
    });
    expect(modules(await plan(undefined, { guard: true }), root)).toEqual([
      'packages/api/src/openrouter-guard.ts',
      'packages/web/openrouter-guard.cjs',
    ]);
  });

  test('once where `src` is a package of its own', async () => {
    const { root, plan } = createWorkspace({
      'src/package.json': '{ "type": "module" }',
      'src/ask.ts': `${openai}${ask('client')}`,
      'script.ts': `${openai}${ask('client')}`,
    });
    expect(modules(await plan(undefined, { guard: true }), root)).toEqual([
      'openrouter-guard.ts',
      'src/openrouter-guard.ts',
    ]);
  });

  test('where an import waits for it', async () => {
    const { root, plan } = createWorkspace({
      'src/ask.ts': `import { guardedFetch } from './openrouter-guard.js';\n\nexport const send = guardedFetch('internal');\n`,
    });
    expect(modules(await plan(undefined, { guard: true }), root)).toEqual(['src/openrouter-guard.ts']);
  });
});
