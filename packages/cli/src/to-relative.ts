import path from 'node:path';
import { redactKeys } from '@openrouter-compliance/core';

/**
 * A path as reports name it: relative to the root, with `/`; `.` for the root itself. Files may be named after keys, so it is no path
 * to read or to match with globs. Masked before a format escapes it: behind `%20` a key would no longer be recognised as one.
 */
export function toRelative(root: string, file: string): string {
  return redactKeys(path.relative(root, file).split(path.sep).join('/')) || '.';
}
