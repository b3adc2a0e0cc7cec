import { expect, test } from 'vitest';
import { parseView } from '../testing/parse.js';
import { EditMap } from './edit-map.js';
import { isSameElsewhere } from './same-elsewhere.js';
import { applyEdits, type TextEdit } from './text-edit.js';

function same(text: string, ...edits: readonly TextEdit[]): boolean {
  return isSameElsewhere(parseView(text), parseView(applyEdits(text, edits)), edits);
}

function insert(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

test('insertions, replacements and removals leave the rest as it was', () => {
  const text = 'first();\nsend({ a, b: 1 });\nlast(); // end\n';
  expect(same(text, insert(9, 'declare();\n'), { span: { start: 19, end: 23 }, text: 'c: [2]' })).toBe(true);
  expect(same(text, { span: { start: 0, end: 9 }, text: '' })).toBe(true);
});

test('the text of a template may be cut by an expression, and its neighbours stay', () => {
  const text = 'send(`Bearer abc`, `x`);\n';
  expect(same(text, { span: { start: 13, end: 16 }, text: '${key}' })).toBe(true);
  expect(same(text, { span: { start: 13, end: 16 }, text: '`, `' })).toBe(false);
});

test('an insertion that swallows or joins its neighbours is found', () => {
  expect(same('a();\nb(); c();\n', insert(9, ' //'))).toBe(false);
  expect(same('a()\nb()\n', insert(4, '[1]\n'))).toBe(false);
  expect(same('const a = 1\nconst b = [2]\n', insert(0, '/* '), insert(12, ' */'))).toBe(false);
});

test('places are found again in the text before', () => {
  const map = new EditMap([insert(2, 'xx'), { span: { start: 5, end: 8 }, text: 'y' }]);
  expect(map.back({ start: 0, end: 2 })).toEqual({ start: 0, end: 2 });
  expect(map.back({ start: 4, end: 7 })).toEqual({ start: 2, end: 5 });
  expect(map.back({ start: 7, end: 8 })).toEqual({ start: 5, end: 8 });
  expect(map.back({ start: 9, end: 10 })).toEqual({ start: 9, end: 10 });
});
