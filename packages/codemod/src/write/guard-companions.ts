import path from 'node:path';
import { isGuardText } from '@openrouter-compliance/core';
import type { GuardFile } from '../guard/plan-guards.js';
import type { CompanionFile, RefusedCompanion } from './companion-file.js';
import { CannotWrite, exists, readOnDisk } from './file-on-disk.js';
import { toCreation, toReplacement } from './to-entries.js';

/** Guard modules as files to be written; one whose place is taken by another file is refused. */
export function planGuardFiles(
  root: string,
  guards: readonly GuardFile[],
): {
  readonly companions: readonly CompanionFile[];
  readonly companionsRefused: readonly RefusedCompanion[];
} {
  const companions: CompanionFile[] = [];
  const companionsRefused: RefusedCompanion[] = [];
  for (const guard of guards) {
    try {
      companions.push(toCompanion(root, guard));
    } catch (error) {
      if (!(error instanceof CannotWrite)) throw error;
      const file = path.relative(root, guard.path).split(path.sep).join('/');
      companionsRefused.push({ file, reason: error.message });
    }
  }
  return { companions, companionsRefused };
}

function toCompanion(root: string, { path: filename, text }: GuardFile): CompanionFile {
  const file = exists(filename) ? readOnDisk(filename, root) : undefined;
  if (file && !isGuardText(file.text))
    throw new CannotWrite(
      'A file of this name is there that is no guard module, so it is not written. Give that file another name.',
    );
  const entry = file ? toReplacement(root, file, text) : toCreation(root, filename, text);
  return { path: filename, before: file?.text, after: text, entry };
}
