import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardText } from '../../guard/guard-file.js';
import { loadPolicy } from '../../policy/load-policy.js';
import { judgeProgram, said } from '../../testing/judge-program.js';

const template = readFileSync(
  path.join(import.meta.dirname, '../../../../codemod/src/guard/template/openrouter-guard.ts'),
  'utf8',
);
const demanding = { classes: { internal: { auditedClient: 'guard' } } };
const guard = guardText(
  template,
  'ts',
  loadPolicy(JSON.stringify(demanding), '/p/openrouter-compliance.json'),
);

function judge(code: string, policy: object = demanding): readonly string[] {
  const files = {
    'src/openrouter-guard.ts': guard,
    'src/lookalike.ts': 'export const guardedFetch = (name: string) => fetch;',
    'src/main.ts': `import OpenAI from 'openai';
      import { guardedFetch } from './openrouter-guard';
      ${code}`,
  };
  return said(judgeProgram(files, policy, 'require-audited-client'));
}

function ask(options: string, base = 'https://openrouter.ai/api/v1'): string {
  return `const kept: unknown[] = [];
    const client = new OpenAI({ baseURL: '${base}', ${options} });
    export const ask = (content: string, model: string) =>
      client.chat.completions.create({ model, messages: [{ role: 'user', content }] });`;
}

describe('a call passes behind a guard that hands its records to a function of the program', () => {
  test.each([
    [
      'written beside it',
      ask(`fetch: guardedFetch('internal', { audit: (record) => void kept.push(record) })`),
    ],
    [
      'declared elsewhere',
      `async function keep(record: object) {} ${ask(`fetch: guardedFetch('internal', { audit: keep })`)}`,
    ],
    [
      'a request by hand',
      `const send = guardedFetch('internal', { audit: (record) => void record });
       export const ask = (content: string, model: string) =>
         send('https://openrouter.ai/api/v1/chat/completions', {
           method: 'POST', body: JSON.stringify({ model, messages: [{ role: 'user', content }] }) });`,
    ],
  ])('%s', (_, code) => {
    expect(judge(code)).toEqual(['pass']);
  });
});

test('a call without the guard fails', () => {
  expect(judge(ask(''))).toEqual([
    'client.chat.completions.create sends internal data without the guard that keeps a record of each request, as the policy demands. Give its client `guardedFetch("internal", { audit })` with the function that keeps the records.',
  ]);
  expect(judge(`guardedFetch('internal', { audit: () => undefined }); ${ask('')}`).join()).toMatch(/^client/);
});

describe('what cannot be told is never a pass', () => {
  test.each([
    ['a guard without a function', ask(`fetch: guardedFetch('internal')`)],
    ['options without one', ask(`fetch: guardedFetch('internal', {})`)],
    [
      'one that may not be there',
      ask(`fetch: guardedFetch('internal', { audit: process.env.A ? () => {} : undefined })`),
    ],
    [
      'one that nobody has read',
      `import audit from 'x'; ${ask(`fetch: guardedFetch('internal', { audit })`)}`,
    ],
    [
      'options that nobody has read',
      `import options from 'x'; ${ask(`fetch: guardedFetch('internal', options)`)}`,
    ],
    [
      'options that are spread',
      `import more from 'x'; ${ask(`fetch: guardedFetch('internal', { audit: () => {}, ...more })`)}`,
    ],
    ['a guard for a lower class', ask(`fetch: guardedFetch('public', { audit: () => {} })`)],
    ['code of the program’s own around requests', `import send from 'x'; ${ask('fetch: send')}`],
    ['an unknown host', ask('', '').replace("baseURL: ''", 'baseURL: process.env.BASE')],
  ])('%s', (_, code) => {
    expect(judge(code).join()).toMatch(/^open: Whether a record is kept of what /);
  });
});

describe('where nothing is demanded', () => {
  test.each([
    ['a policy that says nothing', {}],
    ['a policy that says so', { classes: { internal: { auditedClient: 'none' } } }],
  ])('%s', (_, policy) => {
    expect(judge(ask(''), policy)).toEqual(['notApplicable']);
  });

  test('a host that is not OpenRouter', () => {
    expect(judge(ask('', 'https://api.openai.com/v1'))).toEqual(['notApplicable']);
  });
});
