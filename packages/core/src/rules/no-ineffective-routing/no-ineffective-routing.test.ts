import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../remedies/text-edit.js';
import { toTextEdits } from '../../remedies/to-text-edits.js';
import { judgeProgram, said } from '../../testing/judge-program.js';
import { parseView } from '../../testing/parse.js';

const heads = {
  openai: `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
`,
  sdk: `import { OpenRouter } from '@openrouter/sdk';
const client = new OpenRouter();
`,
  ai: `import { generateText } from 'ai';
import { openrouter } from '@openrouter/ai-sdk-provider';
`,
} as const;

const anywhere = { defaultClass: 'public' };

function judge(head: keyof typeof heads, code: string, policy: object = anywhere) {
  return judgeText(heads[head] + code, policy);
}

function judgeText(text: string, policy: object = anywhere) {
  return judgeProgram({ 'src/main.ts': text }, policy, 'no-ineffective-routing', {
    '@openrouter/sdk': '1.3.19',
    '@openrouter/ai-sdk-provider': '2.10.0',
  });
}

/** The whole file after the repair of its only problem. */
function repaired(head: keyof typeof heads, code: string): string {
  const text = heads[head] + code;
  const [verdict] = judge(head, code);
  if (verdict?.kind !== 'fail') throw new Error(`It is ${String(verdict?.kind)}.`);
  const [problem, ...others] = verdict.problems;
  const [remedy] = problem?.remedies ?? [];
  if (!remedy || others.length > 0) throw new Error('It has not one problem with one remedy.');
  const after = applyEdits(text, toTextEdits(remedy, parseView(text, 'main.ts')));
  parseView(after, 'main.ts');
  return after;
}

const request = `model: 'openai/gpt-4o', messages: [{ role: 'user', content: question }]`;
const ask = (rest: string, options = ''): string =>
  `export const ask = (question: string) => client.chat.completions.create({ ${request}, ${rest} }${options});`;

describe('a pin that is misplaced', () => {
  test.each([
    ['extra_body', ask(`extra_body: { provider: { sort: 'price' } }`), '`extra_body.provider`'],
    [
      'request options',
      ask('temperature: 0', `, { extra_body: { provider: { sort: 'price' } } }`),
      '`extra_body.provider`',
    ],
  ])('in %s is named', (_, code, place) => {
    expect(said(judge('openai', code))).toEqual([
      `client.chat.completions.create has provider preferences at ${place}, where openai does not send them as such, so they have no effect. Move them to \`provider\` of the call.`,
    ]);
  });

  test('field by field is one problem', () => {
    expect(said(judge('openai', ask(`order: ['openai'], allow_fallbacks: false`)))).toEqual([
      'client.chat.completions.create has `order`, `allow_fallbacks` outside of `provider`, so they have no effect. Move them to `provider` of the call.',
    ]);
  });

  test('says what is sent anyway', () => {
    const pin = `{ only: ['openai'], allow_fallbacks: false }`;
    expect(said(judge('openai', ask(`provider: ${pin}, extra_body: { provider: ${pin} }`)))).toEqual([
      'pass',
    ]);
    expect(said(judge('openai', ask(`provider: ${pin}, extra_body: { provider: { zdr: true } }`)))).toEqual([
      expect.stringMatching(/Delete them, or move what is meant to where the others stand\.$/),
    ]);
  });

  test('of which a class demands what is not sent is named by the graver rule alone', () => {
    const code = ask(`extra_body: { provider: { order: ['openai'], allow_fallbacks: false } }`);
    const [verdict] = judge('openai', code, {});
    expect(verdict?.kind === 'fail' && verdict.problems.map(({ reportedBy }) => reportedBy)).toEqual([
      'require-pinned-provider',
    ]);
  });

  test('on the way to another host is no business of the rule', () => {
    const code = `import OpenAI from 'openai';
      const client = new OpenAI();
      ${ask(`extra_body: { provider: { sort: 'price' } }`)}`;
    expect(said(judgeProgram({ 'src/main.ts': code }, anywhere, 'no-ineffective-routing'))).toEqual([
      'notApplicable',
    ]);
  });

  test('may be put to use by a fetch of the program', () => {
    const code = `import OpenAI from 'openai';
      const client = new OpenAI({
        baseURL: 'https://openrouter.ai/api/v1',
        fetch: (url, init) => {
          const { extra_body, ...rest } = JSON.parse(String(init?.body));
          return fetch(url, { ...init, body: JSON.stringify({ ...rest, ...extra_body }) });
        },
      });
      ${ask(`extra_body: { provider: { sort: 'price' } }`)}`;
    const verdicts = judgeProgram({ 'src/main.ts': code }, anywhere, 'no-ineffective-routing');
    expect(verdicts.map(({ kind }) => kind)).not.toContain('fail');
  });
});

describe('names that are not those of the client', () => {
  const send = (routing: string): string =>
    `export const ask = (question: string) =>
      client.chat.send({ chatRequest: { ${request}, provider: ${routing} } });`;

  test('are dropped in snake case', () => {
    expect(said(judge('sdk', send(`{ order: ['openai'], allow_fallbacks: false, max_price: {} }`)))).toEqual([
      'client.chat.send spells `allow_fallbacks`, `max_price` in a way that @openrouter/sdk drops without a word. Write `allowFallbacks`, `maxPrice`.',
    ]);
    expect(repaired('sdk', send(`{ order: ['openai'], allow_fallbacks: false }`))).toBe(
      heads.sdk + send(`{ order: ['openai'], allowFallbacks: false }`),
    );
  });

  test('in camel case are sent, and what becomes of them is not known', () => {
    expect(said(judge('openai', ask(`provider: { allowFallbacks: false }`)))).toEqual([
      'open: Whether all provider preferences of client.chat.completions.create take effect cannot be told: what OpenRouter makes of `allowFallbacks` in place of `allow_fallbacks` is not documented.',
    ]);
  });
});

describe('an object that a later one replaces', () => {
  const pin = `{ only: ['openai'], allow_fallbacks: false }`;
  const generate = (settings: string, options: string): string =>
    `export const ask = (prompt: string) => generateText({
      model: openrouter('openai/gpt-4o', { provider: ${settings} }), prompt,
      providerOptions: { openrouter: { provider: ${options} } } });`;

  test('is named with what gets lost', () => {
    expect(said(judge('ai', generate(pin, `{ order: ['azure'] }`)))).toEqual([
      'These preferences have no effect on generateText, because a later object replaces them as a whole and leaves out `only`, `allow_fallbacks`. Write `only`, `allow_fallbacks` into the object that is sent.',
    ]);
  });

  test('may be replaced by one that says as much', () => {
    expect(said(judge('ai', generate(pin, `{ only: ['azure'], allow_fallbacks: false }`)))).toEqual(['pass']);
  });

  test.each([
    ['a spread', ask(`provider: { zdr: true }, ...defaults`), ['fail']],
    ['a body among the options', ask(`provider: { zdr: true }`, `, { body: { ${request} } }`), ['fail']],
    ['a spread that is not known', ask(`provider: { zdr: true }, ...options`), ['pass']],
    ['nothing: the spread stands before it', ask(`...defaults, provider: { zdr: true }`), ['pass']],
  ])('%s', (_, code, kinds) => {
    const declared = `const defaults = { provider: { sort: 'price' } };
      declare const options: object;
      ${code}`;
    expect(judge('openai', declared).map(({ kind }) => kind)).toEqual(kinds);
  });
});

describe('the repair', () => {
  test.each<[string, keyof typeof heads, string, string]>([
    [
      'moves an object with what holds nothing else, as a constant that is spread where the types know no provider',
      'openai',
      `export const ask = (question: string) =>
  client.chat.completions.create({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: question }],
    extra_body: { provider: { sort: 'price' } },
  });`,
      `export const ask = (question: string) =>
  client.chat.completions.create({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: question }],
    ...providerRouting,
  });`,
    ],
    [
      'moves it out of another argument',
      'openai',
      `export const ask = (question: string) =>
  client.chat.completions.create({ ${request} }, { timeout: 10, extra_body: { provider: { sort: 'price' } } });`,
      `export const ask = (question: string) =>
  client.chat.completions.create({
    model: 'openai/gpt-4o',
    messages: [{ role: 'user', content: question }],
    ...providerRouting,
  }, { timeout: 10 });`,
    ],
    [
      'gathers fields',
      'ai',
      `export const ask = (prompt: string) =>
  generateText({
    model: openrouter('openai/gpt-4o'),
    prompt,
    providerOptions: { openrouter: { order: ['openai'], user: 'a', allow_fallbacks: false } },
  });`,
      `export const ask = (prompt: string) =>
  generateText({
    model: openrouter('openai/gpt-4o'),
    prompt,
    providerOptions: { openrouter: { user: 'a', provider: { order: ['openai'], allow_fallbacks: false } } },
  });`,
    ],
  ])('%s', (_, head, before, after) => {
    const text = repaired(head, before);
    expect(text.slice(text.indexOf('export const ask'))).toBe(after);
    expect(text.includes("const providerRouting = {\n  provider: { sort: 'price' },\n};\n")).toBe(
      head === 'openai',
    );
    expect(said(judgeText(text))).toEqual(['pass']);
  });
});
