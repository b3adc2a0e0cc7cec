/** Loggers and redactors that the policy declares, for packages and for files of the same repository. */
import { describe, expect, test } from 'vitest';
import { judgeProgram, type Program } from '../../testing/judge-program.js';

/** A program that sends its `mail` after some statements. */
function sends(head: string, statements: string): string {
  return `${head}
    export async function summarise(mail: string) {
      const messages = [{ role: 'user', content: mail }];
      ${statements}
      await fetch('https://openrouter.ai/api/v1/chat/completions', {
        method: 'POST', body: JSON.stringify({ model: 'openai/gpt-4o', messages }) });
    }`;
}

/** The worst of the rule's verdicts. */
function worst(files: Program, policy: object): string {
  const kinds = new Set(judgeProgram(files, policy, 'no-raw-prompt-logging').map(({ kind }) => kind));
  return ['fail', 'open', 'pass'].find((kind) => kinds.has(kind as 'fail')) ?? 'none';
}

function failures(files: Program, policy: object): number {
  return judgeProgram(files, policy, 'no-raw-prompt-logging').filter(({ kind }) => kind === 'fail').length;
}

describe('redactors', () => {
  const redact = 'export const redact = (text: string) => text.replace(/\\d/g, "#");';
  const policy = (module: string, name = 'redact') => ({ redactors: [{ module, export: name }] });

  test.each<[string, string, string, Program, object]>([
    ['a package', `import { redact } from '@acme/redact';`, 'redact(mail)', {}, policy('@acme/redact')],
    [
      'a renamed import',
      `import { redact as r } from '@acme/redact';`,
      'r(mail)',
      {},
      policy('@acme/redact'),
    ],
    ['a namespace', `import * as acme from '@acme/redact';`, 'acme.redact(mail)', {}, policy('@acme/redact')],
    ['a default export', `import r from '@acme/redact';`, 'r(mail)', {}, policy('@acme/redact', 'default')],
    ['require', `const { redact } = require('@acme/redact');`, 'redact(mail)', {}, policy('@acme/redact')],
    [
      'a method of an object of a package',
      `import { privacy } from '@acme/redact';`,
      'privacy.redact(mail)',
      {},
      policy('@acme/redact', 'privacy.redact'),
    ],
    [
      'an instance of a class of a package',
      `import { Privacy } from '@acme/redact'; const privacy = new Privacy({});`,
      'privacy.redact(mail)',
      {},
      policy('@acme/redact', 'Privacy.redact'),
    ],
    [
      'a file by its path',
      `import { redact } from './lib/redact.js';`,
      'redact(mail)',
      { 'src/lib/redact.ts': redact },
      policy('src/lib/redact.ts'),
    ],
    [
      'a file by its path with a dot',
      `import { redact as r } from './lib/redact';`,
      'r(mail)',
      { 'src/lib/redact.ts': redact },
      policy('./src/lib/redact.ts'),
    ],
    [
      'a file by an alias',
      `import { redact } from './lib/redact.js';`,
      'redact(mail)',
      { 'src/lib/redact.ts': redact },
      policy('@/lib/redact'),
    ],
    [
      'a file by its path that is imported by an alias',
      `import * as privacy from '@/lib/redact';`,
      'privacy.redact(mail)',
      { 'src/lib/redact.ts': redact },
      policy('src/lib/redact.ts'),
    ],
    [
      'a file through another that exports it again',
      `import { hide } from './lib/index.js';`,
      'hide(mail)',
      { 'src/lib/redact.ts': redact, 'src/lib/index.ts': `export { redact as hide } from './redact.js';` },
      policy('src/lib/redact.ts'),
    ],
    [
      'a file that exports all of another',
      `import { redact } from './lib/index.js';`,
      'redact(mail)',
      { 'src/lib/redact.ts': redact, 'src/lib/index.ts': `export * from './redact.js';` },
      policy('src/lib/index.ts'),
    ],
    [
      'a default export of a file',
      `import clean from './lib/redact.js';`,
      'clean(mail)',
      { 'src/lib/redact.ts': 'export default function (text: string) { return text.slice(0, 9); }' },
      policy('src/lib/redact.ts', 'default'),
    ],
    [
      'a method of an object of a file',
      `import { privacy } from './lib/redact.js';`,
      'privacy.redact(mail)',
      {
        'src/lib/redact.ts': 'export const privacy = { redact(text: string) { return text.slice(0, 9); } };',
      },
      policy('src/lib/redact.ts', 'privacy.redact'),
    ],
    [
      'a method of a class of a file',
      `import { Privacy } from './lib/redact.js'; const privacy = new Privacy();`,
      'privacy.redact(mail)',
      { 'src/lib/redact.ts': 'export class Privacy { redact(text: string) { return text.slice(0, 9); } }' },
      policy('src/lib/redact.ts', 'Privacy.redact'),
    ],
    [
      'CommonJS',
      `const { redact } = require('./lib/redact.js');`,
      'redact(mail)',
      { 'src/lib/redact.js': 'exports.redact = (text) => text.slice(0, 9);' },
      policy('src/lib/redact.js'),
    ],
    [
      'a callback',
      `import { redact } from './lib/redact.js';`,
      'messages.map(({ content }) => content).map(redact)',
      { 'src/lib/redact.ts': redact },
      policy('src/lib/redact.ts'),
    ],
    [
      'native code',
      `import { redact } from './lib/redact.js';`,
      'redact(mail)',
      { 'src/lib/redact.ts': `export const redact = process.binding('privacy').redact;` },
      policy('src/lib/redact.ts'),
    ],
  ])('%s leaves nothing', (_, head, value, files, declared) => {
    const program = { ...files, 'src/main.ts': sends(head, `console.log(${value});`) };
    expect(worst(program, declared)).toBe('pass');
    expect(worst(program, {})).toMatch(/fail|open/);
  });

  const declared = policy('src/lib/redact.ts');
  const inPlace = {
    'src/lib/redact.ts':
      'export function redact(list: any[]) { for (const each of list) each.content = "gone"; return list; }',
  };
  test.each<[string, string, Program, string]>([
    [
      'another function of the file',
      'redacted(mail)',
      {
        'src/lib/redact.ts': `${redact} export const redacted = (text: string) => text;`,
      },
      'fail',
    ],
    [
      'the value itself beside the redacted one',
      'redact(mail), mail',
      { 'src/lib/redact.ts': redact },
      'fail',
    ],
    ['the argument after the call', 'redact(messages) && messages', inPlace, 'fail'],
    ['the result', 'redact(messages)', inPlace, 'pass'],
    [
      'what the redactor prints itself',
      'redact(mail)',
      {
        'src/lib/redact.ts': 'export function redact(text: string) { console.log(text); return ""; }',
      },
      'fail',
    ],
  ])('%s: %s', (_, value, files, kind) => {
    const head = `import { redact, redacted } from './lib/redact.js';`;
    expect(worst({ ...files, 'src/main.ts': sends(head, `console.log(${value});`) }, declared)).toBe(kind);
  });

  test('a folder is named by its own name, not by that of a file beside it', () => {
    const files = {
      'src/lib/redact/index.ts': redact,
      'src/main.ts': sends(`import { redact } from './lib/redact/index.js';`, 'console.log(redact(mail));'),
    };
    expect(worst(files, policy('src/lib/redact'))).toBe('pass');
    expect(worst(files, declared)).toMatch(/fail|open/);
  });

  test('a function of the same name elsewhere is none', () => {
    const head = `import { redact } from './other/redact.js';`;
    const files = { 'src/other/redact.ts': redact, 'src/lib/redact.ts': redact };
    expect(worst({ ...files, 'src/main.ts': sends(head, 'console.log(redact(mail));') }, declared)).toMatch(
      /fail|open/,
    );
  });
});

describe('loggers', () => {
  const native = `const native = process.binding('journal');`;
  const methods = { export: 'journal', methods: ['record'] };
  const row = (entry: object) => ({ loggers: [entry] });

  test.each<[string, string, string, Program, object]>([
    [
      'a package',
      `import { journal } from '@acme/j';`,
      'journal.record(mail)',
      {},
      { module: '@acme/j', ...methods },
    ],
    [
      'the default object of a package by require',
      `const journal = require('@acme/j');`,
      'journal.record(mail)',
      {},
      { module: '@acme/j', export: 'default', methods: ['record'] },
    ],
    [
      'a child',
      `import { journal } from '@acme/j'; const child = journal.child({});`,
      'child.record(mail)',
      {},
      { module: '@acme/j', ...methods },
    ],
    [
      'a function of a file',
      `import { record as note } from './lib/journal.js';`,
      'note("sent", { mail })',
      {
        'src/lib/journal.ts': `${native} export function record(...all: unknown[]) { native.write(...all); }`,
      },
      { module: 'src/lib/journal.ts', export: 'record' },
    ],
    [
      'an object of a file',
      `import { journal } from '@/lib/journal';`,
      'journal.record(mail)',
      {
        'src/lib/journal.ts': `${native} export const journal = { record: (x: string) => native.write(x) };`,
      },
      { module: 'src/lib/journal.ts', ...methods },
    ],
    [
      'an object that own code makes, through another file',
      `import * as lib from './lib/index.js';`,
      'lib.journal.record(mail)',
      {
        'src/lib/journal.ts': `${native} const make = (name: string) => ({ record: (x: string) => native.write(name, x) });
          export const journal = make('main');`,
        'src/lib/index.ts': `export * from './journal.js';`,
      },
      { module: '@/lib/journal', ...methods },
    ],
    [
      'an object that other code makes',
      `import { journal } from './lib/journal.js';`,
      'journal.record(mail)',
      { 'src/lib/journal.ts': `${native} export const journal = native.open('main');` },
      { module: 'src/lib/journal.ts', ...methods },
    ],
    [
      'the same object in the file that makes it',
      `import { send } from './lib/journal.js';`,
      'send(mail)',
      {
        'src/lib/journal.ts': `${native} export const journal = native.open('main');
          export function send(prompt: string) { journal.record(prompt); }`,
      },
      { module: 'src/lib/journal.ts', ...methods },
    ],
    [
      'a class',
      `import { Journal } from './lib/journal.js'; const own = new Journal('a');`,
      'own.record(mail)',
      { 'src/lib/journal.ts': `${native} export class Journal { record(x: string) { native.write(x); } }` },
      { module: 'src/lib/journal.ts', export: 'Journal', methods: ['record'] },
    ],
    [
      'a method that a class inherits, and a field',
      `import { Journal } from './lib/journal.js'; const own = new Journal();`,
      'own.record("x"); own.note(mail)',
      {
        'src/lib/journal.ts': `${native} class Base { record(x: string) { native.write(x); } }
          export class Journal extends Base { note = (x: string) => native.write(x); }`,
      },
      { module: 'src/lib/journal.ts', export: 'Journal', methods: ['record', 'note'] },
    ],
    [
      'a class of other code',
      `import { Journal } from './lib/journal.js'; const own = new Journal();`,
      'own.record(mail)',
      { 'src/lib/journal.ts': `import { Base } from 'native-journal'; export class Journal extends Base {}` },
      { module: 'src/lib/journal.ts', export: 'Journal', methods: ['record'] },
    ],
    [
      'a default export',
      `import journal from './lib/journal.js';`,
      'journal.record(mail)',
      { 'src/lib/journal.ts': `${native} export default { record(x: string) { native.write(x); } };` },
      { module: 'src/lib/journal.ts', export: 'default', methods: ['record'] },
    ],
    [
      'CommonJS',
      `const journal = require('./lib/journal.js');`,
      'journal.record(mail)',
      { 'src/lib/journal.js': `${native} exports.record = (x) => native.write(x);` },
      { module: 'src/lib/journal.js', export: 'record' },
    ],
    [
      'a file that cannot be read',
      `import { journal } from './lib/journal.js';`,
      'journal.record(mail)',
      { 'src/lib/journal.ts': 'export const journal = (;' },
      { module: 'src/lib/journal.ts', ...methods },
    ],
    [
      'the namespace of a file that cannot be read',
      `import * as lib from './lib/journal.js';`,
      'lib.journal.record(mail)',
      { 'src/lib/journal.ts': 'export const journal = (;' },
      { module: 'src/lib/journal.ts', ...methods },
    ],
    [
      'a function that a third file calls',
      `import { note } from './note.js';`,
      'note(mail)',
      {
        'src/note.ts': `import { record } from './lib/journal.js'; export const note = (x: string) => record(x);`,
        'src/lib/journal.ts': `${native} export const record = (x: string) => { native.write(x); };`,
      },
      { module: 'src/lib/journal.ts', export: 'record' },
    ],
  ])('%s writes what it is given', (_, head, statement, files, entry) => {
    const program = { ...files, 'src/main.ts': sends(head, `${statement};`) };
    expect(failures(program, row(entry))).toBe(1);
    expect(failures(program, {})).toBe(0);
  });

  test('an instance that is handed in by its type', () => {
    const files = {
      'src/lib/journal.ts': `${native} export class Journal { record(x: string) { native.write(x); } }`,
      'src/main.ts': `import { Journal } from './lib/journal.js';
        export class Mail { constructor(private readonly pages: Journal) {}
          async summarise(mail: string) {
            this.pages.record(mail);
            await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST',
              body: JSON.stringify({ model: 'a/b', messages: [{ role: 'user', content: mail }] }) });
          } }`,
    };
    const entry = { module: 'src/lib/journal.ts', export: 'Journal', methods: ['record'] };
    expect(failures(files, row(entry))).toBe(1);
  });

  test('what it writes of what it is given is one finding, what else it writes is another', () => {
    const entry = { module: 'src/lib/log.ts', export: 'log' };
    const main = sends(`import { log, keep } from './lib/log.js';`, 'log(mail);');
    const once = {
      'src/lib/log.ts': 'export function log(x: string) { console.log(x); }',
      'src/main.ts': main,
    };
    expect(failures(once, row(entry))).toBe(1);
    const kept = {
      'src/lib/log.ts': `let last = ''; export const keep = (x: string) => { last = x; };
        export function log(x: string) { console.log(x, last); }`,
      'src/main.ts': sends(`import { log, keep } from './lib/log.js';`, 'keep(mail); log("sent");'),
    };
    expect(failures(kept, row(entry))).toBe(1);
  });

  test('another method, another export and a logger of a longer name write nothing', () => {
    const entry = { module: '@acme/j', ...methods };
    const lines = ['journal.count(mail);', 'other.record(mail);', 'journalist.record(mail);'];
    for (const line of lines) {
      const head = `import { journal, other, journalist } from '@acme/j';`;
      expect(failures({ 'src/main.ts': sends(head, line) }, row(entry))).toBe(0);
    }
  });
});
