import { describe, expect, it } from 'vitest';
import { parseView } from './parse.js';

describe('parseView', () => {
  it.each([
    ['/p/a.ts', 'const a = <string>value;'],
    ['/p/a.mts', 'export const a: number = 1;'],
    ['/p/a.cts', 'import fs = require("node:fs"); export = fs;'],
    ['/p/a.tsx', 'export const A = () => <b title="x">{1}</b>;'],
    ['/p/a.js', 'export const A = () => <b />;'],
    ['/p/a.mjs', 'export default await 1;'],
    ['/p/a.cjs', 'module.exports = require("x"); return;'],
    ['/p/a.jsx', 'export const A = () => <></>;'],
  ])('parses %s', (filename, text) => {
    const view = parseView(text, filename);
    expect(view.ast.body.length).toBeGreaterThan(0);
    expect(view.scopeManager.globalScope?.block).toBe(view.ast);
  });

  it('gives parents and ranges', () => {
    const view = parseView('class A { #key = [1, `${a}b`]; }');
    const declaration = view.ast.body[0];
    expect(declaration?.parent).toBe(view.ast);
    expect(declaration?.range).toEqual([0, 32]);
  });

  it('counts in UTF-16 and without the byte order mark', () => {
    const view = parseView('\uFEFF/* 🙂 */ // end\nconst key = "🙂";');
    expect(view.text.startsWith('/*')).toBe(true);
    expect(view.comments.map(({ type, range }) => [type, view.text.slice(...range)])).toEqual([
      ['Block', '/* 🙂 */'],
      ['Line', '// end'],
    ]);
    expect(view.text.slice(...(view.ast.body[0]?.range ?? []))).toBe('const key = "🙂";');
  });

  it('resolves references', () => {
    const view = parseView('const model = "m"; send({ model });');
    const variable = view.scopeManager.scopes
      .flatMap((scope) => scope.variables)
      .find(({ name }) => name === 'model');
    expect(variable?.references).toHaveLength(2);
  });

  it('refuses what does not parse', () => {
    expect(() => parseView('const = 1;')).toThrow(SyntaxError);
    expect(() => parseView('x', '/p/a.vue')).toThrow('/p/a.vue');
  });
});
