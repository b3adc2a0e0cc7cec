import { journalDays, undoLastRun, whileLocked, type Replay } from '@openrouter-compliance/codemod';
import { CannotRun, exitCodes } from '../cannot-run.js';
import { printResult } from '../output.js';
import { plural } from '../plural.js';

/**
 * Takes the last run of `fix --write` back, byte for byte. Repeated, it takes back the one before.
 *
 * @returns the exit code.
 * @throws CannotRun when there is nothing to take back.
 */
export async function undo(root: string): Promise<number> {
  const replay = await whileLocked(root, () => Promise.resolve(undoLastRun(root)));
  if (!replay) {
    throw new CannotRun(
      `There is no run to take back in ${root}. Runs are kept for ${journalDays} days on the machine that made them.`,
    );
  }
  printResult(`${toLines(replay).join('\n')}\n`);
  return replay.refused.length === 0 ? exitCodes.clean : exitCodes.couldNotRun;
}

function toLines({ startedAt, files, changed, refused }: Replay): readonly string[] {
  return [
    ...(refused.length === 0
      ? []
      : ['Left as they are', ...refused.map(({ file, reason }) => `  ${file}  ${reason}`), '']),
    `Taken back: the run of ${startedAt.toISOString()}, ${changed} of ${plural(files, 'file', 'files')} changed now, ${refused.length} left.`,
  ];
}
