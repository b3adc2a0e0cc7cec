import { describe, expect, test } from 'vitest';
import type { Atom } from './content.js';
import { meets } from './meeting.js';

describe('whether a logged part of a value is a sent one', () => {
  test.each([
    ['the same member', ['mail', 'text'], ['mail', 'text'], 'certain'],
    ['another member', ['mail', 'date'], ['mail', 'text'], undefined],
    ['the whole of it', ['mail'], ['mail', 'text'], 'certain'],
    ['a part of it', ['mail', 'text'], ['mail'], 'certain'],
    ['what only describes it', ['mail', 'length'], ['mail'], undefined],
    ['an element of a list that is sent', ['mails', '0'], ['mails', '[]'], 'certain'],
    ['any element of it', ['mails', '*'], ['mails', '[]'], 'certain'],
    ['a member of the list itself', ['mails', 'owner'], ['mails', '[]'], undefined],
    ['what stands under some name, where another name may be sent', ['env', '*'], ['env', 'KEY'], 'perhaps'],
    ['what stands under a name, where that of some name is sent', ['env', 'KEY'], ['env', '*'], 'perhaps'],
    ['the same entry under some name', ['env', '*'], ['env', '*'], 'certain'],
    ['every entry', ['env'], ['env', '*'], 'certain'],
  ])('%s', (_, logged, sent, expected) => {
    const atom = (path: readonly string[]): Atom => ({ root: 'r', path, certain: true });
    expect(meets(atom(logged), atom(sent))).toBe(expected);
  });

  test('another value', () => {
    expect(
      meets({ root: 'a', path: [], certain: true }, { root: 'b', path: [], certain: true }),
    ).toBeUndefined();
  });
});
