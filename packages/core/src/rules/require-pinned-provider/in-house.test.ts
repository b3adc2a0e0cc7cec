/** Clients that the policy declares, for packages and for files of the same repository. */
import { describe, expect, test } from 'vitest';
import { judgeProgram, said, type Program } from '../../testing/judge-program.js';

const native = `const native = process.binding('gateway');`;

function verdicts(files: Program, head: string, client: string, entry: object | undefined, request = '') {
  const main = `${head}
    export const ask = (question: string) => ${client}.chat.completions.create({
      model: 'openai/gpt-4o', messages: [{ role: 'user', content: question }], ${request} });`;
  const policy = entry ? { clients: [entry] } : {};
  return said(judgeProgram({ ...files, 'src/main.ts': main }, policy, 'require-pinned-provider'));
}

const openrouter = `baseURL: 'https://openrouter.ai/api/v1'`;
const pin = `provider: { only: ['openai'], allow_fallbacks: false }`;
const unread = `${native} export class Gateway { chat = { completions: { create: (body: object) => native.send(body) } }; }
  export const gateway = native.open();
  export const connect = (options: object) => native.open(options);`;

describe('clients of your own', () => {
  test.each<[string, string, string, Program, object]>([
    [
      'a package',
      `import { Llm } from '@acme/llm'; const client = new Llm({ ${openrouter} });`,
      'client',
      {},
      { module: '@acme/llm', export: 'Llm', like: 'openai' },
    ],
    [
      'a class of a file',
      `import { Gateway } from './lib/gateway.js'; const client = new Gateway({ ${openrouter} });`,
      'client',
      { 'src/lib/gateway.ts': unread },
      { module: 'src/lib/gateway.ts', export: 'Gateway', like: 'openai' },
    ],
    [
      'a class of a file by an alias, through another file',
      `import { Gateway as G } from './lib/index.js'; const client = new G({ ${openrouter} });`,
      'client',
      { 'src/lib/gateway.ts': unread, 'src/lib/index.ts': `export * from './gateway.js';` },
      { module: '@/lib/gateway', export: 'Gateway', like: 'openai' },
    ],
  ])('%s is judged like the client that it behaves as', (_, head, client, files, entry) => {
    expect(verdicts(files, head, client, entry)).toEqual([expect.stringMatching(/names no provider/)]);
    expect(verdicts(files, head, client, entry, pin)).toEqual(['pass']);
    expect(verdicts(files, head, client, undefined)).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ['a class', `import { Gateway } from './lib/gateway.js'; const g = new Gateway();`, 'g', 'Gateway'],
    ['an instance', `import { gateway } from './lib/gateway.js';`, 'gateway', 'gateway'],
    ['an instance in a namespace', `import * as lib from './lib/gateway.js';`, 'lib.gateway', 'gateway'],
  ])('where %s sends to is open when the code does not say so', (_, head, client, name) => {
    const files = { 'src/lib/gateway.ts': unread };
    const entry = { module: 'src/lib/gateway.ts', export: name, like: 'openai' };
    expect(verdicts(files, head, client, entry, pin)).toEqual(['pass']);
    expect(verdicts(files, head, client, entry)).toEqual([
      expect.stringMatching(new RegExp(`^open: .*\`${name}\` of your own may set the base URL by itself`)),
    ]);
  });

  test('what behaves as a client of OpenRouter sends to OpenRouter', () => {
    const main = `import { gateway } from './lib/gateway.js';
      export const ask = (question: string) => gateway.chat.send({ chatRequest: {
        model: 'openai/gpt-4o', messages: [{ role: 'user', content: question }] } });`;
    const entry = { module: 'src/lib/gateway.ts', export: 'gateway', like: 'openrouter-sdk' };
    const files = { 'src/lib/gateway.ts': unread, 'src/main.ts': main };
    const all = said(judgeProgram(files, { clients: [entry] }, 'require-pinned-provider'));
    expect(all).toEqual([expect.stringMatching(/names no provider/)]);
  });

  test('a file that itself sends through a known client is followed: it says more than a name', () => {
    const files = {
      'src/lib/gateway.ts': `import OpenAI from 'openai';
        const provider = { only: ['openai'], allow_fallbacks: false };
        const openai = new OpenAI({ ${openrouter} });
        export const gateway = { chat: { completions: { create: (body: any) => openai.chat.completions.create({ ...body, provider }) } } };`,
    };
    const entry = { module: 'src/lib/gateway.ts', export: 'gateway', like: 'openai' };
    expect(verdicts(files, `import { gateway } from './lib/gateway.js';`, 'gateway', entry)).toEqual([
      'pass',
    ]);
  });
});
