import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../testing/judge-program.js';

/** What the rules of routing and logging say of one pinned call of a client whose `fetch` is this code. */
function judged(fetchCode: string, rule: Parameters<typeof judgeProgram>[2] = 'require-pinned-provider') {
  const main = `import OpenAI from 'openai';
    import pRetry from 'p-retry';
    import { forward } from './forward';
    declare const strict: boolean;
    const settings = JSON.parse(process.env.SETTINGS);
    const pin = { only: ['openai'], allow_fallbacks: false };
    const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', fetch: ${fetchCode} });
    export const ask = (question: string) => client.chat.completions.create({
      model: 'openai/gpt-4o', messages: [{ role: 'user', content: question }], ...{ provider: pin } });`;
  const forwarding = `import axios from 'unread-client';
    export const forward = (url, init) => axios(url, init);`;
  return said(judgeProgram({ 'src/main.ts': main, 'src/forward.ts': forwarding }, {}, rule));
}

const isOpen = /^open: .*`fetch` may change the request after it is built/;

describe('a fetch of the program', () => {
  test.each([
    ['hands everything on', '(url, init) => fetch(url, init)'],
    ['is the global one', 'fetch'],
    ['is the global one, bound', 'globalThis.fetch.bind(globalThis)'],
    ['adds a header', '(url, init) => fetch(url, { ...init, headers: { ...init.headers, a: "b" } })'],
    ['is undefined', 'undefined'],
    [
      'pins anew',
      '(url, init) => fetch(url, { ...init, body: JSON.stringify({ ...JSON.parse(init.body), provider: pin }) })',
    ],
    ['repeats', '(url, init) => pRetry(() => fetch(url, init))'],
    [
      'answers with a response of its own',
      '(url, init) => fetch(url, init).then((r) => new Response(r.body))',
    ],
  ])('that %s leaves the pin', (_, code) => {
    expect(judged(code)).toEqual(['pass']);
  });

  test.each([
    [
      'takes the pin out',
      '(url, init) => { const { provider, ...body } = JSON.parse(init.body); return fetch(url, { ...init, body: JSON.stringify(body) }); }',
    ],
    [
      'may take the pin out',
      '(url, init) => { const body = JSON.parse(init.body); if (!strict) delete body.provider; return fetch(url, { ...init, body: JSON.stringify(body) }); }',
    ],
    [
      'takes the pin out where it is strict, and is none otherwise',
      'strict ? (url, init) => fetch(url, { ...init, body: JSON.stringify({ ...JSON.parse(init.body), provider: undefined }) }) : undefined',
    ],
    [
      'sends it twice, once without',
      '(url, init) => { const { provider, ...body } = JSON.parse(init.body); void fetch(url, { ...init, body: JSON.stringify(body) }); return fetch(url, init); }',
    ],
  ])('that %s fails', (_, code) => {
    expect(judged(code)).toEqual([expect.stringMatching(/^client\S+ names no provider/)]);
  });

  test.each([
    ['is not read', 'pRetry.fetch'],
    ['may be one of the caller', 'settings.fetch ?? ((url, init) => fetch(url, init))'],
    ['hands the request to code that is not read', '(url, init) => forward(url, init)'],
    [
      'sends a copy and hands the request to code that is not read',
      '(url, init) => { void fetch(url, init); return forward(url, init); }',
    ],
    ['sends nothing', '() => new Response("{}")'],
  ])('that %s is open', (_, code) => {
    expect(judged(code)).toEqual(expect.arrayContaining([expect.stringMatching(isOpen)]));
  });

  test('that goes elsewhere is no business of the rule', () => {
    expect(judged('(url, init) => fetch(url.replace("openrouter.ai", "llm.example.com"), init)')).toEqual([
      'notApplicable',
    ]);
  });

  test('that prints what it is given prints the prompt', () => {
    const code = '(url, init) => { console.log(init.body); return fetch(url, init); }';
    expect(judged(code, 'no-raw-prompt-logging')).toContainEqual(
      expect.stringMatching(/^console\.log writes/),
    );
    const quiet =
      '(url, init) => { console.log(url, init.method, init.body.length); return fetch(url, init); }';
    expect(new Set(judged(quiet, 'no-raw-prompt-logging'))).toEqual(new Set(['pass']));
  });
});
