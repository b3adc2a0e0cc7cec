import { expect, test } from 'vitest';
import { createLineIndex } from './line-index.js';

test('every kind of line break, offsets at breaks and at the end', () => {
  const positionAt = createLineIndex('a\nb\r\nc\rd\u2028𝒳e');
  expect([0, 1, 2, 5, 7, 9, 11, 12].map((offset) => Object.values(positionAt(offset)).join(':'))).toEqual([
    '1:1',
    '1:2',
    '2:1',
    '3:1',
    '4:1',
    '5:1',
    '5:3',
    '5:4',
  ]);
});
