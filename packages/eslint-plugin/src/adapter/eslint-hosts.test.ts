import type { Linter } from 'eslint';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { plugin } from '../plugin.js';
import { eslintHosts, type EslintHost } from '../testing/eslint-hosts.js';

interface Case {
  readonly title: string;
  /** By path; the last one is linted. */
  readonly files: Readonly<Record<string, string>>;
  readonly sourceType?: 'module' | 'commonjs' | 'script';
  /** Only TypeScript's parser reads it. */
  readonly typescript?: true;
  /** `line:column rule first-line-of-the-marked-code`. */
  readonly findings: readonly string[];
}

const client = `new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY })`;

const cases: readonly Case[] = [
  {
    title: 'a call in one module',
    files: {
      'one.js': `
import OpenAI from 'openai';
const client = ${client};
export async function ask(question) {
  console.log('asking', question);
  return client.chat.completions.create({
    model: 'deepseek/deepseek-chat',
    messages: [{ role: 'user', content: question }],
  });
}
`,
    },
    findings: [
      '5:25 no-raw-prompt-logging question',
      '6:10 require-pinned-provider client.chat.completions.create({',
      "7:12 no-unapproved-model 'deepseek/deepseek-chat'",
    ],
  },
  {
    title: 'a pinned, approved call',
    files: {
      'good.js': `
import OpenAI from 'openai';
const client = ${client};
export async function ask(question) {
  console.log('asking', question.length);
  return client.chat.completions.create({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [{ role: 'user', content: question }],
    provider: { only: ['anthropic'], allow_fallbacks: false },
  });
}
`,
    },
    findings: [],
  },
  {
    title: 'a client and a routing from other files',
    files: {
      'lib/client.js': `import OpenAI from 'openai';\nexport const client = ${client};\n`,
      'lib/routing.js': `export const routing = { order: ['anthropic'] };\n`,
      'lib/index.js': `export * from './client.js';\nexport { routing as defaultRouting } from './routing.js';\n`,
      'importing.js': `
import { client, defaultRouting } from './lib/index.js';
export const ask = (question) =>
  client.chat.completions.create({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [{ role: 'user', content: question }],
    provider: defaultRouting,
  });
`,
    },
    findings: ['4:3 require-pinned-provider client.chat.completions.create({'],
  },
  {
    title: 'CommonJS with variables of the file',
    sourceType: 'commonjs',
    files: {
      'common.cjs': `
var OpenAI = require('openai');
var client = ${client};
var model = 'deepseek/deepseek-chat';
module.exports = function ask(question) {
  console.log(question);
  return client.chat.completions.create({ model: model, messages: [{ role: 'user', content: question }] });
};
`,
    },
    findings: [
      "4:13 no-unapproved-model 'deepseek/deepseek-chat'",
      '6:15 no-raw-prompt-logging question',
      "7:10 require-pinned-provider client.chat.completions.create({ model: model, messages: [{ role: 'user', content: question }] })",
    ],
  },
  {
    title: 'a script with global variables, one of them declared in a comment',
    sourceType: 'script',
    files: {
      'script.js': `
/* global settings */
var base = 'https://openrouter.ai/api/v1';
var model = 'deepseek/deepseek-chat';
function ask(question) {
  console.log(question, settings);
  return fetch(base + '/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: model, messages: [{ role: 'user', content: question }] }),
  });
}
`,
    },
    findings: [
      "4:13 no-unapproved-model 'deepseek/deepseek-chat'",
      '6:15 no-raw-prompt-logging question',
      "7:10 require-pinned-provider fetch(base + '/chat/completions', {",
    ],
  },
  {
    title: 'classes with private members, optional calls, spreads and templates',
    files: {
      'modern.js': `
import OpenAI from 'openai';
export class Assistant {
  static #model = 'deepseek/deepseek-chat';
  #client;
  defaults = { temperature: 0.2 };
  constructor({ baseURL = 'https://openrouter.ai/api/v1', ...rest } = {}) {
    this.#client = new OpenAI({ baseURL, ...rest });
  }
  async ask(question) {
    console.info(\`asking \${question}\`);
    return this.#client?.chat.completions.create({
      ...this.defaults,
      model: Assistant.#model,
      messages: [{ role: 'user', content: question }],
    });
  }
}
export const answer = await new Assistant().ask(process.argv[2] ?? '');
`,
    },
    findings: [
      "4:19 no-unapproved-model 'deepseek/deepseek-chat'",
      '11:18 no-raw-prompt-logging `asking ${question}`',
      '12:12 require-pinned-provider this.#client?.chat.completions.create({',
    ],
  },
  {
    title: 'a component',
    files: {
      'page.jsx': `
import OpenAI from 'openai';
const client = ${client};
export function Ask({ question }) {
  const ask = () =>
    client.chat.completions.create({
      model: 'anthropic/claude-sonnet-4.5',
      messages: [{ role: 'user', content: question }],
    });
  return <button onClick={ask}>{question}</button>;
}
`,
    },
    findings: ['6:5 require-pinned-provider client.chat.completions.create({'],
  },
  {
    title: 'TypeScript: casts, parameter properties, enums and types',
    typescript: true,
    files: {
      'models.ts': `export enum Model { Chat = 'deepseek/deepseek-chat' }\n`,
      'typed.ts': `
import OpenAI from 'openai';
import { Model } from './models.js';
type Question = { readonly text: string };
export class Assistant {
  constructor(private readonly client = ${client}) {}
  async ask({ text }: Question): Promise<unknown> {
    console.log(text!);
    return this.client.chat.completions.create({
      model: Model.Chat,
      messages: [{ role: 'user', content: text }],
      provider: { order: ['anthropic'] },
    } as never);
  }
}
export const answer = new Assistant().ask({ text: process.argv[2]! });
`,
    },
    findings: [
      '8:17 no-raw-prompt-logging text!',
      '9:12 no-unapproved-model this.client.chat.completions.create({',
      "12:17 require-pinned-provider { order: ['anthropic'] }",
    ],
  },
];

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-hosts-')));
afterAll(() => rmSync(root, { recursive: true }));

describe.each(cases)('$title', ({ title, files, sourceType = 'module', typescript, findings }) => {
  const folder = path.join(root, title.replace(/\W+/g, '-'));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const [name, text] = Object.entries(files).at(-1) ?? ['', ''];
  const hosts = eslintHosts.filter(({ parser }) => !typescript || parser === 'typescript');

  function lint({ createLinter, languageOptions }: EslintHost): readonly Linter.LintMessage[] {
    const config: Linter.Config[] = [
      ...plugin.configs.recommended,
      { files: ['**/*.{js,cjs,jsx,ts}'], languageOptions: { ...languageOptions, sourceType } },
    ];
    return createLinter(folder).verify(text, config, { filename: path.join(folder, name) });
  }

  test.each(hosts)('$name', (host) => {
    expect(lint(host).map((message) => describeFinding(message, text))).toEqual(findings);
  });

  test('words and suggestions are the same everywhere', () => {
    const seen = hosts.map((host) =>
      lint(host).map(({ ruleId, message, line, column, endLine, endColumn, suggestions }) => {
        return { ruleId, message, line, column, endLine, endColumn, suggestions };
      }),
    );
    for (const messages of seen) expect(messages).toEqual(seen[0]);
  });
});

function describeFinding(message: Linter.LintMessage, text: string): string {
  const { ruleId, line, column, endLine, endColumn } = message;
  const code = text
    .split('\n')
    [line - 1]?.slice(column - 1, endLine === line && endColumn ? endColumn - 1 : undefined);
  return `${line}:${column} ${ruleId?.replace('openrouter-compliance/', '') ?? message.message} ${code ?? ''}`;
}
