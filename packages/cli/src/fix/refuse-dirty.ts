import { gitState, touchedFiles, type PreparedRun } from '@openrouter-compliance/codemod';
import { CannotRun } from '../cannot-run.js';
import { toRelative } from '../to-relative.js';

/**
 * Repairs are reviewed as a diff of git, so git must have what they replace.
 *
 * @throws CannotRun when it has not.
 */
export function refuseDirty(prepared: PreparedRun): void {
  const touched = touchedFiles(prepared);
  if (touched.length === 0) return;
  const state = gitState(prepared.root, touched);
  if (state.kind === 'no-repository') {
    throw new CannotRun(
      `${prepared.root} is in no git repository, so the repairs could not be reviewed as a change. Commit the files to one, or pass --allow-dirty.`,
    );
  }
  const [first] = state.kind === 'dirty' ? state.files : [];
  if (state.kind === 'clean' || first === undefined) return;
  const others = state.files.length > 1 ? ` and ${state.files.length - 1} more` : '';
  throw new CannotRun(
    `${toRelative(prepared.root, first)}${others} would be changed and has changes that are not committed. Commit them first, or pass --allow-dirty.`,
  );
}
