import { readFileSync } from 'node:fs';
import { SourceError } from '../host/source-error.js';
import { decode, withoutMark, type DecodedText } from './decode.js';

/** @throws SourceError when the file cannot be read or is not UTF-8 text. */
export function readSource(filename: string): DecodedText {
  const text = readOrThrow(() => readFileSync(filename, 'utf8'));
  // Of a text without these two the lenient decoder, which is much faster, has changed nothing.
  if (text.includes('\0') || text.includes('\uFFFD'))
    return decode(readOrThrow(() => readFileSync(filename)));
  return withoutMark(text);
}

function readOrThrow<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new SourceError('unreadable', `The file cannot be read (${toCause(error)}).`);
  }
}

/** The system's own words for a failed file operation, without the path that the caller prints anyway. */
export function toCause(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOENT':
      return 'it does not exist';
    case 'ELOOP':
      return 'too many symbolic links';
    case 'EISDIR':
      return 'it is a folder';
    default:
      return code ?? 'unknown cause';
  }
}
