import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createWorkspace } from './testing/workspace.js';

const client = `import OpenAI from 'openai';
export const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
`;

async function repaired(name: string, source: string): Promise<string> {
  const workspace = createWorkspace({ 'src/client.ts': client, [`src/${name}`]: source });
  await workspace.fix();
  const after = workspace.read(`src/${name}`);
  expect(await workspace.fix()).toMatchObject({ written: 0 });
  expect(workspace.read(`src/${name}`)).toBe(after);
  return after;
}

/** What stands outside the scripts, with a mark where each was. */
function outside(source: string): string {
  return source
    .replace(/^---[^]*?^---/m, '---…---')
    .replaceAll(/(<script(?:\s[^>]*)?>)[^]*?(<\/script>)/g, '$1…$2');
}

const call = `client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] })`;
const pinned = (indent: string) => `client.chat.completions.create({
${indent}  model: 'openai/gpt-4o',
${indent}  messages: [{ role: 'user', content }],
${indent}  ...internalRouting,
${indent}})`;
const routing = (indent = '') => `${indent}const internalRouting = {
${indent}  provider: { only: ['openai', 'azure'], allow_fallbacks: false },
${indent}};
`;

describe('scripts are repaired, and nothing else is touched', () => {
  test('a Vue file with two scripts, one of them on the line of its tag', async () => {
    const source = `<template>
  <p   title='x' >{{ a <b }}</p>\t
</template>
<script lang="ts">import { client } from './client';
</script>
<script setup lang="ts">const ask = (content: string) => ${call};
</script>
<style>p{}</style>`;
    const after = await repaired('Ask.vue', source);
    expect(outside(after)).toBe(outside(source));
    expect(after).toBe(
      source.replace("'./client';\n", `'./client';\n\n${routing()}\n`).replace(call, pinned('')),
    );
  });

  test('an indented Svelte script', async () => {
    const source = `<script lang="ts">
  import { client } from './client';
  const ask = (content: string) =>
    ${call};
</script>

{#if   a <b}<button on:click={() => ask('')}>Ask</button>{/if}
`;
    expect(await repaired('Ask.svelte', source)).toBe(
      source.replace("'./client';\n", `'./client';\n\n${routing('  ')}\n`).replace(call, pinned('    ')),
    );
  });

  test('each program of an Astro page gets what it needs', async () => {
    const source = `---
import { client } from './client';
const content: string = Astro.props.question;
if (!content) return Astro.redirect('/');
const answer = await ${call};
---
<p >{answer}</p>
<script>
  import { client } from './client';
  const ask = (content: string) => ${call};
</script>
`;
    const after = await repaired('ask.astro', source);
    expect(outside(after)).toBe(outside(source));
    expect(after.split('...internalRouting')).toHaveLength(3);
    expect(after).toContain(`'./client';\n\n${routing()}`);
    expect(after).toContain(`'./client';\n\n${routing('  ')}`);
  });

  test('with Windows line ends and a byte order mark', async () => {
    const source = `\uFEFF<template><p> </p></template>
<script setup>
import { client } from './client';
const ask = (content) =>
  ${call};
</script>
`.replaceAll('\n', '\r\n');
    const after = await repaired('Ask.vue', source);
    expect(outside(after)).toBe(outside(source));
    expect(after).toContain('...internalRouting,\r\n');
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

test('neither a key nor a digest of a prompt is read with what only Node.js has', async () => {
  const key = `sk-or-v1-${createHash('sha256').update('a made-up key').digest('hex')}`;
  const after = await repaired(
    'Ask.vue',
    `<script setup>
import { client } from './client';
const headers = { Authorization: 'Bearer ${key}' };
async function ask(content) {
  console.log(content);
  return ${call};
}
</script>
`,
  );
  expect(after).not.toMatch(/process\.env\.|createHash/);
  expect(after).toContain('TODO(openrouter-compliance/no-literal-key): the file is a component');
  expect(after).toContain('TODO(openrouter-compliance/no-raw-prompt-logging): the file is a component');
});
