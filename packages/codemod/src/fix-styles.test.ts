import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkspace } from './testing/workspace.js';

/** Writes one file, repairs it, makes sure that a second run leaves every byte alone, and gives what is there then. */
async function repaired(source: string, name = 'src/ask.ts'): Promise<string> {
  const workspace = createWorkspace({ [name]: source });
  const first = await workspace.fix();
  expect(first.files.map(({ state }) => state)).toEqual(['fixed']);
  const after = workspace.bytes(name);
  const second = await workspace.fix();
  expect(second).toMatchObject({ written: 0, files: [{ state: 'untouched' }] });
  expect(workspace.bytes(name).equals(after)).toBe(true);
  return after.toString('utf8');
}

const before = `import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

export async function ask(question: string) {
  console.log('asking', question);
  const answer = await client.chat.completions.create({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [{ role: 'user', content: question }],
  });
  return answer.choices[0]?.message.content;
}
`;
const after = `import { createHash } from 'node:crypto';
import OpenAI from 'openai';

const internalRouting = {
  provider: { only: ['anthropic', 'google-vertex'], allow_fallbacks: false },
};

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

export async function ask(question: string) {
  console.log('asking', createHash('sha256').update(question).digest('hex'));
  const answer = await client.chat.completions.create({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [{ role: 'user', content: question }],
    ...internalRouting,
  });
  return answer.choices[0]?.message.content;
}
`;

describe('what is inserted is written as the file is', () => {
  const styles: Readonly<Record<string, (text: string) => string>> = {
    'as it stands': (text) => text,
    'Windows line ends': (text) => text.replaceAll('\n', '\r\n'),
    'a byte order mark': (text) => `\uFEFF${text}`,
    'both of them': (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`,
    tabs: (text) => text.replaceAll(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2)),
    'four spaces': (text) => text.replaceAll(/^ +/gm, (spaces) => spaces + spaces),
    'no final newline': (text) => text.trimEnd(),
    'double quotes': (text) => text.replaceAll("'", '"'),
    'no semicolons': (text) => text.replaceAll(/;$/gm, ''),
    'no trailing commas': (text) => text.replaceAll(/,(\n\s*\})/g, '$1'),
    'no padding in braces': (text) => text.replaceAll('{ ', '{').replaceAll(' }', '}'),
    // Standard output of a command is no log.
    'a hashbang': (text) => `#!/usr/bin/env node\n${text.replaceAll('console.log', 'console.warn')}`,
    'a licence above': (text) => `/* Copyright Acme */\n\n${text}`,
    'tabs, double quotes, no semicolons, Windows line ends': (text) =>
      text
        .replaceAll(/^ +/gm, (spaces) => '\t'.repeat(spaces.length / 2))
        .replaceAll("'", '"')
        .replaceAll(/;$/gm, '')
        .replaceAll('\n', '\r\n'),
  };
  test.each(Object.entries(styles))('%s', async (_, style) => {
    expect(await repaired(style(before))).toBe(style(after));
  });
});

/** Two spaces, LF, fetch: no type stands between the program and the property. */
const post = (body: string): string => `export const ask = (question) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify(${body}) });
`;

describe('where the pin goes', () => {
  const pin = "provider: { only: ['anthropic', 'google-vertex'], allow_fallbacks: false }";
  const model = "model: 'anthropic/claude-sonnet-4.5'";
  const closed = 'allow_fallbacks: false';
  const allowed = `only: ['anthropic', 'google-vertex'], ${closed}`;
  test.each([
    [
      'an object on one line, which grows too long',
      post(`{ ${model}, messages: [question] }`),
      post(`{\n    ${model},\n    messages: [question],\n    ${pin},\n  }`),
    ],
    [
      'trailing comments stay where they are',
      post(`{\n    ${model}, // dear\n    messages: [question] // all of it\n    // no tools\n  }`),
      post(
        `{\n    ${model}, // dear\n    messages: [question], // all of it\n    ${pin}\n    // no tools\n  }`,
      ),
    ],
    [
      'behind a spread that could overwrite it',
      post(`{\n    ${model},\n    messages: [question],\n    ...(question.long && { max_tokens: 9 }),\n  }`),
      post(
        `{\n    ${model},\n    messages: [question],\n    ...(question.long && { max_tokens: 9 }),\n    ${pin},\n  }`,
      ),
    ],
    ...(
      [
        ['keeps what the pin does not speak of', "sort: 'price', only: []", `sort: 'price', ${allowed}`],
        ['keeps its own order', "order: ['anthropic']", "order: ['anthropic'], allow_fallbacks: false"],
        ['keeps its own list', "only: ['anthropic']", "only: ['anthropic'], allow_fallbacks: false"],
        ['drops what is not allowed', "order: ['together', 'anthropic']", `only: ['anthropic'], ${closed}`],
        ['lets nobody in who was kept out', "ignore: ['google-vertex']", `only: ['anthropic'], ${closed}`],
        [
          'keeps out who was kept out of a list',
          "only: ['anthropic'], ignore: ['groq']",
          `only: ['anthropic'], ignore: ['groq'], ${closed}`,
        ],
        ['names who is allowed where its own list is not', "only: ['together']", allowed],
      ] as const
    ).map(([what, before, after]) => [
      `routing of its own is corrected in place and ${what}`,
      post(`{\n    provider: { ${before} },\n    ${model},\n    messages: [question],\n  }`),
      post(`{\n    provider: { ${after} },\n    ${model},\n    messages: [question],\n  }`),
    ]),
  ])('%s', async (_, source, expected) => {
    expect(await repaired(source, 'src/ask.js')).toBe(expected);
  });

  test('the second identical pin shares one constant, the third in another run as well', async () => {
    const call = (name: string, routing: string) => `export const ${name} = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({
      ${model},
      messages: [text],${routing}
    }),
  });
`;
    const shared = '\n      provider: internalRouting,';
    const head =
      "const internalRouting = {\n  only: ['anthropic', 'google-vertex'],\n  allow_fallbacks: false,\n};\n\n";
    const workspace = createWorkspace({ 'a.js': call('one', '') + call('two', '') });
    await workspace.fix();
    const two = head + call('one', shared) + call('two', shared);
    expect(workspace.read('a.js')).toBe(two);
    writeFileSync(path.join(workspace.root, 'a.js'), two + call('three', ''));
    await workspace.fix();
    expect(workspace.read('a.js')).toBe(two + call('three', shared));
  });
});

describe('where a prompt was logged', () => {
  const program = (head: string, log: string): string => `${head}export const ask = async (question) => {
  ${log};
  await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({
      model: 'anthropic/claude-sonnet-4.5',
      messages: [{ role: 'user', content: question }],
      provider: { only: ['anthropic'], allow_fallbacks: false },
    }),
  });
};
`;
  const inspecting = "import { inspect } from 'node:util';\n";
  const node = `import { createHash } from 'node:crypto';\n${inspecting}`;
  const digest = "createHash('sha256').update(inspect(question, { depth: null })).digest('hex')";
  test.each([
    ['an argument', '', 'console.log(question)', `${node}\n`, `console.log(${digest})`],
    ['a shorthand', '', 'console.log({ question })', `${node}\n`, `console.log({ question: ${digest} })`],
    [
      'part of a template',
      '',
      'console.log(`asking ${question}`)',
      `${node}\n`,
      `console.log(\`asking \${${digest}}\`)`,
    ],
    [
      'an import that is there',
      "import { randomUUID } from 'node:crypto';\n",
      'console.log(randomUUID(), question)',
      `import { randomUUID, createHash } from 'node:crypto';\n${inspecting}`,
      `console.log(randomUUID(), ${digest})`,
    ],
    [
      'a namespace that is there',
      "import * as crypto from 'crypto';\n",
      'console.log(crypto.randomUUID(), question)',
      "import * as crypto from 'crypto';\nimport { inspect } from 'util';\n",
      `console.log(crypto.randomUUID(), crypto.${digest})`,
    ],
  ])('%s', async (_, head, log, newHead, newLog) => {
    expect(await repaired(program(head, log), 'src/ask.js')).toBe(program(newHead, newLog));
  });

  test.each([
    ['client code', "'use client';\n\n", 'src/ask.js'],
    ['an edge runtime', "export const runtime = 'edge';\n\n", 'src/ask.js'],
    ['Deno', "const key = Deno.env.get('KEY');\n\n", 'src/ask.js'],
  ])('no module of Node.js gets into %s; a marker says so', async (_, head, name) => {
    const workspace = createWorkspace({ [name]: program(head, 'console.log(question)') });
    const { files } = await workspace.fix();
    expect(files).toMatchObject([{ state: 'needs-decision' }]);
    const text = workspace.read(name);
    expect(text).toMatch(
      /^ {2}\/\/ TODO\(openrouter-compliance\/no-raw-prompt-logging\): the file .*node:crypto is not there to hash the prompt\.$/m,
    );
    expect(text.replace(/^ {2}\/\/ TODO.*\n/m, '')).toBe(program(head, 'console.log(question)'));
    expect(await workspace.fix()).toMatchObject({ written: 0, files: [{ state: 'needs-decision' }] });
    expect(workspace.read(name)).toBe(text);
  });

  test.each([
    ['an edge runtime', "export const runtime = 'edge';\n", 'src/route.ts, which runs in an edge runtime'],
    ['client code', "'use client';\n", 'src/route.ts, which is client code'],
  ])('nor into a file that %s imports, be it through others', async (_, head, reason) => {
    const workspace = createWorkspace({
      'src/route.ts': `${head}import { ask } from './step.js';\nexport const run = ask;\n`,
      'src/step.ts': "export { ask } from './ask.js';\n",
      'src/ask.js': program('', 'console.log(question)'),
    });
    await workspace.fix();
    expect(workspace.read('src/ask.js')).not.toContain("from 'node:crypto'");
    expect(workspace.read('src/ask.js')).toContain(reason);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'a component',
      { 'src/Ask.vue': "<script setup>\nimport { ask } from './ask.js';\n</script>\n" },
      'src/Ask.vue, which a bundler builds for browsers, imports it',
    ],
    [
      'the middleware of Next.js',
      {
        'package.json': '{ "type": "module", "dependencies": { "next": "16.0.0" } }',
        'src/middleware.ts': "export { ask } from './ask.js';\n",
      },
      'src/middleware.ts imports it, where Next.js runs its middleware in an edge runtime',
    ],
  ])('nor into a file that %s imports', async (_, files, reason) => {
    const workspace = createWorkspace({ ...files, 'src/ask.js': program('', 'console.log(question)') });
    await workspace.fix();
    expect(workspace.read('src/ask.js')).not.toContain("from 'node:crypto'");
    expect(workspace.read('src/ask.js')).toContain(reason);
  });

  test.each([
    ['code of the server that client code calls', "'use server';\n", "import { ask } from './ask.js';"],
    ['a file of which client code needs a type', '', "import type { ask } from './ask.js';"],
  ])('but into %s', async (_, head, statement) => {
    const workspace = createWorkspace({
      'src/form.ts': `'use client';\n${statement}\nexport let asked: typeof ask;\n`,
      'src/ask.js': program(head, 'console.log(question)'),
    });
    await workspace.fix();
    expect(workspace.read('src/ask.js')).toContain("from 'node:crypto'");
  });

  test.each<[string, Record<string, string>, string]>([
    ['deployed as a worker', { 'wrangler.toml': '' }, 'deployed as a Cloudflare Worker'],
    ['for phones', { 'package.json': '{ "dependencies": { "expo": "53.0.0" } }' }, 'an app for phones'],
    ['for Obsidian', { 'package.json': '{ "devDependencies": { "obsidian": "1.8.7" } }' }, 'Obsidian'],
    ['an extension', { 'manifest.json': '{ "manifest_version": 3 }' }, 'an extension of a browser'],
    ['built for a page', { 'index.html': '', 'vite.config.ts': '' }, 'builds the package for the browser'],
  ])('a package that is %s is none of Node.js either', async (_, files, reason) => {
    const workspace = createWorkspace({ ...files, 'src/ask.js': program('', 'console.log(question)') });
    await workspace.fix();
    expect(workspace.read('src/ask.js')).toContain(reason);
    expect(workspace.read('src/ask.js')).not.toContain('createHash');
  });

  test('the manifest of a web page says nothing about Node.js', async () => {
    const workspace = createWorkspace({
      'manifest.json': '{ "short_name": "Desk" }',
      'src/ask.js': program('', 'console.log(question)'),
    });
    await workspace.fix();
    expect(workspace.read('src/ask.js')).toContain('createHash');
  });
});
