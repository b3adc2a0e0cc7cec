import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { evidenceFormats } from '../evidence/evidence-formats.js';
import { formats } from '../formats/index.js';
import type { JsonReport } from '../formats/json.js';
import { createWorkspace } from '../testing/workspace.js';

const digest = createHash('sha256').update('A canary that no output may show.').digest('hex');
const key = `sk-or-v1-${digest}`;
const prompt = `Summarise the letter of patient ${digest.slice(0, 12)}`;

const workspace = createWorkspace({
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
    for (const extra of [[], ['--strict']]) {
      const { stdout, stderr } = workspace.run(['check', '--format', format, ...extra]);
      expect(stdout).toContain('src/broken.ts');
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
