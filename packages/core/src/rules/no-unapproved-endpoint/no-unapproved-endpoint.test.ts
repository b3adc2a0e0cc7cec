import { describe, expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const policy = {
  classes: { confidential: { hosts: ['eu.openrouter.ai', 'https://gw.example.com/tenant-a'] } },
  hosts: {
    selfHosted: [
      { url: 'http://models.internal:8000/v1', classes: ['public', 'internal'], models: ['llama3*'] },
      { url: 'https://gpu.example.com', classes: ['restricted'] },
    ],
    openrouter: ['llm.example.com'],
    environment: { GPU_URL: 'https://gpu.example.com/v1', GPU_HOST: 'https://gpu.example.com' },
  },
};

/** What the rule says of one call with the openai package. */
function ask(baseURL: string, dataClass: string, before = '') {
  const main = `import OpenAI from 'openai';
    ${before}
    const client = new OpenAI({ baseURL: ${baseURL} });
    /** @dataClassification ${dataClass} */
    export const ask = (prompt: string, name: string, local: boolean) =>
      client.chat.completions.create({ model: 'a/b', messages: [{ role: 'user', content: prompt }] });`;
  return said(judgeProgram({ 'src/main.ts': main }, policy, 'no-unapproved-endpoint'));
}

/** The same of one call with fetch. */
function fetchFrom(url: string, body: string, dataClass = 'restricted') {
  const main = `/** @dataClassification ${dataClass} */
    export const ask = (prompt: string, path: string, data: object) =>
      fetch(${url}, { method: 'POST', body: ${body} });`;
  return said(judgeProgram({ 'src/main.ts': main }, policy, 'no-unapproved-endpoint'));
}

const asked = "JSON.stringify({ model: 'a', messages: [{ role: 'user', content: prompt }] })";

describe('hosts of a class', () => {
  test.each([
    ["'https://openrouter.ai/api/v1'", 'restricted'],
    ["'https://eu.openrouter.ai/api/v1'", 'restricted'],
    ["'https://LLM.example.com/v1'", 'restricted'],
    ["'https://gpu.example.com/v1'", 'restricted'],
    ['process.env.GPU_URL', 'restricted'],
    ['`${process.env.GPU_HOST}/v1`', 'restricted'],
    ['`${process.env.GPU_URL}${process.env.REST}`', 'restricted'],
    ["'https://eu.openrouter.ai/api/v1'", 'confidential'],
    ["'https://gw.example.com/tenant-a/v1'", 'confidential'],
    ['`https://gw.example.com/tenant-a/${process.env.VERSION}`', 'confidential'],
    ["'http://models.internal:8000/v1'", 'internal'],
  ])('%s for %s data complies', (url, dataClass) => {
    expect(ask(url, dataClass)).toEqual(['pass']);
  });

  test.each(["'https://api.openai.com/v1'", 'process.env.BASE', 'undefined'])(
    '%s is not compared where the class limits no hosts',
    (url) => {
      expect(ask(url, 'internal')).toEqual(['notApplicable']);
    },
  );

  test.each([
    ["'https://api.openai.com/v1'", 'restricted', 'api.openai.com'],
    ['undefined', 'restricted', 'api.openai.com'],
    ["'https://openrouter.ai.example.com/api/v1'", 'restricted', 'openrouter.ai.example.com'],
    ["'https://openrouter.ai@example.com/api/v1'", 'restricted', 'example.com'],
    ["'https://example.com/openrouter.ai'", 'restricted', 'example.com'],
    ["'https://openrouter.ai/api/v1'", 'confidential', 'openrouter.ai'],
    ["'https://us.openrouter.ai/api/v1'", 'confidential', 'us.openrouter.ai'],
    ["'https://gw.example.com/tenant-b/v1'", 'confidential', 'gw.example.com'],
    ["'https://gw.example.com/tenant-a/../tenant-b'", 'confidential', 'gw.example.com'],
    ['`https://${"api"}.mistral.ai/v1`', 'restricted', 'api.mistral.ai'],
  ])('%s for %s data fails', (url, dataClass, host) => {
    expect(ask(url, dataClass)).toEqual([
      expect.stringContaining(
        `client.chat.completions.create sends ${dataClass} data to ${host}, which the policy does not list for this class. Send it to one of: `,
      ),
    ]);
  });

  test('the message names what is listed, and servers of one’s own', () => {
    expect(ask("'https://api.openai.com/v1'", 'restricted')).toEqual([
      'client.chat.completions.create sends restricted data to api.openai.com, which the policy does not list for this class. Send it to one of: openrouter, gpu.example.com.',
    ]);
  });

  test.each([
    [
      'process.env.BASE',
      '`BASE` is read from the environment, and "hosts.environment" of the policy does not say what it holds',
    ],
    ["process.env.BASE ?? 'https://openrouter.ai/api/v1'", '`BASE` is read from the environment'],
    [
      '`https://openrouter.ai${process.env.REST}`',
      'of its URL only the beginning, at openrouter.ai, is known',
    ],
    [
      '`${process.env.GPU_HOST}.evil.example/v1`',
      'of its URL only the beginning, at gpu.example.com, is known',
    ],
    ['`https://${process.env.REGION}.openrouter.ai/api/v1`', 'the URL is computed at run time'],
  ])('%s is open for restricted data', (url, reason) => {
    expect(ask(url, 'restricted')).toEqual([expect.stringContaining(reason)]);
    expect(ask(url, 'restricted')[0]).toMatch(/^open: /);
  });

  test('a path that decides and is not known is open', () => {
    expect(ask('`https://gw.example.com/${process.env.TENANT}`', 'confidential')[0]).toMatch(
      /^open: .* of its URL only the beginning, at gw\.example\.com, is known\.$/,
    );
  });

  test('one of two hosts is enough', () => {
    const either = "process.env.CLOUD ? 'https://api.openai.com/v1' : 'https://openrouter.ai/api/v1'";
    expect(ask(either, 'restricted')[0]).toMatch(/ sends restricted data to api\.openai\.com, /);
    expect(ask("process.env.LLM || 'https://api.openai.com/v1'", 'restricted')[0]).toMatch(
      / sends restricted data to api\.openai\.com, /,
    );
  });
});

describe('a server of one’s own', () => {
  test('that does not list the class fails, with its classes', () => {
    expect(ask("'http://models.internal:8000/v1'", 'restricted')).toEqual([
      'client.chat.completions.create sends restricted data to models.internal:8000, which the policy lists for public, internal data only. Send it to a server that is listed for restricted data.',
    ]);
    expect(ask("'https://gpu.example.com/v1'", 'internal')).toEqual([
      'client.chat.completions.create sends internal data to gpu.example.com, which the policy lists for restricted data only. Send it to a server that is listed for internal data.',
    ]);
  });

  test('may be another one at run time, and fails where it can be the wrong one', () => {
    expect(ask("process.env.LLM ?? 'https://gpu.example.com/v1'", 'internal')[0]).toMatch(
      / sends internal data to gpu\.example\.com/,
    );
  });
});

describe('a request by hand', () => {
  test.each([
    ["'https://api.together.xyz/v1/chat/completions'", asked, / to api\.together\.xyz, /],
    [
      "'https://api.example.com/v1/responses'",
      "JSON.stringify({ model: 'a', input: prompt })",
      / to api\.ex/,
    ],
    ["'https://acme.openai.azure.com/openai/deployments/o/chat/completions'", asked, / to acme\.openai/],
    ["'/api/chat/completions'", asked, /^open: .* it goes to the server that the page came from\.$/],
    ["'https://api.example.com/messages'", 'JSON.stringify(data)', /^open: .* so it may ask no model\.$/],
    ["'https://api.example.com/messages'", "JSON.stringify({ to: 'a', text: prompt })", /^notApplicable$/],
    ["new URL('/api/v1/chat/completions', 'https://openrouter.ai')", asked, /^pass$/],
  ])('%s with %s', (url, body, expected) => {
    expect(fetchFrom(url, body)).toEqual([expect.stringMatching(expected)]);
  });

  test('no part of a URL but the host is told', () => {
    const [message] = fetchFrom("'https://me:secret@api.example.com/k-123/chat/completions?key=4'", asked);
    expect(message).toMatch(/ to api\.example\.com, /);
    expect(message).not.toMatch(/secret|k-123|key=/);
  });
});

test('the class of the data decides, and is named', () => {
  const main = `import OpenAI from 'openai';
    interface Visit { /** @dataClassification restricted */ notes: string }
    const client = new OpenAI();
    export const ask = (visit: Visit) =>
      client.chat.completions.create({ model: 'a', messages: [{ role: 'user', content: visit.notes }] });`;
  expect(said(judgeProgram({ 'src/main.ts': main }, {}, 'no-unapproved-endpoint'))).toEqual([
    expect.stringMatching(/ sends restricted data \(`[^`]*notes`\) to api\.openai\.com, /),
  ]);
});

test('a class without a host says so', () => {
  const main = `/** @dataClassification internal */
    export const ask = (prompt: string) => fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST', body: JSON.stringify({ model: 'a/b', messages: [{ role: 'user', content: prompt }] }) });`;
  const none = { classes: { internal: { hosts: [] } } };
  expect(said(judgeProgram({ 'src/main.ts': main }, none, 'no-unapproved-endpoint'))).toEqual([
    'fetch sends internal data to openrouter.ai, which the policy does not list for this class. No host is approved for internal data: keep it out of the call, or let the policy list one.',
  ]);
});

test.each(['path', 'defaultBaseURL'])('an option of the request may send it elsewhere: %s', (option) => {
  const main = `import OpenAI from 'openai';
    const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
    /** @dataClassification restricted */
    export const ask = (prompt: string) => client.chat.completions.create(
      { model: 'a/b', messages: [{ role: 'user', content: prompt }] },
      { ${option}: 'https://example.com/v1/chat/completions' } as object);`;
  expect(said(judgeProgram({ 'src/main.ts': main }, {}, 'no-unapproved-endpoint'))).toEqual([
    expect.stringMatching(/^open: .*`/),
  ]);
});
