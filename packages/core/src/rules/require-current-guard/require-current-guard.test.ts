import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardText } from '../../guard/guard-file.js';
import { loadPolicy } from '../../policy/load-policy.js';
import { judgeProgram, said, type Program } from '../../testing/judge-program.js';

const template = readFileSync(
  path.join(import.meta.dirname, '../../../../codemod/src/guard/template/openrouter-guard.ts'),
  'utf8',
);

function guardOf(policy: object): string {
  return guardText(template, 'ts', loadPolicy(JSON.stringify(policy), '/p/openrouter-compliance.json'));
}

const guard = guardOf({});

function main(fetch: string, more = '', tag = ''): string {
  return `import OpenAI from 'openai';
    import * as guards from './openrouter-guard';
    import { guardedFetch } from './openrouter-guard';
    ${more}
    const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', fetch: ${fetch} });
    ${tag}
    export const ask = (content: string, model: string) =>
      client.chat.completions.create({ model, messages: [{ role: 'user', content }] });`;
}

function judge(files: Program, rule: Parameters<typeof judgeProgram>[2], policy: object = {}) {
  return said(judgeProgram({ 'src/openrouter-guard.ts': guard, ...files }, policy, rule));
}

describe('a guarded call passes', () => {
  test.each([
    ['as it is', main(`guardedFetch('internal')`)],
    ['as a namespace', main(`guards.guardedFetch('internal')`)],
    ['through a constant', main('sent', `const made = guardedFetch; const sent = made('INTERNAL');`)],
    ['of a class that allows less', main(`guardedFetch('confidential')`)],
    ['with an audit sink', main(`guardedFetch('internal', { audit: (record) => console.log(record) })`)],
    ['that sends with fetch', main(`guardedFetch('internal', { fetch: globalThis.fetch })`)],
    [
      'that sends with code that changes nothing',
      main(`guardedFetch('internal', { fetch: (url, init) => fetch(url, init) })`),
    ],
  ])('%s', (_, text) => {
    expect(judge({ 'src/main.ts': text }, 'require-pinned-provider')).toEqual(['pass']);
    expect(judge({ 'src/main.ts': text }, 'no-unapproved-model')).toEqual(['pass']);
  });

  test('whatever stands between it and its user', () => {
    const files = {
      'src/main.ts': main('safe').replace("'./openrouter-guard'", "'./http'").replace('* as guards', 'safe'),
      'src/http.ts': `export * from './openrouter-guard'; import { guardedFetch } from './openrouter-guard';
        const safe = guardedFetch('internal'); export default safe;`,
    };
    expect(judge(files, 'no-unapproved-provider')).toEqual(['pass']);
  });
});

describe('what lints and layouts do to the first line is no edit', () => {
  const [, ...rest] = guard.split('\n');
  test.each([
    ['the directive is gone', ` \n${rest.join('\n')}`],
    ['its line, too', rest.join('\n')],
    ['its line is laid out', `/*eslint-disable*/\n\n${rest.join('\n')}`],
    ['line ends of Windows', guard.replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => {
    const files = { 'src/openrouter-guard.ts': text, 'src/main.ts': main(`guardedFetch('internal')`) };
    expect(judge(files, 'require-current-guard')).toEqual(['pass', 'pass', 'pass']);
    expect(judge(files, 'require-pinned-provider')).toEqual(['pass']);
  });

  test.each([
    ['code', `globalThis.fetch = send;\n${guard}`],
    ['code beside the directive', guard.replace('*/', '*/ globalThis.fetch = send;')],
    ['another directive', guard.replace('/* eslint-disable */', '// @ts-nocheck')],
    ['a line more in the body', guard.replace('\n\n', '\n\n\n')],
    ['a line that is gone', guard.replace(/^.*Generated from.*\n/m, '')],
    ['a comment after the heading', guard.replace('\n/**', '\n/* eslint-enable */\n/**')],
  ])('but %s is', (_, text) => {
    const files = { 'src/openrouter-guard.ts': text, 'src/main.ts': main(`guardedFetch('internal')`) };
    expect(judge(files, 'require-pinned-provider')).not.toEqual(['pass']);
  });
});

describe('no guard is', () => {
  const open = /^open: .*`(?:fetch|guardedFetch)`/;
  test.each([
    ['one that may not be there', main(`process.env.GUARD ? guardedFetch('internal') : undefined`)],
    ['one whose class is not known', main(`guardedFetch(process.env.CLASS)`)],
    ['one of a class that does not exist', main(`guardedFetch('secret')`)],
    ['one for a lower class', main(`guardedFetch('public')`)],
    ['one with options that are not known', main(`guardedFetch('internal', JSON.parse(process.env.X))`)],
    [
      'one that sends with what is not known',
      main(`guardedFetch('internal', { fetch: send })`, `import send from 'x';`),
    ],
    [
      'one behind which the body changes',
      main(`guardedFetch('internal', { fetch: (url, init) => fetch(url, { ...init, body: '{}' }) })`),
    ],
    [
      'one behind which the address changes',
      main(
        `guardedFetch('internal', { fetch: (url, init) => fetch('https://llm.example/v1/chat/completions', init) })`,
      ),
    ],
    [
      'a function of the same name',
      main(`own('internal')`, `import { guardedFetch as own } from './lookalike';`),
    ],
  ])('%s', (_, text) => {
    const files = { 'src/main.ts': text, 'src/lookalike.ts': `export const guardedFetch = require('x');` };
    expect(judge(files, 'require-pinned-provider').join()).toMatch(open);
  });

  test('one that a later option replaces', () => {
    const text = main(`guardedFetch('internal')`).replace(
      'client.chat',
      'client.withOptions({ fetch }).chat',
    );
    expect(judge({ 'src/main.ts': text }, 'require-pinned-provider').join()).toMatch(/names no provider/);
  });

  test('one of which a method is replaced that every request goes through', () => {
    const text = main(
      `guardedFetch('internal')`,
      `OpenAI.prototype.fetchWithTimeout = (url, init) => fetch(url, init);`,
    );
    expect(judge({ 'src/main.ts': text }, 'require-pinned-provider').join()).toMatch(/^open/);
  });
});

describe('the module', () => {
  const text = main(`guardedFetch('internal')`);
  const of = (module: string, policy: object = {}) =>
    judge({ 'src/main.ts': text, 'src/openrouter-guard.ts': module }, 'require-current-guard', policy);

  test('is proved', () => {
    expect(of(guard)).toEqual(['pass', 'pass', 'pass']);
    expect(of(guard.replaceAll('\n', '\r\n'))).toEqual(['pass', 'pass', 'pass']);
  });

  test.each([
    ['in its code', guard.replace('allow_fallbacks: false', 'allow_fallbacks: true')],
    ['in its policy', guard.replace('"pinned":true', '"pinned":false')],
    [
      'above its code',
      guard.replace('/* eslint-disable */', '/* eslint-disable */ globalThis.fetch = leak;'),
    ],
    ['below its code', `${guard}\nconsole.log(1);\n`],
  ])('was edited %s', (_, edited) => {
    expect(of(edited)[0]).toMatch(/was edited/);
  });

  test('is one of another policy', () => {
    expect(of(guard, { classes: { internal: { models: ['openai/*'] } } })[0]).toMatch(/another policy/);
    expect(of(guard, { classes: { internal: { models: ['openai/*'] } } })).toHaveLength(2);
  });

  test('is the same for what changes nothing of requests', () => {
    expect(of(guard, { loggers: [{ module: 'log', export: 'log' }], defaultClass: 'internal' })).toEqual([
      'pass',
      'pass',
      'pass',
    ]);
  });

  test('is for a lower class than the data', () => {
    const lower = main(`guardedFetch('internal')`, '', '/** @dataClassification confidential */');
    expect(judge({ 'src/main.ts': lower }, 'require-current-guard').join()).toMatch(
      /sends confidential data through a guard for internal data/,
    );
  });
});
