import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';

const files = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [`src/f${index}.ts`, `export const f${index} = ${index};\n`]),
);
const { run, root } = createWorkspace({
  ...files,
  'src/call.ts': `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
await client.chat.completions.create({ model: 'openai/gpt-5', messages: [{ role: 'user', content: 'a' }] });
`,
});
const place = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-cache-'));

afterEach(() => {
  vi.unstubAllEnvs();
  for (const name of readdirSync(place)) rmSync(path.join(place, name));
});

test.each(['check', 'fix'])(
  '%s keeps what it needs for the next run, which prints the same',
  async (command) => {
    await setTimeout(2500); // What is younger is not relied on.
    const first = run([command, '--no-cache']);
    vi.stubEnv('OPENROUTER_COMPLIANCE_CACHE', place);
    expect(run([command])).toEqual(first);
    const [kept = ''] = readdirSync(place);
    const written = statSync(path.join(place, kept)).mtimeMs;
    expect(run([command])).toEqual(first);
    expect(statSync(path.join(place, kept)).mtimeMs).toBe(written);
  },
);

test('nothing is kept with --no-cache, of a part of the repository, or inside it', () => {
  vi.stubEnv('OPENROUTER_COMPLIANCE_CACHE', place);
  run(['check', '--no-cache']);
  run(['check', 'src']);
  expect(readdirSync(place)).toEqual([]);
  vi.stubEnv('OPENROUTER_COMPLIANCE_CACHE', path.join(root, 'kept'));
  run(['check']);
  expect(readdirSync(root)).not.toContain('kept');
});
