import path from 'node:path';
import { redactKeys } from '@openrouter-compliance/core';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { TextChange } from '../plan/fix-plan.js';
import { countMasks, withoutConfidential } from './redact.js';

export interface ShownDiff {
  /** A unified diff as `git apply` reads it, without keys and prompts. */
  readonly text: string;
  /** In how many places of the old text and of the names a key or a prompt is masked; above 0 the diff does not fit the file. */
  readonly masks: number;
}

/**
 * @param file absolute.
 * @param root absolute; the names in the head are relative to it.
 * @param change without a text before: the file is new.
 */
export function toDiff(
  file: string,
  root: string,
  change: Omit<TextChange, 'before'> & { readonly before: string | undefined },
): ShownDiff {
  const name = path.relative(root, file).split(path.sep).join('/');
  const diff = (shown: string, redact: (text: string) => string) =>
    createTwoFilesPatch(
      change.before === undefined ? '/dev/null' : `a/${shown}`,
      `b/${shown}`,
      redact(change.before ?? ''),
      redact(change.after),
      undefined,
      undefined,
      { context: 3, headerOptions: FILE_HEADERS_ONLY },
    );
  const text = diff(redactKeys(name), (side) => withoutConfidential(side, change.confidential));
  return { text, masks: countMasks(oldLines(text)) - countMasks(oldLines(diff(name, (side) => side))) };
}

/** The lines that must be found in the file, and the names of the file. */
function oldLines(diff: string): string {
  return diff
    .split('\n')
    .filter((line) => /^(?:[- ]|\+{3} b\/)/.test(line))
    .join('\n');
}
