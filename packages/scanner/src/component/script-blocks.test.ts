import { describe, expect, test } from 'vitest';
import { componentKind, findScripts, type ComponentKind } from './script-blocks.js';

function scriptsOf(kind: ComponentKind, text: string): readonly string[] {
  return findScripts(kind, text).scripts.map(
    ({ span, language, role }) => `${role} ${language} ${text.slice(span.start, span.end).trim()}`,
  );
}

test('the ending says what a file is', () => {
  expect(['A.vue', '/x/B.SVELTE', 'c.astro', 'd.vue.ts', 'e.ts', 'vue'].map(componentKind)).toEqual([
    'vue',
    'svelte',
    'astro',
    undefined,
    undefined,
    undefined,
  ]);
});

describe('Vue', () => {
  test.each([
    ['<script>a</script>', ['module jsx a']],
    ["<script\n  lang='ts'\n  setup\n>a</script>", ['instance ts a']],
    ['<script setup lang=tsx>b</script>\n<script>a</script>', ['module jsx a', 'instance tsx b']],
    ['<script setup generic="T extends Record<string, A>">a</script>', ['instance jsx a']],
    ['<script src="./a.ts"></script>', []],
    ['<script src="./a.ts" />\n<script setup>b</script>', ['instance jsx b']],
    ['<script setup>const a = "<p>" + b < c</script >', ['instance jsx const a = "<p>" + b < c']],
    ['<!-- <script>no</script> --><script>a</script>', ['module jsx a']],
    ['<template>{{ a <b }}</template><script>a</script>', ['module jsx a']],
    ['<template lang="pug">\np(a="<")\n</template>\n<script>a</script>', ['module jsx a']],
    ['<docs>Map<K, V> <script>no</script></docs><script>a</script>', ['module jsx a']],
    ['<SCRIPT>a</SCRIPT>', ['module jsx a']],
    ['<script>a', ['module jsx a']],
    ['', []],
  ])('%j', (text, found) => {
    expect(scriptsOf('vue', text)).toEqual(found);
  });
});

describe('Svelte', () => {
  test.each([
    ['<script>b</script><script context="module" lang="ts">a</script>', ['module ts a', 'instance jsx b']],
    ['<script module>a</script>', ['module jsx a']],
    ['<script type="text/typescript">a</script>', ['instance ts a']],
    ['<svelte:head><script>c</script></svelte:head><script>b</script>', ['instance jsx b', 'apart jsx c']],
    ['{#if a <b}<p/>{/if}<style>p > a {}</style><script>b</script>', ['instance jsx b']],
  ])('%j', (text, found) => {
    expect(scriptsOf('svelte', text)).toEqual(found);
  });
});

describe('Astro', () => {
  test.each([
    ['---\na\n---\n<p>b</p>', ['frontmatter ts a']],
    ['\n\n---\n// -----\na\n---', ['frontmatter ts // -----\na']],
    ['--- a --- <p/>', ['frontmatter ts a']],
    ['<p>---</p><script>b</script>', ['apart ts b']],
    ['---\na\n---\n{x.map((y) => <script is:inline>b</script>)}', ['frontmatter ts a', 'apart ts b']],
    [
      '---\na("<script>")\n---\n<script type="application/ld+json">{}</script>',
      ['frontmatter ts a("<script>")'],
    ],
  ])('%j', (text, found) => {
    expect(scriptsOf('astro', text)).toEqual(found);
  });
});

test('the markup is what is neither script nor style', () => {
  const { markup } = findScripts('svelte', '<script>a</script><p bind:value={b}>c</p><style>d</style>');
  expect(markup.match(/\b[a-d]\b/g)).toEqual(['b', 'c']);
});

test('a script in another language is refused', () => {
  expect(() => findScripts('vue', '<script lang="coffee">a</script>')).toThrow(/another language/);
});
