import { ESLint } from 'eslint';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { plugin } from '../plugin.js';

const logging = `export const ask = async (question) => {
  console.log(question);
  await fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: question }] }),
  });
};
`;

/** Titles of what is suggested for the log call of `lib/ask.js` among other files. */
async function suggested(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-')));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ 'package.json': '{}', 'lib/ask.js': logging, ...files })) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.js'],
        plugins: { compliance: plugin },
        rules: { 'compliance/no-raw-prompt-logging': 'error' },
      },
    ],
  });
  const [result] = await eslint.lintFiles(['lib/ask.js']);
  expect(result?.messages).toHaveLength(1);
  return result?.messages.flatMap(({ suggestions = [] }) => suggestions.map(({ desc }) => desc)) ?? [];
}

const importing = "import { ask } from '../lib/ask.js';\nexport const run = ask;\n";

describe('a digest, which needs Node.js, is', () => {
  test.each<[string, Readonly<Record<string, string>>]>([
    ['a script', { 'bin/run.js': importing }],
    ['a page of Astro, on the server', { 'src/page.astro': `---\n${importing}---\n<p>Hello</p>\n` }],
  ])('suggested where the file is imported by %s', async (_, files) => {
    expect(await suggested(files)).toEqual(['Log the SHA-256 of `question`']);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['a route at the edge', { 'app/route.js': `${importing}export const runtime = 'edge';\n` }],
    [
      'the middleware of Next.js',
      { 'package.json': '{ "dependencies": { "next": "16.0.0" } }', 'src/middleware.js': importing },
    ],
    [
      'a Cloudflare Worker',
      { 'worker/package.json': '{}', 'worker/wrangler.jsonc': '{}', 'worker/index.js': importing },
    ],
    [
      'a file that takes something of Cloudflare',
      { 'src/run.js': `import 'cloudflare:workers';\n${importing}` },
    ],
    ['a component of Vue', { 'src/Ask.vue': `<script setup>\n${importing}</script>\n` }],
    ['a component of Svelte', { 'src/Ask.svelte': `<script>\n${importing}</script>\n` }],
    ['a script of an Astro page', { 'src/page.astro': `<script>\n${importing}</script>\n` }],
  ])('not suggested where it is imported by %s', async (_, files) => {
    expect(await suggested(files)).toEqual([]);
  });

  test('not suggested in a package that is deployed as a worker', async () => {
    expect(await suggested({ 'wrangler.toml': '' })).toEqual([]);
  });
});
