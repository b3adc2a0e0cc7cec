import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseModule } from '../../analysis/analyse.js';
import { loadPolicy } from '../../policy/load-policy.js';
import type { ModuleHost } from '../../syntax/module-host.js';
import { parseView } from '../../testing/parse.js';

const root = '/p';

/** Kinds of the rule's verdicts on `main.ts` of a program, in source order. */
function verdicts(files: Readonly<Record<string, string>>, policy: object = {}): string[] {
  const views = new Map(
    Object.entries(files).map(([name, text]) => [
      path.posix.join(root, name),
      parseView(text, `${root}/${name}`),
    ]),
  );
  const host: ModuleHost = {
    resolve(specifier, from) {
      const file = path.posix.join(path.posix.dirname(from), specifier.replace(/\.js$/, '.ts'));
      return views.has(file) ? file : undefined;
    },
    readText: (filename) => views.get(filename)?.text,
    load: (filename) => views.get(filename),
    packageVersion: () => undefined,
    isOfCommand: () => false,
  };
  const view = views.get(`${root}/main.ts`);
  if (!view) throw new Error('The program has no main.ts.');
  const loaded = loadPolicy(JSON.stringify(policy), `${root}/openrouter-compliance.jsonc`);
  return analyseModule(view, host, loaded, root)
    .judgements.filter(({ rule }) => rule === 'no-raw-prompt-logging')
    .map(({ verdict }) => verdict.kind);
}

/** A function that sends its `mail`, after what it does with it. */
function sends(statements: string, head = ''): string {
  return `${head}
    export async function summarise(mail: string) {
      const body = { model: 'openai/gpt-4o', messages: [{ role: 'user', content: mail }] };
      ${statements}
      await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify(body) });
    }`;
}

const calls = 'pass';

describe('what the logger leaves', () => {
  test.each([
    ['a field that is redacted', `pino({ redact: ['body.messages'] })`, `log.info({ body });`, 'pass'],
    ['a wildcard', `pino({ redact: { paths: ['*.messages[*].content'] } })`, `log.info({ body });`, 'pass'],
    ['a key in brackets', `pino({ redact: ['body["messages"]'] })`, `log.info({ body });`, 'pass'],
    ['another field', `pino({ redact: ['headers'] })`, `log.info({ body });`, 'fail'],
    ['the message', `pino({ redact: ['mail'] })`, 'log.info({ mail }, `for ${mail}`);', 'fail'],
    [
      'a field of the same name below another one',
      `pino({ redact: ['mail'] })`,
      `log.info({ in: { mail } });`,
      'fail',
    ],
    ['a list that is not known', `pino({ redact: paths() })`, `log.info({ body });`, 'open'],
    ['a child', `pino({ redact: ['mail'] }).child({})`, `log.info({ mail });`, 'pass'],
    ['a serializer', `pino({ serializers: { body: (each) => each.model } })`, `log.info({ body });`, 'pass'],
    [
      'one that keeps',
      `pino({ serializers: { body: (b) => ({ ...b, at: 1 }) } })`,
      `log.info({ body });`,
      'fail',
    ],
    ['one of another file', `pino({ serializers: { body: paths } })`, `log.info({ body });`, 'open'],
    ['one of the package', `pino({ serializers: pino.stdSerializers })`, `log.info({ body });`, 'fail'],
    ['a mixin', `pino({ mixin: () => current })`, `current = { mail }; log.info('x');`, 'fail'],
    ['a mixin without content', `pino({ mixin: () => ({ at: 1 }) })`, `log.info('x');`, 'pass'],
    [
      'a serializer of another field',
      `pino({ serializers: { req: (each) => each.id } })`,
      `log.info({ body });`,
      'fail',
    ],
  ])('%s', (_, maker, line, kind) => {
    const head = `import pino from 'pino'; import { paths } from 'elsewhere'; let current = {}; const log = ${maker};`;
    expect(verdicts({ 'main.ts': sends(line, head) })).toEqual(expect.arrayContaining([kind]));
    expect(verdicts({ 'main.ts': sends(line, head) }).filter((each) => each !== calls)).toEqual(
      kind === 'pass' ? [] : [kind],
    );
  });
});

describe('positions and handed out instances', () => {
  test.each([
    ['the key of an attribute', `trace.getTracer('a').startSpan('b').setAttribute(mail, 1);`, []],
    ['the value of an attribute', `trace.getTracer('a').startSpan('b').setAttribute('a', mail);`, ['fail']],
    [
      'a span of a callback',
      `trace.getTracer('a').startActiveSpan('b', (x) => x.addEvent('c', { mail }));`,
      ['fail'],
    ],
    ['a file that is a log', `appendFileSync('out/requests.jsonl', mail);`, ['fail']],
    ['a file that is none', `writeFileSync(join('drafts', 'letter.txt'), mail);`, []],
    ['a file of unknown name', `appendFileSync(process.argv[2], mail);`, ['fail']],
    ['a level that is computed', `console[process.env.CI ? 'log' : 'debug'](mail);`, ['fail']],
    ['the error stream', `process.stderr.write(mail);`, ['fail']],
  ])('%s', (_, line, kinds) => {
    const head = `import { trace } from '@opentelemetry/api'; import { appendFileSync, writeFileSync } from 'node:fs';
      import { join } from 'node:path';`;
    expect(verdicts({ 'main.ts': sends(line, head) }).filter((each) => each !== calls)).toEqual(kinds);
  });
});

test.each([
  [
    'standard output of a command',
    'console.log(mail); process.stdout.write(mail);',
    '#!/usr/bin/env node',
    [],
  ],
  ['standard error of a command', 'console.error(mail);', '#!/usr/bin/env node', ['fail']],
  ['standard output of a service', 'process.stdout.write(mail);', '', ['fail']],
])('%s', (_, line, first, kinds) => {
  const main = `${first}\n${sends(line)}`;
  expect(verdicts({ 'main.ts': main }).filter((each) => each !== calls)).toEqual(kinds);
});

describe('what is left of a text', () => {
  test.each([
    ['colours', 'console.log(chalk.red.bold(mail));', ['fail']],
    ['the colours of Node.js', `console.log(styleText('red', mail));`, ['fail']],
    ['stars for every character', `console.log(mail.replace(/[\\s\\S]/g, '*'));`, []],
    ['stars for some characters', `console.log(mail.replace(/\\d/g, '*'));`, ['fail']],
    ['what was found in every character', `console.log(mail.replace(/./g, '$&'));`, ['fail']],
    ['stars for the first character', `console.log(mail.replace(/./, '*'));`, ['fail']],
    [
      'questions',
      `console.log(mail.includes('a'), mail.indexOf('b'), /c/.test(mail), mail.startsWith('d'));`,
      [],
    ],
    ['answers of something else that tests', 'console.log(bench.test(mail));', ['open']],
  ])('%s', (_, line, kinds) => {
    const head = `import chalk from 'chalk'; import { styleText } from 'node:util'; import { bench } from 'elsewhere';`;
    expect(verdicts({ 'main.ts': sends(line, head) }).filter((each) => each !== calls)).toEqual(kinds);
  });
});

describe('errors', () => {
  const failing = (handler: string) => `import { generateText } from 'ai';
    import { openrouter } from '@openrouter/ai-sdk-provider';
    import pino from 'pino';
    const log = pino();
    export async function ask(prompt: string, id: number) {
      try {
        if (id < 0) throw new Error("no id: " + id);
        return await generateText({ model: openrouter('openai/gpt-4o'), prompt });
      } catch (error) { ${handler} }
    }`;
  test.each([
    ['the whole error', 'log.error(error);', ['fail']],
    ['the whole error in JSON', 'console.error(JSON.stringify(error));', ['fail']],
    ['the whole error on the console, which prints not so deep', 'console.error(error);', ['open']],
    ['its JSON in another error', 'console.error(new Error(JSON.stringify(error)));', ['fail']],
    ['its JSON beside it', 'console.error({ error, text: JSON.stringify(error) });', ['fail']],
    ['the values of the request', 'console.error(error.requestBodyValues);', ['fail']],
    ['the answer', 'console.error(error.responseBody);', ['open']],
    ['message and status', 'console.error(`${error}`, String(error), error.message, error.statusCode);', []],
  ])('%s', (_, handler, kinds) => {
    expect(verdicts({ 'main.ts': failing(handler) }).filter((each) => each !== calls)).toEqual(kinds);
  });
});

describe('errors of a function that is called', () => {
  const failing = (call: string, handler: string) => `import { generateText } from 'ai';
    import { openrouter } from '@openrouter/ai-sdk-provider';
    import pino from 'pino';
    const log = pino();
    const failures: unknown[] = [];
    function keep(error: unknown) { failures.push(error); }
    const own = { note: keep };
    function pass(error: unknown) { throw error; }
    async function answer(prompt: string) {
      try {
        return ${call}generateText({ model: openrouter('openai/gpt-4o'), prompt });
      } catch (error) { ${handler} }
    }
    export async function ask(prompt: string) {
      try {
        return await answer(prompt);
      } catch (failure) { log.error(failure); }
    }`;
  test.each([
    ['that tells their messages', 'await ', 'console.log(error.message, error instanceof Error);', []],
    ['that answers with their messages', 'await ', 'return { error: error.message };', []],
    ['that answers with them', 'await ', 'return { error };', ['fail']],
    ['that throws them on', 'await ', 'console.log(error.message); throw error;', ['fail']],
    ['that throws others', 'await ', `throw new Error('no answer: ' + error.message);`, []],
    ['that hands them to somebody', 'await ', 'report(error);', ['fail']],
    ['that hands them to a function of its own', 'await ', 'keep(error);', []],
    ['that hands them to a logger of its own', 'await ', 'own.note(error);', []],
    ['that has a function throw them on', 'await ', 'pass(error);', ['fail']],
    ['that does not wait for them', '', 'console.log(error.message);', ['fail']],
  ])('%s', (_, call, handler, kinds) => {
    expect(verdicts({ 'main.ts': failing(call, handler) }).filter((each) => each !== calls)).toEqual(kinds);
  });
});

describe('redactors of the policy', () => {
  const redact = `export function redact(text: string) { return text.replace(/[0-9]/g, ''); }`;
  const main = sends('console.log(redact(mail));', `import { redact } from './lib/redact.js';`);
  const files = { 'main.ts': main, 'lib/redact.ts': redact };
  test('a function that is only called redact is none', () => {
    expect(verdicts(files)).toContain('open');
    const inOneFile = sends('console.log(redact(mail));', redact.replace('export ', ''));
    expect(verdicts({ 'main.ts': inOneFile })).toContain('fail');
  });
  test('a function of the project', () => {
    const policy = { redactors: [{ module: 'lib/redact.ts', export: 'redact' }] };
    expect(verdicts(files, policy).filter((each) => each !== calls)).toEqual([]);
    expect(verdicts(files, { redactors: [{ module: 'lib/other.ts', export: 'redact' }] })).toContain('open');
  });
  test('a function of a package', () => {
    const packaged = {
      'main.ts': sends('console.log(redact(mail));', `import { redact } from '@acme/redact';`),
    };
    expect(verdicts(packaged)).toContain('open');
    const policy = { redactors: [{ module: '@acme/redact', export: 'redact' }] };
    expect(verdicts(packaged, policy).filter((each) => each !== calls)).toEqual([]);
  });
});
