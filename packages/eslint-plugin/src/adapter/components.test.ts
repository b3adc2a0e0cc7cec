import * as typescriptParser from '@typescript-eslint/parser';
import { builtInPolicy } from '@openrouter-compliance/core';
import { createLineIndex, createModuleHost, scan } from '@openrouter-compliance/scanner';
import astroPlugin from 'eslint-plugin-astro';
import sveltePlugin from 'eslint-plugin-svelte';
import vuePlugin from 'eslint-plugin-vue';
import type { Linter } from 'eslint';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { plugin } from '../plugin.js';
import { eslintHosts } from '../testing/eslint-hosts.js';

/** The parsers and processors of each framework as its users configure them. */
const frameworks: Readonly<Record<string, readonly Linter.Config[]>> = {
  vue: [
    ...(vuePlugin.configs['flat/base'] as Linter.Config[]),
    { files: ['**/*.vue'], languageOptions: { parserOptions: { parser: typescriptParser } } },
  ],
  svelte: [
    ...sveltePlugin.configs.base,
    { files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: typescriptParser } } },
  ],
  astro: [
    ...astroPlugin.configs['flat/base'],
    { files: ['**/*.astro/*.ts', '*.astro/*.ts'], languageOptions: { parser: typescriptParser } },
  ],
};

const client = `import OpenAI from 'openai';
export const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
`;

interface Case {
  readonly title: string;
  readonly file: string;
  readonly text: string;
  /** `line:column rule`. */
  readonly findings: readonly string[];
}

const cases: readonly Case[] = [
  {
    title: 'two blocks of Vue are one module, in either order',
    file: 'Chat.vue',
    text: `<script setup lang="ts">
const props = defineProps<{ question: string }>();
async function send() {
  console.log('asking', props.question);
  return client.chat.completions.create({
    model,
    messages: [{ role: 'user', content: props.question }],
  });
}
</script>

<template>
  <p v-if="a < b && c <d">{{ props.question }}</p>
  <button @click="send">Send</button>
</template>

<script lang="ts">
import { client } from './client.js';
const model = 'deepseek/deepseek-chat';
</script>

<docs>
<script>not code</script>
</docs>
`,
    findings: ['4:25 no-raw-prompt-logging', '5:10 require-pinned-provider', '19:15 no-unapproved-model'],
  },
  {
    title: 'the options of Vue, in JavaScript',
    file: 'Options.vue',
    text: `<template>
  <p>{{ answer }}</p>
</template>
<script>
import { client } from './client.js';
export default {
  data: () => ({ answer: '' }),
  methods: {
    async ask(question) {
      console.log(question);
      this.answer = await client.chat.completions.create({
        model: 'openai/gpt-4o',
        messages: [{ role: 'user', content: question }],
      });
    },
  },
};
</script>
`,
    findings: ['10:19 no-raw-prompt-logging', '11:27 require-pinned-provider'],
  },
  {
    title: 'both scripts of Svelte',
    file: 'Chat.svelte',
    text: `<script module lang="ts">
  import { client } from './client.js';
  const provider = { order: ['anthropic'] };
</script>

<script lang="ts">
  let { question }: { question: string } = $props();
  $: length = question.length;
  export const ask = () => {
    console.log(length, question);
    return client.chat.completions.create({
      model: 'anthropic/claude-sonnet-4.5',
      messages: [{ role: 'user', content: question }],
      provider,
    } as never);
  };
</script>

<button onclick={ask}>{question}</button>
`,
    findings: ['3:20 require-pinned-provider', '10:25 no-raw-prompt-logging'],
  },
  {
    title: 'frontmatter and scripts of Astro are programs of their own',
    file: 'page.astro',
    text: `---
import { client } from './client.js';
const model = 'deepseek/deepseek-chat';
const { question } = Astro.props;
if (!question) return Astro.redirect('/');
const answer = await client.chat.completions.create({ model, messages: [{ role: 'user', content: question }] });
---
<html>
  <body>
    {answer.choices.map((choice) => <p>{choice.message.content}</p>)}
    <script>
      import { client } from './client.js';
      const model: string = 'openai/gpt-4o';
      addEventListener('submit', () => {
        const content = prompt();
        client.chat.completions.create({ model, messages: [{ role: 'user', content }] } as never);
      });
    </script>
    <script type="application/json">{ "model": 1 }</script>
  </body>
</html>
`,
    findings: ['3:15 no-unapproved-model', '6:22 require-pinned-provider', '16:9 require-pinned-provider'],
  },
  {
    title: 'a directive of ESLint in a block',
    file: 'Quiet.vue',
    text: `<script setup>
import { client } from './client.js';
const ask = (question) =>
  // eslint-disable-next-line openrouter-compliance/require-pinned-provider -- measured elsewhere
  client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: question }] });
</script>
`,
    findings: [],
  },
];

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-components-')));
afterAll(() => rmSync(root, { recursive: true }));

describe.each(cases)('$title', ({ file, text, findings }) => {
  const folder = path.join(root, file);
  const filename = path.join(folder, file);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'client.js'), client);
  writeFileSync(filename, text);
  const framework = frameworks[path.extname(file).slice(1)] ?? [];

  test.each(eslintHosts.filter(({ parser }) => parser === 'typescript'))('$name', ({ createLinter }) => {
    const config = [...framework, ...plugin.configs.recommended] as Linter.Config[];
    const messages = createLinter(folder).verify(text, config, { filename });
    expect(
      messages.map(({ line, column, ruleId, message }) => toLine(line, column, ruleId ?? message)),
    ).toEqual(findings);
  });

  test('the check', async () => {
    const host = createModuleHost({ root: folder });
    const { files } = await scan({ root: folder, files: [filename], policy: builtInPolicy(), host });
    const positionAt = createLineIndex(text);
    const found = files.flatMap((result) => (result.state === 'judged' ? result.findings : []));
    const failed = found.filter(({ kind, suppression }) => kind === 'fail' && !suppression);
    expect(
      failed.map(({ span, rule }) =>
        toLine(positionAt(span.start).line, positionAt(span.start).column, rule),
      ),
    ).toEqual(findings);
  });
});

function toLine(line: number, column: number, rule: string): string {
  return `${line}:${column} ${rule.replace('openrouter-compliance/', '')}`;
}
