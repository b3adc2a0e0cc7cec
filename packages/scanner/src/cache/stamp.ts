import { statSync, type Stats } from 'node:fs';

/**
 * By what a changed file or folder is told: its size, when its content and its inode were changed, in milliseconds since 1970, exact
 * to a quarter of a microsecond, and its inode. The third number nobody can set, so that an edit which puts size and time
 * back is seen.
 */
export type Stamp = readonly [size: number, mtime: number, ctime: number, ino: number];

export const stampLength = 4;
/** Where there is nothing. */
export const absent: Stamp = [-1, -1, -1, -1];
/** Equal to none. */
export const unknown: Stamp = [NaN, NaN, NaN, NaN];

/** Links are followed. */
export function stampOf(target: string): Stamp {
  const stats = statsOf(target);
  if (stats === undefined) return unknown;
  return stats === null ? absent : [stats.size, stats.mtimeMs, stats.ctimeMs, stats.ino];
}

/** Whether something has the stamp that stands at a place of a list. */
export function hasStamp(target: string, stamps: Float64Array, place: number): boolean {
  const at = place * stampLength;
  const stats = statsOf(target);
  if (stats === undefined) return false;
  if (stats === null) return stamps[at] === absent[0];
  return (
    stamps[at] === stats.size &&
    stamps[at + 1] === stats.mtimeMs &&
    stamps[at + 2] === stats.ctimeMs &&
    stamps[at + 3] === stats.ino
  );
}

/** Null: there is nothing; undefined: nothing is told. */
function statsOf(target: string): Stats | null | undefined {
  try {
    return statSync(target, { throwIfNoEntry: false }) ?? null;
  } catch {
    return undefined;
  }
}

/**
 * Whether what was changed after a moment has another stamp than this one: file systems count time in steps, of up to two seconds.
 *
 * @param moment milliseconds since 1970.
 */
export function isSettled([, mtime, ctime]: Stamp, moment: number): boolean {
  return Math.max(mtime, ctime) < moment - 2000;
}
