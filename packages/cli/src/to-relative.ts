import path from 'node:path';

/** A path as reports name it: relative to the root, with `/`; `.` for the root itself. */
export function toRelative(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/') || '.';
}
