import { expect, test } from 'vitest';
import { SourceError } from '../host/source-error.js';
import { decode } from './decode.js';

const bytes = (text: string, encoding: BufferEncoding = 'utf8') => Buffer.from(text, encoding);

test('UTF-8 with every kind of character, empty text and CRLF stay as they are', () => {
  for (const text of ['', 'a\r\nb', 'ä 𝒳 \uFFFD'])
    expect(decode(bytes(text))).toEqual({ text, byteOrderMark: false });
});

test('a byte order mark is taken off and remembered, a second one is text', () => {
  expect(decode(bytes('\uFEFFa'))).toEqual({ text: 'a', byteOrderMark: true });
  expect(decode(bytes('\uFEFF\uFEFFa'))).toEqual({ text: '\uFEFFa', byteOrderMark: true });
});

test('Latin-1 bytes are refused with the line', () => {
  const latin = Buffer.concat([bytes('const a = 1;\nconst b = "Gr'), bytes('ü', 'latin1'), bytes('n";\n')]);
  expect(() => decode(latin)).toThrow(SourceError);
  expect(() => decode(latin)).toThrow(
    expect.objectContaining({ kind: 'encoding', position: { line: 2, column: 1 } }) as Error,
  );
});

test('NUL bytes, UTF-16 among them, are refused as binary', () => {
  expect(() => decode(bytes('G\0@'))).toThrow(expect.objectContaining({ kind: 'binary' }) as Error);
  expect(() => decode(bytes('a', 'utf16le'))).toThrow(expect.objectContaining({ kind: 'binary' }) as Error);
});
