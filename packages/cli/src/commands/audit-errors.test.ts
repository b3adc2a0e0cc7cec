import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanAccount, withParts, type AccountFault } from '@openrouter-compliance/testkit';
import { auditPolicy, canary, runScene } from '../account/testing/audit-scene.js';
import { createWorkspace } from '../testing/workspace.js';

const { root: directory } = createWorkspace({ 'openrouter-compliance.json': JSON.stringify(auditPolicy) });

/** A server that no key may ever reach. */
let stranger: { readonly url: string; readonly arrived: string[]; readonly close: () => void };

beforeAll(async () => {
  const arrived: string[] = [];
  const server = createServer(({ headers }, response) => {
    arrived.push(headers.authorization ?? 'nothing');
    response.end('{"data":{}}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  stranger = { url: `http://127.0.0.1:${port}`, arrived, close: () => server.close() };
});
afterAll(() => stranger.close());

const status = (code: number, more: object = {}): AccountFault => ({ kind: 'status', status: code, ...more });
const body = (text: string, more: object = {}): AccountFault => status(200, { body: text, ...more });

/** Place, fault, and the line on standard error. */
const broken: readonly (readonly [name: string, place: string, fault: AccountFault, line: RegExp])[] = [
  ['401', '/key', status(401), /refuses the key with 401 \(\/key\)\. Set OPENROUTER_API_KEY to a key/],
  [
    '401 in management',
    '/keys',
    status(401),
    /refuses the key with 401 \(\/keys\)\. Set OPENROUTER_MANAGEMENT_KEY/,
  ],
  ['402', '/key', status(402), /answers with 402: the account lacks credits/],
  [
    '403',
    '/activity',
    status(403),
    /refuses the key with 403 \(\/activity\)\. Set OPENROUTER_MANAGEMENT_KEY/,
  ],
  [
    '429',
    '/guardrails',
    status(429),
    /answers with 429: too many requests \(\/guardrails\)\. Run the audit again later/,
  ],
  ['a pause that is too long', '/keys', status(429, { headers: { 'retry-after': '3600' } }), /429/],
  ['500', '/models', status(500), /answers with 500 \(\/models\)/],
  ['503', '/providers', status(503), /answers with 503/],
  ['418', '/workspaces', status(418), /answers with 418/],
  ['HTML', '/key', body('<html>Sign in</html>'), /something that is not JSON \(\/key\)/],
  ['half a JSON', '/keys', body('{"data":[{"hash"'), /not JSON/],
  ['nothing', '/byok', body(''), /not JSON/],
  ['a list without its frame', '/keys', body('[]'), /answer at \/keys has another form than documented/],
  ['no rows', '/guardrails', body('{"data":{"id":1}}'), /answer at \/guardrails has another form/],
  ['rows that are none', '/keys', body('{"data":["a","b"]}'), /another form/],
  ['a key that is none', '/key', body('{"data":null}'), /answer at \/key has another form/],
  [
    'an offer without names',
    '/models',
    body('{"data":[{"name":"x"}]}'),
    /answer at \/models has another form/,
  ],
  ['an empty offer', '/providers', body('{"data":[]}'), /another form/],
  [
    'fewer rows than announced',
    '/guardrails',
    body('{"data":[],"total_count":3}'),
    /announces more rows at \/guardrails/,
  ],
  [
    'the same page for ever',
    '/keys',
    body('{"data":[{"hash":"a"}]}'),
    /gives the same page of \/keys again and again/,
  ],
  ['a connection that breaks', '/keys', { kind: 'cut' }, /cannot be reached, or hung up/],
  ['no answer', '/key', { kind: 'hang' }, /has not answered within 1 s \(\/key\)/],
  ['an answer that never ends', '/key', { kind: 'drip' }, /has not answered within 1 s/],
  ['an endless answer', '/models', { kind: 'flood' }, /more than 32 MiB|has not answered/],
];

const quick = ['audit', '--retries', '1'];

describe('what cannot be read ends the audit with one line and exit code 2', () => {
  it.concurrent.each(broken)('%s', async (_, place, fault, line) => {
    const waits = fault.kind === 'hang' || fault.kind === 'drip';
    const args = waits ? [...quick, '--timeout', '1'] : quick;
    const { code, stdout, stderr } = await runScene({ directory, faults: { [place]: fault }, args });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^openrouter-compliance: [^\n]*\.\n$/);
    expect(stderr).toMatch(line);
  });

  it('a redirect to another host, where the key never arrives', async () => {
    for (const location of [
      `${stranger.url}/api/v1/key`,
      '//127.0.0.2/key',
      'https://openrouter.ai/api/v1/key',
    ]) {
      const fault = status(307, { headers: { location } });
      const { code, stderr } = await runScene({ directory, faults: { '/key': fault }, args: quick });
      expect(code).toBe(2);
      expect(stderr).toMatch(/redirects to another host, where a key must not go \(\/key\)/);
    }
    expect(stranger.arrived).toEqual([]);
  });

  it('a redirect that leads back to itself', async () => {
    const fault = status(302, { headers: { location: '/api/v1/key' } });
    const { code, stderr } = await runScene({ directory, faults: { '/key': fault }, args: quick });
    expect(code).toBe(2);
    expect(stderr).toMatch(/redirects again and again/);
  });

  it('nobody at the address', async () => {
    const { code, stderr } = await runScene({
      directory,
      args: quick,
      environment: { OPENROUTER_BASE_URL: 'http://127.0.0.1:1/api/v1' },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot be reached.*ECONNREFUSED|hung up/);
  });
});

describe('what passes is waited for', () => {
  it('429 and 503 once, a redirect within the host', async () => {
    const { code, stdout, stderr, requests } = await runScene({
      directory,
      faults: {
        '/key': status(429, { times: 1, headers: { 'retry-after': '1' } }),
        '/keys': status(503, { times: 2 }),
        '/workspaces': status(302, {
          times: 1,
          headers: { location: '/api/v1/workspaces?offset=0&limit=100' },
        }),
      },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Verdicts:');
    expect(requests.filter((each) => each === '/key? api key')).toHaveLength(2);
  });

  it('a refusal does not wait for what hangs beside it', async () => {
    const started = performance.now();
    const { code, stderr } = await runScene({
      directory,
      faults: { '/keys': status(401), '/byok': { kind: 'hang' }, '/guardrails': status(503) },
      args: ['audit', '--timeout', '40', '--retries', '9'],
    });
    expect({ code, refused: stderr.includes('(/keys)') }).toEqual({ code: 2, refused: true });
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  it('what will not pass is not asked again', async () => {
    const { requests } = await runScene({ directory, faults: { '/key': status(401) } });
    expect(requests).toEqual(['/key? api key']);
  });
});

describe('the environment', () => {
  it.each([
    [
      'no key at all',
      { OPENROUTER_API_KEY: '', OPENROUTER_MANAGEMENT_KEY: ' ' },
      /^openrouter-compliance: Neither OPENROUTER_API_KEY nor OPENROUTER_MANAGEMENT_KEY is set\./,
    ],
    [
      'a key with a line end in it',
      { OPENROUTER_API_KEY: `${canary.api}\nX-Evil: 1` },
      /OPENROUTER_API_KEY holds a character that no key has/,
    ],
    ['quotes around the key', { OPENROUTER_API_KEY: `"${canary.api}"` }, /a character that no key has/],
    ['half a key', { OPENROUTER_API_KEY: 'sk-or-v1-' }, /OPENROUTER_API_KEY is too short to be a key/],
    [
      'an API key for management',
      { OPENROUTER_MANAGEMENT_KEY: canary.api },
      /OPENROUTER_MANAGEMENT_KEY holds a key that is no management key/,
    ],
    [
      'another host',
      { OPENROUTER_BASE_URL: 'https://openrouter.ai.example.com/api/v1' },
      /names an address that is not OpenRouter's, and a key must not go there/,
    ],
    ['OpenRouter without TLS', { OPENROUTER_BASE_URL: 'http://openrouter.ai/api/v1' }, /not OpenRouter's/],
    [
      'another name of this machine',
      { OPENROUTER_BASE_URL: 'http://localhost.example.com' },
      /not OpenRouter's/,
    ],
    ['another port', { OPENROUTER_BASE_URL: 'https://openrouter.ai:8443/api/v1' }, /not OpenRouter's/],
    ['a gateway that nobody listed', { OPENROUTER_BASE_URL: 'https://openrouter.helicone.ai/api/v1' }, /not/],
    ['no URL', { OPENROUTER_BASE_URL: 'openrouter' }, /is no URL/],
    ['credentials', { OPENROUTER_BASE_URL: 'https://u:p@openrouter.ai/api/v1' }, /more than an address/],
    ['another scheme', { OPENROUTER_BASE_URL: 'ftp://127.0.0.1/' }, /no http\(s\) URL/],
  ])('%s is an error', async (_, environment, line) => {
    const { code, stdout, stderr, requests } = await runScene({ directory, environment, args: quick });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^openrouter-compliance: [^\n]*\.\n$/);
    expect(stderr).toMatch(line);
    expect(requests.filter((each) => /unknown|nobody/.test(each))).toEqual([]);
  });

  it('a listed gateway is asked', async () => {
    const { root } = createWorkspace({
      'openrouter-compliance.json': JSON.stringify({
        hosts: { openrouter: ['https://127.0.0.1.nip.invalid/or'] },
      }),
    });
    const { code, stderr } = await runScene({
      directory: root,
      args: quick,
      environment: { OPENROUTER_BASE_URL: 'https://127.0.0.1.nip.invalid/or/api/v1' },
    });
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot be reached, or hung up: (ENOTFOUND|EAI_AGAIN)/);
  });
});

describe('options', () => {
  it.each([
    [['audit', '--timeout', '0'], /seconds from 0\.1 to 600/],
    [['audit', '--retries', '-1'], /whole number from 0 to 9/],
    [['audit', '--format', 'sarif'], /Allowed choices are text, json/],
    [['audit', 'nowhere'], /"nowhere" names no TypeScript or JavaScript file/],
    [['audit', '--catalog', 'x.json'], /--catalog has no use without --offline/],
    [['audit', '--output', 'missing/report.txt'], /cannot be written \(ENOENT\)/],
    [['audit', '--policy', 'missing.json'], /missing\.json/],
  ])('%j', async (args, line) => {
    const { code, stderr } = await runScene({ directory, args });
    expect(code).toBe(2);
    expect(stderr).toMatch(line);
  });
});

describe('no output shows any part of a key', () => {
  /** Any eight characters in a row would give a part of the key away. */
  function expectNoCanary(output: string): void {
    for (const key of Object.values(canary)) {
      const secret = key.replace(/^sk-or-v1-/, '');
      for (let start = 0; start + 8 <= secret.length; start += 1)
        expect(output).not.toContain(secret.slice(start, start + 8));
    }
  }

  const clean = cleanAccount({ apiKey: canary.api });
  const told = `${canary.api} and ${canary.management.slice(20, 40)}`;
  const leaky = withParts(clean, {
    key: { ...clean.key, label: told, limit: null },
    keys: clean.keys.map((row) => ({
      ...row,
      name: `${String(row['name'])} ${told}`,
      label: told,
      limit: null,
    })),
    guardrails: clean.guardrails.map((row) => ({
      ...row,
      name: told,
      allowed_providers: [told],
      allowed_models: [told],
    })),
    workspaces: clean.workspaces.map((row) => ({
      ...row,
      name: told,
      is_observability_io_logging_enabled: true,
    })),
    destinations: [
      { name: told, type: 'webhook', enabled: true, privacy_mode: false, config: { url: told } },
    ],
    byok: [{ provider: told, name: told, label: told }],
    activity: clean.activity.map((row) => ({ ...row, provider_name: told, model: `x/${told}` })),
  });

  it.each([['text'], ['json']])('that the account repeats everywhere (%s)', async (format) => {
    const { code, stdout, stderr } = await runScene({
      directory,
      account: leaky,
      args: ['audit', '--strict', '--format', format],
    });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain('[key]');
    expectNoCanary(stdout);
  });

  it.each([
    ['an error', status(401, { body: JSON.stringify({ error: { message: told } }) })],
    ['text that is not JSON', body(`{"${told}`)],
    ['a redirect', status(302, { headers: { location: `http://${canary.api}.example.com/${canary.api}` } })],
    ['a header', status(429, { headers: { 'retry-after': canary.api } })],
  ])('that comes back in %s', async (_, fault) => {
    const { code, stdout, stderr } = await runScene({ directory, faults: { '/keys': fault }, args: quick });
    expect(code).toBe(2);
    expectNoCanary(stdout + stderr);
  });

  it('that stands in the wrong variable, or in an option', async () => {
    for (const environment of [
      { OPENROUTER_BASE_URL: canary.api },
      { OPENROUTER_API_KEY: `${canary.api} x` },
    ]) {
      const { code, stdout, stderr } = await runScene({ directory, environment, args: quick });
      expect(code).toBe(2);
      expectNoCanary(stdout + stderr);
    }
  });
});
