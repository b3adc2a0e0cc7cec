import { describe, expect, test } from 'vitest';
import { judgeProgram, said, type Program } from '../../testing/judge-program.js';

const openrouter = "baseURL: 'https://openrouter.ai/api/v1'";

/** What the rule says of one call with the openai package. */
function ask(options: string, before = '', files: Program = {}) {
  const main = `${before}
    import OpenAI from 'openai';
    const client = new OpenAI({ ${options} });
    export const ask = (prompt: string) =>
      client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: prompt }] });`;
  return said(judgeProgram({ 'src/main.ts': main, ...files }, {}, 'no-client-side-key'));
}

describe('keys that stay on a server', () => {
  test.each([
    [`${openrouter}, apiKey: process.env.OPENROUTER_API_KEY`, ''],
    [`${openrouter}, apiKey: import.meta.env.OPENROUTER_API_KEY`, ''],
    [`${openrouter}`, ''],
    [`${openrouter}, apiKey: process.env.OPENROUTER_API_KEY, dangerouslyAllowBrowser: false`, ''],
    [`${openrouter}, apiKey: await secret('openrouter')`, "import { secret } from '@acme/vault';"],
    [`${openrouter}, apiKey: process.env.MY_VITE_KEY`, ''],
    [`${openrouter}, apiKey: process.env.KEY`, "'use server';"],
    [
      `${openrouter}, apiKey: OPENROUTER_API_KEY`,
      "import { OPENROUTER_API_KEY } from '$env/static/private';",
    ],
  ])('%s %s', (options, before) => {
    expect(ask(options, before)).toEqual(['pass']);
  });
});

describe('variables that stand in what browsers load', () => {
  test.each([
    ['process.env.NEXT_PUBLIC_OPENROUTER_API_KEY', 'NEXT_PUBLIC_OPENROUTER_API_KEY', 'Next.js'],
    ['import.meta.env.VITE_OPENROUTER_KEY', 'VITE_OPENROUTER_KEY', 'Vite'],
    ["import.meta.env['VITE_OPENROUTER_KEY']", 'VITE_OPENROUTER_KEY', 'Vite'],
    ['process.env.EXPO_PUBLIC_KEY!', 'EXPO_PUBLIC_KEY', 'Expo'],
    ['process.env.REACT_APP_KEY as string', 'REACT_APP_KEY', 'Create React App'],
    ['import.meta.env.PUBLIC_KEY.trim()', 'PUBLIC_KEY', 'SvelteKit or Astro'],
    ['process.env.NUXT_PUBLIC_KEY', 'NUXT_PUBLIC_KEY', 'Nuxt'],
    ["process.env.OPENROUTER_API_KEY ?? process.env.NEXT_PUBLIC_KEY ?? ''", 'NEXT_PUBLIC_KEY', 'Next.js'],
  ])('%s', (key, name, by) => {
    expect(ask(`${openrouter}, apiKey: ${key}`)).toEqual([
      `\`${name}\` stands in what browsers load, as ${by} puts it there, so everybody can use this key. Read it on a server, from a variable that stays there.`,
    ]);
  });

  test.each([
    ["import { PUBLIC_KEY } from '$env/static/public';", 'PUBLIC_KEY', 'PUBLIC_KEY', 'SvelteKit'],
    ["import { env } from '$env/dynamic/public';", 'env.PUBLIC_KEY', 'env.PUBLIC_KEY', 'SvelteKit'],
    ["import { KEY } from 'astro:env/client';", 'KEY', 'KEY', 'Astro'],
    ['', 'useRuntimeConfig().public.key', 'useRuntimeConfig.public.key', 'Nuxt'],
    [
      "import { useRuntimeConfig } from '#imports';",
      'useRuntimeConfig().public.key',
      'useRuntimeConfig.public.key',
      'Nuxt',
    ],
  ])('%s %s', (before, key, name, by) => {
    expect(ask(`${openrouter}, apiKey: ${key}`, before)[0]).toContain(
      `\`${name}\` stands in what browsers load, as ${by} puts it there`,
    );
  });

  test('through imports, helpers and headers', () => {
    const config = `const read = (name: string) => import.meta.env[\`VITE_\${name}\`] as string;
      export const settings = { llm: { apiKey: import.meta.env.VITE_LLM_KEY as string }, read };`;
    const before = "import { settings } from './config';";
    expect(ask(`${openrouter}, ...settings.llm`, before, { 'src/config.ts': config })[0]).toContain(
      '`VITE_LLM_KEY` stands in what browsers load',
    );
    const main = `const headers = (key: string) => ({ Authorization: \`Bearer \${key}\` });
      export const ask = (prompt: string) => fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers(process.env.NEXT_PUBLIC_KEY!) },
        body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: prompt }] }) });`;
    expect(said(judgeProgram({ 'src/main.ts': main }, {}, 'no-client-side-key'))[0]).toContain(
      '`NEXT_PUBLIC_KEY` stands in what browsers load',
    );
  });

  test('the vendor’s own host counts, a proxy of one’s own does not', () => {
    expect(ask('apiKey: process.env.NEXT_PUBLIC_KEY')[0]).toContain('`NEXT_PUBLIC_KEY` stands in');
    expect(ask("baseURL: 'https://llm.example.com/v1', apiKey: process.env.NEXT_PUBLIC_KEY")).toEqual([
      'notApplicable',
    ]);
    expect(ask('baseURL: process.env.BASE, apiKey: process.env.NEXT_PUBLIC_KEY')[0]).toMatch(
      /^open: .* where the request goes is not known/,
    );
  });
});

describe('clients that may be made in a browser', () => {
  const option = 'dangerouslyAllowBrowser: true';

  test.each([`apiKey: process.env.OPENROUTER_API_KEY, ${option}`, option])('%s', (options) => {
    expect(ask(`${openrouter}, ${options}`)).toEqual([
      'openai may be made in a browser because of `dangerouslyAllowBrowser`, and its key goes wherever it is made. Send the request from a server, and remove the option.',
    ]);
  });

  test('the option of a client inside another one, and of the request', () => {
    const main = `import { ChatOpenAI } from '@langchain/openai';
      const chat = new ChatOpenAI({ model: 'openai/gpt-4o', apiKey: process.env.OPENROUTER_API_KEY,
        configuration: { baseURL: 'https://openrouter.ai/api/v1', dangerouslyAllowBrowser: true } });
      export const ask = (prompt: string) => chat.invoke(prompt);`;
    expect(said(judgeProgram({ 'src/main.ts': main }, {}, 'no-client-side-key'))[0]).toContain(
      'because of `dangerouslyAllowBrowser`',
    );
  });

  test('a key of the person at the browser is open', () => {
    expect(ask(`${openrouter}, apiKey: localStorage.getItem('key')!, ${option}`)[0]).toMatch(
      /^open: .* its key may be that of the person who uses it\.$/,
    );
  });

  test('an option that is not known is open', () => {
    expect(
      ask(`${openrouter}, apiKey: process.env.KEY, dangerouslyAllowBrowser: process.env.BROWSER`)[0],
    ).toMatch(/^open: .*`BROWSER` is read from the environment/);
  });

  test('a public variable and the option are two causes', () => {
    expect(ask(`${openrouter}, apiKey: import.meta.env.VITE_KEY, ${option}`)).toHaveLength(2);
  });
});

describe("modules with 'use client'", () => {
  const helper = `import OpenAI from 'openai';
    const client = new OpenAI({ ${openrouter}, apiKey: process.env.OPENROUTER_API_KEY });
    export async function ask(prompt: string) {
      DIRECTIVE
      return client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: prompt }] });
    }`;
  const page = "'use client';\nimport { ask } from './ask';\nawait ask('hello');";
  const judge = (files: Program) => said(judgeProgram(files, {}, 'no-client-side-key'));
  const runs = /^(?:ask|client\S+) runs in the browser, as `'use client'` says/;

  test('a call in one fails', () => {
    expect(ask(`${openrouter}, apiKey: process.env.OPENROUTER_API_KEY`, "'use client';")).toEqual([
      expect.stringMatching(runs),
    ]);
  });

  test('a call in what one imports fails', () => {
    const files = { 'src/main.ts': page, 'src/ask.ts': helper.replace('DIRECTIVE', '') };
    expect(judge(files)).toEqual([expect.stringMatching(runs)]);
  });

  test('a server action complies', () => {
    const action = { 'src/main.ts': page, 'src/ask.ts': helper.replace('DIRECTIVE', "'use server';") };
    expect(judge(action)).toEqual(['pass']);
    const module = { 'src/main.ts': page, 'src/ask.ts': `'use server';\n${helper.replace('DIRECTIVE', '')}` };
    expect(judge(module)).toEqual(['pass']);
    const behind = {
      'src/main.ts': page.replace('./ask', './action'),
      'src/action.ts':
        "'use server';\nimport { ask as send } from './ask';\nexport const ask = async (p: string) => send(p);",
      'src/ask.ts': helper.replace('DIRECTIVE', ''),
    };
    expect(judge(behind)).toEqual(['pass']);
  });

  test('a server that imports the same helper complies', () => {
    const files = {
      'src/main.ts': "import { ask } from './ask';\nawait ask('hello');",
      'src/ask.ts': helper.replace('DIRECTIVE', ''),
    };
    expect(judge(files)).toEqual(['pass']);
  });
});

test('a request that is written out without a key complies, and one with a part that is not seen does not', () => {
  const send = (address: string, headers: string) =>
    said(
      judgeProgram(
        {
          'src/main.ts': `export const ask = (prompt: string, more: object, region: string) => fetch(${address}, { method: 'POST', ${headers}
            body: JSON.stringify({ model: 'a/b', messages: [{ role: 'user', content: prompt }] }) });`,
        },
        {},
        'no-client-side-key',
      ),
    );
  const address = "'https://openrouter.ai/api/v1/chat/completions'";
  const open = [expect.stringMatching(/^open: /)];
  expect(send(address, '')).toEqual(['pass']);
  expect(send(address, "headers: { 'X-Title': 'desk' },")).toEqual(['pass']);
  expect(send(address, "headers: { 'X-Title': 'desk', ...more },")).toEqual(open);
  expect(send(address, 'headers: new Headers(more),')).toEqual(open);
  expect(send('`https://openrouter.ai/api/v1/chat/completions?key=${region}`', '')).toEqual(open);
});

test('a request whose key is not seen is open', () => {
  const main = `import { headersFor } from './headers';
    export const ask = (prompt: string) => fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST',
      headers: { ...headersFor(import.meta.env.VITE_KEY) },
      body: JSON.stringify({ model: 'a/b', messages: [{ role: 'user', content: prompt }] }) });`;
  expect(said(judgeProgram({ 'src/main.ts': main }, {}, 'no-client-side-key'))).toEqual([
    'open: Whether the key of fetch stays on a server cannot be told: the code shows no key.',
  ]);
});

test.each([
  ['export const make = (key: string) => key;', 'apiKey: process.argv[2]', /^pass$/],
  ['import { key } from "./missing";', 'apiKey: key', /^open: /],
  ['const name = String(process.argv[2]);', 'apiKey: process.env[name]', /^open: /],
])('%s %s', (before, key, expected) => {
  expect(ask(`${openrouter}, ${key}`, before)).toEqual([expect.stringMatching(expected)]);
});

test('a public key that is assigned later fails, and unknown options are open', () => {
  const call = `export const ask = (prompt: string) =>
    client.chat.completions.create({ model: 'a/b', messages: [{ role: 'user', content: prompt }] });`;
  const judge = (text: string) =>
    said(
      judgeProgram(
        { 'src/main.ts': `import OpenAI from 'openai'; ${text} ${call}` },
        {},
        'no-client-side-key',
      ),
    )[0];
  expect(
    judge(`const client = new OpenAI({ ${openrouter} }); client.apiKey = process.env.NEXT_PUBLIC_KEY!;`),
  ).toContain('`NEXT_PUBLIC_KEY` stands in what browsers load');
  expect(
    judge(`import { options } from './missing'; const client = new OpenAI({ ${openrouter}, ...options });`),
  ).toMatch(/^open: .* not all options of the client are known\.$/);
});
