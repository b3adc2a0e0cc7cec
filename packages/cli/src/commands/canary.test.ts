import { createHash } from 'node:crypto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { evidenceFormats } from '../evidence/evidence-formats.js';
import { formats } from '../formats/index.js';
import type { JsonReport } from '../formats/check-schema.js';
import { auditFormats } from '../account/formats/index.js';
import { createRepository } from '../testing/repository.js';

const digest = createHash('sha256').update('A canary that no output may show.').digest('hex');
const key = `sk-or-v1-${digest}`;
const prompt = `Summarise the letter of patient ${digest.slice(0, 12)}`;

const workspace = createRepository({
  'src/client.ts': [
    "import OpenAI from 'openai';",
    `export const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: '${key}' });`,
    'export async function ask() {',
    `  const content = '${prompt}';`,
    '  console.log(content);',
    "  return client.chat.completions.create({ model: 'openai/gpt-5', messages: [{ role: 'user', content }] });",
    '}',
    '',
  ].join('\n'),
  // Keys and a prompt in places where names and reasons are expected.
  'src/slips.ts': [
    "import { client } from './client.js';",
    'export const ask = (content: string) =>',
    '  client.chat.completions.create({',
    `    // eslint-disable-next-line openrouter-compliance/no-unapproved-model -- ${key}`,
    `    model: 'acme/${key}', models: ['${key}'],`,
    "    messages: [{ role: 'user', content }],",
    `    provider: { only: ['${key}'], order: ['openai', '${key}'] },`,
    '  });',
    '',
  ].join('\n'),
  'src/broken.ts': `const openrouter = '${key}' '${prompt}';\n`,
  'src/latin.ts': Buffer.concat([Buffer.from(`const openrouter = '${key}'; // `), Buffer.from([0xfc, 0x0a])]),
  'policy.json': `{ "${key}": 1 }`,
  // A policy that can be used, with a key and a prompt wherever somebody may write a text.
  'texts.json': JSON.stringify({
    classes: { [key]: { extends: 'internal', models: [`acme/${key}`], providers: [key] } },
    providers: { [key]: { name: `Host ${key}`, serves: [`acme/${key}`] } },
    aliases: { [`alias-${key}`]: 'internal' },
    files: [{ globs: [`src/${key}/**`], class: 'internal' }],
    hosts: {
      openrouter: [`https://llm.example.com/${key}`],
      environment: { LLM_URL: `https://a.example.com/${key}` },
    },
    attestations: { zdr: { by: key, date: '2026-11-25', link: `https://wiki.example.com/${key}` } },
    loggers: [{ module: `@acme/${key}`, export: 'log' }],
    redactors: [{ module: 'src/redact.js', export: 'redact', samples: [{ text: prompt, hidden: [prompt] }] }],
    examples: [{ class: 'internal', model: `acme/${key}`, allowed: true }],
  }),
  'src/redact.js': `export const redact = (text) => { throw new Error(text + '${key}'); };\n`,
  // Files that are no code of this kind.
  '.env': `OPENROUTER_API_KEY=${key}\n`,
  'values.yaml': `prompt: ${prompt}\nkey: "${key}"\n`,
  'src/marked.ts': [
    `// TODO(openrouter-compliance/no-literal-key): ${key} ${prompt}`,
    `/** @dataClassification ${key} */`,
    `export const ${'ask'} = () => fetch(\`https://openrouter.ai/api/v1/chat/completions?key=${key}\`, {`,
    "  method: 'POST',",
    `  headers: { Authorization: 'Bearer ${key}' },`,
    `  body: JSON.stringify({ model: 'openai/gpt-5', messages: [{ role: 'user', content: '${prompt}' }] }),`,
    '});',
    `console.log('${key}', process.env.OPENROUTER_API_KEY);`,
    '',
  ].join('\n'),
});

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Any eight characters in a row would give a part of the key or the prompt away. */
function expectNoCanary(output: string): void {
  for (const secret of [digest, prompt]) {
    for (let start = 0; start + 8 <= secret.length; start += 1) {
      expect(output).not.toContain(secret.slice(start, start + 8));
    }
  }
}

describe('no output shows any part of a key or a prompt', () => {
  test.each(Object.keys(formats))('check --format %s', (format) => {
    for (const extra of [['--strict'], ['--keys']]) {
      const { stdout, stderr } = workspace.run(['check', '--format', format, ...extra]);
      expect(stdout).toContain('src/broken.ts');
      expectNoCanary(stdout + stderr);
    }
  });

  test('a baseline', () => {
    const { stdout, stderr } = workspace.run(['check', '--keys', '--write-baseline']);
    expectNoCanary(stdout + stderr);
    expectNoCanary(workspace.read('openrouter-compliance-baseline.json'));
  });

  test.each([
    ['policy', 'lint'],
    ['policy', 'show'],
    ['policy', 'test'],
    ['policy', 'diff', 'texts.json'],
  ])('%s %s', (...args) => {
    const [command = '', name = '', ...rest] = args;
    for (const format of ['text', 'json']) {
      const { code, stdout, stderr } = workspace.run([
        command,
        name,
        ...rest,
        '--policy',
        'texts.json',
        '--format',
        format,
      ]);
      expect([0, 1]).toContain(code);
      expectNoCanary(stdout + stderr);
    }
  });

  test.each(Object.keys(auditFormats))('audit --format %s, where nobody answers', (format) => {
    vi.stubEnv('OPENROUTER_API_KEY', key);
    vi.stubEnv('OPENROUTER_MANAGEMENT_KEY', key);
    vi.stubEnv('OPENROUTER_BASE_URL', 'http://127.0.0.1:9/api/v1');
    const { stdout, stderr } = workspace.run([
      'audit',
      '--format',
      format,
      '--retries',
      '0',
      '--policy',
      'texts.json',
    ]);
    expect(stdout + stderr).not.toBe('');
    expectNoCanary(stdout + stderr);
  });

  test('explain, where keys stand in markers, tags and addresses', () => {
    for (const line of [1, 3, 8]) {
      const { stdout, stderr } = workspace.run(['explain', `src/marked.ts:${line}`]);
      expectNoCanary(stdout + stderr);
    }
  });

  test('explain, on every line', () => {
    for (let line = 1; line <= 7; line += 1) {
      const { code, stdout, stderr } = workspace.run(['explain', `src/client.ts:${line}`]);
      expect(code).toBe(0);
      expectNoCanary(stdout + stderr);
    }
    const slips = workspace.run(['explain', 'src/slips.ts:5']);
    expect(slips.stdout).toContain('models: acme/[key], [key]; providers: [key], openai.');
    expect(slips.stdout).toContain(
      'no-unapproved-model: fail, suppressed by a directive (reason given: [key]). ',
    );
    expectNoCanary(slips.stdout + slips.stderr);
    const { stdout, stderr } = workspace.run(['explain', 'src/broken.ts:1']);
    expectNoCanary(stdout + stderr);
  });

  test.each(['text', 'json', 'markdown'])('fix --format %s', (format) => {
    const { code, stdout, stderr } = workspace.run(['fix', '--format', format]);
    expect(code).toBe(1);
    expectNoCanary(stdout + stderr);
  });

  test.each(Object.keys(evidenceFormats))('report --format %s', (format) => {
    const { code, stdout, stderr } = workspace.run(['report', '--format', format]);
    expect(code).toBe(0);
    expect(stdout).toContain('src/broken.ts');
    expectNoCanary(stdout + stderr);
  });

  test('init and what it writes', () => {
    const { code, stdout, stderr } = workspace.run(['init', '--force', 'src']);
    expect(code).toBe(0);
    expectNoCanary(stdout + stderr + workspace.read('src/openrouter-compliance.json'));
  });

  test('a key that stands in the policy by mistake', () => {
    const { code, stdout, stderr } = workspace.run(['check', '--policy', 'policy.json']);
    expect(code).toBe(2);
    expectNoCanary(stdout + stderr);
  });

  // Proves that the key above is one that is looked for.
  test('the key is found', () => {
    const { code, stdout } = workspace.run(['check', 'src/client.ts', '--format', 'json']);
    const { findings } = JSON.parse(stdout) as JsonReport;
    expect(code).toBe(1);
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'no-literal-key', line: 2, verdict: 'fail' }),
    );
  });
});
