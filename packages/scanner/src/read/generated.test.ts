import { expect, test } from 'vitest';
import { whyGenerated } from './generated.js';

test('minified and bundled files are told from long ones that people wrote', () => {
  expect(whyGenerated(`var a=1;${'f(a);'.repeat(20_000)}`)).toMatch(/minified/);
  const written = 'const price = { model: "vendor/model", input: 1 };\n'.repeat(2000);
  expect(whyGenerated(written)).toBeUndefined();
  expect(whyGenerated(`// @generated\n${written}`)).toBeUndefined();
  expect(whyGenerated(`${written}\n// ../node_modules/openai/index.mjs\n`)).toMatch(/bundler/);
  expect(whyGenerated('const a = 1;\n'.repeat(1_000_000))).toMatch(/ten million/);
  expect(whyGenerated('x'.repeat(40_000))).toBeUndefined();
});
