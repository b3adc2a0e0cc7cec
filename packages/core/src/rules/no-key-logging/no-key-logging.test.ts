import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

function saidOf(main: string): readonly string[] {
  return said(judgeProgram({ 'src/main.ts': main }, {}, 'no-key-logging'));
}

/** A function that sends with a key, after what it does. */
function sends(statements: string, head = ''): string {
  return `${head}
    const config = { url: 'https://openrouter.ai/api/v1/chat/completions', apiKey: process.env.OPENROUTER_API_KEY };
    export async function ask(tenant: { id: string; secret: string }, prompt: string) {
      const headers = { Authorization: \`Bearer \${tenant.secret}\`, 'X-Title': 'desk' };
      const init = { method: 'POST', headers, body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: prompt }] }) };
      ${statements}
      await fetch(config.url, init);
    }`;
}

const fails = [expect.stringMatching(/^console\.log writes .* is a key or holds one/)];
const isOpen = [expect.stringMatching(/^open: /)];

describe('keys in log calls', () => {
  test.each([
    ['a variable of the environment', 'console.log(config.apiKey);', fails],
    ['what holds it', 'console.log({ at: 1, config });', fails],
    ['the beginning of it', 'console.log(`${config.apiKey?.slice(0, 4)}…`);', fails],
    ['another variable', 'console.log(process.env.NODE_ENV, process.env.PORT);', []],
    ['the whole environment', 'console.log(JSON.stringify(process.env));', fails],
    ['another entry of a record with names of run time', 'console.log(bindings.HOME);', isOpen],
    ['some of all its entries', 'console.log(bindings);', isOpen],
    ['a variable of that name', 'console.log(process.env[tenant.id]);', isOpen],
    ['names of the environment', 'console.log(Object.keys(process.env));', []],
    [
      'whether it is set',
      `console.log(config.apiKey ? 'set' : 'missing', !!config.apiKey, config.apiKey?.length);`,
      [],
    ],
    ['what is sent as a header', 'console.log(tenant.secret);', fails],
    ['what the header was taken from', 'console.log(tenant);', fails],
    ['its other members', 'console.log(tenant.id, headers["X-Title"], config.url, init.method);', []],
    ['the options of the request', 'console.log(init);', fails],
    ['a digest', `console.log(createHash('sha256').update(tenant.secret).digest('hex'));`, []],
    ['code that is not read', 'console.log(mask(tenant.secret));', isOpen],
  ])('%s', (_, statements, expected) => {
    const head = `import { createHash } from 'node:crypto'; import { mask } from 'elsewhere';
      const bindings: Record<string, string> = {};
      for (const [name, value] of Object.entries(process.env)) bindings[name] = String(value);
      export const list = () => fetch(config.url, { method: 'POST', headers: { Authorization: bindings.OPENROUTER_API_KEY } });`;
    expect(saidOf(sends(statements, head))).toEqual(expected);
  });

  test('a key of several, whose variables are numbered', () => {
    const main = (logged: string): string => `
      const keys = [1, 2].map((at) => process.env[\`OPENROUTER_KEY_\${at}\`]);
      export const ask = (turn: number, content: string) => {
        const key = keys[turn];
        console.log(${logged});
        const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] });
        return fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: \`Bearer \${key}\` }, body });
      };`;
    expect(saidOf(main('key.slice(0, 8)'))).toEqual(fails);
    expect(saidOf(main('turn'))).toEqual([]);
  });

  test('a file that sends nothing', () => {
    expect(saidOf('console.log(process.env.ANTHROPIC_API_KEY);')).toEqual(fails);
    expect(saidOf('console.log(process.env.HOME);')).toEqual([]);
  });

  test('an error that nobody catches', () => {
    const main = `const key = process.env.OPENAI_API_KEY; if (!key?.startsWith('sk-')) throw new Error(\`Not a key: \${key}\`);`;
    expect(saidOf(main)).toEqual([expect.stringMatching(/^Nobody catches this error, which quotes a key/)]);
  });
});

describe('clients', () => {
  const client = (option: string, after: string) => `import OpenAI from 'openai';
    export async function ask(apiKey: string, content: string) {
      const client = new OpenAI({ apiKey, baseURL: 'https://openrouter.ai/api/v1', ${option} });
      await client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] });
      ${after}
    }`;

  test.each([
    ['the key that one is given', '', 'console.log(apiKey);', fails],
    ['the client', '', 'console.log(client);', fails],
    ['the address of a client', '', 'console.log(client.baseURL);', []],
    ['the key of a client', '', 'console.log(client.apiKey);', fails],
    [
      'the options of its fetch',
      'fetch: async (url, init) => { console.log(init); return fetch(url, init); }',
      '',
      fails,
    ],
    [
      'the method of its fetch',
      'fetch: async (url, init) => { console.log(init.method); return fetch(url, init); }',
      '',
      [],
    ],
  ])('%s', (_, option, after, expected) => {
    expect(saidOf(client(option, after))).toEqual(expected);
  });

  test('a debug logger that is handed whole requests', () => {
    const main = `import { OpenRouter } from '@openrouter/sdk';
      const client = new OpenRouter({ debugLogger: console });
      export const ask = (content: string) => client.chat.send({ chatRequest: { model: 'openai/gpt-4o', messages: [{ role: 'user', content }] } });`;
    expect(saidOf(main)).toEqual([expect.stringMatching(/because of `debugLogger`/)]);
  });
});

describe('all variables of the environment', () => {
  const isOpen = [expect.stringMatching(/^open: Whether console/)];
  test.each([
    ['as Node has them', 'process.env', 'process.env.OPENROUTER_API_KEY', fails],
    ['as a bundler lets them through', 'import.meta.env', 'process.env.OPENROUTER_API_KEY', isOpen],
    ['with the key that is read from there', 'import.meta.env', 'import.meta.env.VITE_KEY', fails],
    ['another one of these', 'import.meta.env.MODE', 'import.meta.env.VITE_KEY', []],
  ])('%s', (_, logged, key, expected) => {
    const main = `import OpenAI from 'openai';
      const client = new OpenAI({ apiKey: ${key}, baseURL: 'https://openrouter.ai/api/v1' });
      console.log(${logged});
      export const ask = (content: string) =>
        client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] });`;
    expect(saidOf(main)).toEqual(expected);
  });
});
