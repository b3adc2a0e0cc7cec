import { describe, expect, test } from 'vitest';
import { applyRemedy, planRemedies, spanOf } from '../testing/apply-remedies.js';
import { parseView } from '../testing/parse.js';
import type { Remedy } from './remedy.js';
import { toRepair } from './to-text-edits.js';

/** Letters that no provider ever issued. */
const key = `sk-or-v1-${'0'.repeat(8)}`;

/** `literal` is the source text of the whole literal, and holds the key. */
function remedyFor(text: string, literal: string): Remedy & { kind: 'environment-key' } {
  const span = spanOf(text, literal);
  const start = span.start + literal.indexOf(key);
  return {
    kind: 'environment-key',
    title: 'Read the key from the environment',
    literal: span,
    key: { start, end: start + key.length },
    variable: 'OPENROUTER_API_KEY',
  };
}

function read(text: string, literal: string, filename?: string): string {
  return applyRemedy(text, (source) => remedyFor(source, literal), filename).text;
}

function whyNot(text: string, literal: string, filename?: string): string {
  const view = parseView(text, filename);
  const repair = toRepair(remedyFor(view.text, literal), view, {});
  return repair.kind === 'undecided' ? repair.reason : '';
}

describe('a literal that is the key', () => {
  test.each([
    [
      'an option of a client',
      `new OpenAI({ apiKey: '${key}' });`,
      'new OpenAI({ apiKey: process.env.OPENROUTER_API_KEY });',
    ],
    [
      'the fallback of the same variable',
      `const k = process.env.OPENROUTER_API_KEY ?? '${key}';\nnew OpenAI({ apiKey: k });`,
      'const k = process.env.OPENROUTER_API_KEY;\nnew OpenAI({ apiKey: k });',
    ],
    [
      'the fallback of the same variable where the type has to stay',
      `export const k: string = process.env.OPENROUTER_API_KEY ?? '${key}';`,
      "export const k: string = process.env.OPENROUTER_API_KEY ?? '';",
    ],
    [
      'an exported constant keeps its type',
      `export const key = '${key}';`,
      "export const key = process.env.OPENROUTER_API_KEY ?? '';",
    ],
    [
      'in an expression that binds tighter',
      `send('${key}'.length);`,
      "send((process.env.OPENROUTER_API_KEY ?? '').length);",
    ],
  ])('%s', (_, before, after) => {
    expect(read(before, `'${key}'`)).toBe(after);
  });

  test('JavaScript needs no empty string', () => {
    expect(read(`module.exports = '${key}';`, `'${key}'`, '/p/a.cjs')).toBe(
      'module.exports = process.env.OPENROUTER_API_KEY;',
    );
  });

  test('an attribute of an element', () => {
    expect(read(`const a = <Client token='${key}' />;`, `'${key}'`, '/p/a.tsx')).toContain(
      'token={process.env.OPENROUTER_API_KEY',
    );
  });
});

describe('the default of a variable of the environment, which is read as before', () => {
  const literal = `'${key}'`;
  test.each([
    [`const k = process.env.MINE || ${literal};`, 'const k = process.env.MINE;'],
    [`const k = process.env['MINE'] ?? ${literal};`, "const k = process.env['MINE'];"],
    [`const k = config.key ?? process.env.MINE ?? ${literal};`, 'const k = config.key ?? process.env.MINE;'],
    [`const k = import.meta.env.MINE ?? ${literal};`, 'const k = import.meta.env.MINE;'],
    [`const { MINE = ${literal} } = process.env;`, 'const { MINE } = process.env;'],
    [`const { env: { MINE: k = ${literal} } } = process;`, 'const { env: { MINE: k } } = process;'],
    [`const { MINE } = process.env;\nrun(MINE ?? ${literal});`, 'const { MINE } = process.env;\nrun(MINE);'],
    [`const { env } = process;\nrun(env.MINE ?? ${literal});`, 'const { env } = process;\nrun(env.MINE);'],
    [
      `import { env } from 'node:process';\nrun(env.MINE ?? ${literal});`,
      "import { env } from 'node:process';\nrun(env.MINE);",
    ],
    [
      `const mine = process.env.MINE;\nrun(mine ?? ${literal});`,
      'const mine = process.env.MINE;\nrun(mine);',
    ],
  ])('%s', (before, after) => {
    expect(read(before, literal, '/p/a.mjs')).toBe(after);
  });

  test.each([
    [`const { MINE = ${literal} } = process.env;`, "const { MINE = '' } = process.env;"],
    [`run(process.env.MINE || ${literal});`, "run(process.env.MINE || '');"],
  ])('TypeScript keeps the type: %s', (before, after) => {
    expect(read(before, literal)).toBe(after);
  });

  test('what is no variable of the environment keeps its own default', () => {
    expect(read(`const { MINE = ${literal} } = settings;`, literal, '/p/a.mjs')).toBe(
      'const { MINE = process.env.OPENROUTER_API_KEY } = settings;',
    );
  });
});

describe('a key inside a text', () => {
  test.each([
    [
      `const h = { Authorization: 'Bearer ${key}' };`,
      `'Bearer ${key}'`,
      'const h = { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}` };',
    ],
    [
      `const h = "say \\"${key}\\" \${x} \`";`,
      `"say \\"${key}\\" \${x} \`"`,
      'const h = `say "${process.env.OPENROUTER_API_KEY}" \\${x} \\``;',
    ],
    [
      'const h = `Bearer ' + key + '`;',
      '`Bearer ' + key + '`',
      'const h = `Bearer ${process.env.OPENROUTER_API_KEY}`;',
    ],
  ])('%s', (before, literal, after) => {
    expect(read(before, literal)).toBe(after);
  });

  test('two keys of one literal are rewritten together', () => {
    const text = `const h = 'a ${key} b ${key}';`;
    const plan = planRemedies(text, (source) =>
      [0, 1].map((nth) => {
        const { start, end } = spanOf(source, key, nth);
        return [
          'no-literal-key',
          {
            ...remedyFor(source, `'a ${key} b ${key}'`),
            key: { start, end },
            variable: nth === 0 ? 'A_KEY' : 'B_KEY',
          },
        ] as const;
      }),
    );
    expect(plan.text).toBe('const h = `a ${process.env.A_KEY} b ${process.env.B_KEY}`;');
    expect(plan.variables).toEqual(['A_KEY', 'B_KEY']);
    expect(plan.outcomes.map(({ kind }) => kind)).toEqual(['fixed', 'fixed']);
  });
});

describe('no expression can stand there, or nothing is there to read from', () => {
  const literal = `'${key}'`;
  test.each([
    [`const o = { ${literal}: 1 };`, /name of a property/],
    [`type K = ${literal};`, /part of a type/],
    [`enum K { A = ${literal} }`, /part of a type/],
    [`if (token === ${literal}) enter();`, /compared/],
    [`switch (token) { case ${literal}: }`, /compared/],
    [`const k = ${literal} as const;`, /constant type/],
    [`import ${literal};`, /import/],
    [`'use client';\nconst k = ${literal};`, /client code/],
    [`export const runtime = 'edge';\nconst k = ${literal};`, /edge runtime/],
    [`export const config = { runtime: 'edge' };\nconst k = ${literal};`, /edge runtime/],
    [`Deno.serve(() => ${literal});`, /Deno/],
    [`import { serve } from 'https://deno.land/std/http/server.ts';\nconst k = ${literal};`, /Deno/],
    [`export default { fetch() { return ${literal}; } };`, /worker/],
    [`addEventListener('fetch', () => ${literal});`, /worker/],
    [`localStorage.setItem('k', ${literal});`, /browser/],
    [`import { useState } from 'react';\nconst k = ${literal};`, /browser/],
    [`const k = import.meta.env.VITE_X ?? ${literal};`, /bundler/],
    [`const k = import.meta.env.X;\nconst other = ${literal};`, /bundler/],
    [`process.env.OPENROUTER_KEY = ${literal};`, /sets the variable itself/],
    [`process.env.OPENROUTER_KEY ??= ${literal};`, /sets the variable itself/],
  ])('%s', (text, reason) => {
    const why = whyNot(text, literal);
    expect(why).toMatch(reason);
    expect(why).not.toContain(key);
    expect(why).not.toMatch(/\.$/);
  });
});
