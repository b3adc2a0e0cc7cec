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
const demanding = { classes: { internal: { servedProviderCheck: 'guard' } } };
const guardOf = (policy: object): string =>
  guardText(template, 'ts', loadPolicy(JSON.stringify(policy), '/p/openrouter-compliance.json'));

function judge(code: string, policy: object = demanding): readonly string[] {
  const files = {
    'src/openrouter-guard.ts': guardOf(policy),
    'src/lookalike.ts': 'export const guardedFetch = (name: string) => fetch;',
    'src/main.ts': `import OpenAI from 'openai';
      import { guardedFetch } from './openrouter-guard';
      ${code}`,
  };
  return said(judgeProgram(files, policy, 'require-served-provider-check'));
}

function ask(
  options: string,
  call = `chat.completions.create({ model, messages: [{ role: 'user', content }] })`,
  base = 'https://openrouter.ai/api/v1',
): string {
  return `const client = new OpenAI({ baseURL: '${base}', ${options} });
    export const ask = (content: string, model: string) => client.${call};`;
}

describe('a call passes behind the guard, which gives out no answer that names no provider', () => {
  test.each([
    ['chat completions', ask(`fetch: guardedFetch('internal')`)],
    [
      'text completions',
      ask(`fetch: guardedFetch('internal')`, 'completions.create({ model, prompt: content })'),
    ],
    ['responses', ask(`fetch: guardedFetch('internal')`, 'responses.create({ model, input: content })')],
    ['a guard under another name', `const safe = guardedFetch; ${ask(`fetch: safe('internal')`)}`],
    [
      'a signal among the options',
      ask(
        `fetch: guardedFetch('internal')`,
        `chat.completions.create({ model, messages: [{ role: 'user', content }] }, { timeout: 5000 })`,
      ),
    ],
    [
      'a request by hand',
      `export const ask = (content: string, model: string) =>
        guardedFetch('internal')('https://openrouter.ai/api/v1/chat/completions', {
          method: 'POST', body: JSON.stringify({ model, messages: [{ role: 'user', content }] }) });`,
    ],
  ])('%s', (_, code) => {
    expect(judge(code)).toEqual(['pass']);
  });
});

describe('a call without the guard fails', () => {
  test.each([
    ['as it is', ask('')],
    [
      'with the guard in a dead branch',
      `let sent = undefined; if (false) { sent = guardedFetch('internal'); } ${ask('fetch: sent')}`,
    ],
    ['with a guard that is made and not given', `guardedFetch('internal'); ${ask('')}`],
  ])('%s', (_, code) => {
    expect(judge(code)).toEqual([
      'client.chat.completions.create takes answers for internal data without the guard that compares the provider which has served them, as the policy demands. Give its client `guardedFetch("internal")`.',
    ]);
  });
});

describe('what cannot be told is never a pass', () => {
  test.each([
    ['a guard for a lower class', ask(`fetch: guardedFetch('public')`)],
    ['a guard that may not be there', ask(`fetch: process.env.G ? guardedFetch('internal') : undefined`)],
    ['a guard of a class known at run time', ask(`fetch: guardedFetch(process.env.CLASS)`)],
    ['code of the program’s own around requests', `import send from 'x'; ${ask('fetch: send')}`],
    ['an unknown host', ask('', undefined, '').replace("baseURL: ''", 'baseURL: process.env.BASE')],
  ])('%s', (_, code) => {
    expect(judge(code).join()).toMatch(/^open: Whether the guard compares the provider that serves /);
  });

  test('a guard of a class that demands no check', () => {
    const policy = {
      classes: { confidential: { servedProviderCheck: 'none' }, internal: { servedProviderCheck: 'guard' } },
    };
    expect(judge(ask(`fetch: guardedFetch('confidential')`), policy).join()).toMatch(/^open: /);
  });

  test('a region, which no answer names', () => {
    const policy = {
      classes: { internal: { servedProviderCheck: 'guard', providers: ['anthropic', 'azure/eu'] } },
    };
    expect(judge(ask(`fetch: guardedFetch('internal')`), policy).join()).toMatch(
      /^open: .*the class allows azure\/eu alone, and an answer names no region/,
    );
    const whole = { classes: { internal: { ...policy.classes.internal, providers: ['azure', 'azure/eu'] } } };
    expect(judge(ask(`fetch: guardedFetch('internal')`), whole)).toEqual(['pass']);
  });

  test('a function of the same name from another module', () => {
    const said = judge(`import { guardedFetch as own } from './lookalike'; ${ask(`fetch: own('internal')`)}`);
    expect(said).not.toContain('pass');
    expect(said).toHaveLength(1);
  });
});

describe('where nothing is demanded', () => {
  test.each([
    ['a policy that says nothing', {}],
    ['a policy that says so', { classes: { internal: { servedProviderCheck: 'none' } } }],
  ])('%s', (_, policy) => {
    expect(judge(ask(''), policy)).toEqual(['notApplicable']);
  });

  test('a host that is not OpenRouter', () => {
    expect(judge(ask('', undefined, 'https://api.openai.com/v1'))).toEqual(['notApplicable']);
  });
});
