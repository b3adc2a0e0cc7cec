import { journalDays, undoLastRun, whileLocked, type TakenBack } from '@openrouter-compliance/codemod';
import { CannotRun, exitCodes } from '../cannot-run.js';
import { printResult } from '../output.js';
import { toPrintable } from '../formats/text.js';
import { plural } from '../plural.js';

/**
 * Takes the last run of `fix --write` back, byte for byte. Repeated, it takes back the one before.
 *
 * @param leaveChanged whether files that somebody has changed since stay for good.
 * @returns the exit code.
 * @throws CannotRun when there is nothing to take back.
 */
export async function undo(root: string, leaveChanged: boolean): Promise<number> {
  const run = await whileLocked(root, () => Promise.resolve(undoLastRun(root, { leaveChanged })));
  if (!run) {
    throw new CannotRun(
      `There is no run to take back in ${root}. Runs are kept for ${journalDays} days on the machine that made them.`,
    );
  }
  const lines = toLines(run);
  printResult(lines.map((line) => `${toPrintable(line)}\n`).join(''));
  return run.isEnded ? exitCodes.clean : exitCodes.couldNotRun;
}

function toLines({ startedAt, files, changed, refused, isEnded }: TakenBack): readonly string[] {
  const kept = isEnded
    ? refused.map(({ file }) => `  ${file}  It has changed since the run.`)
    : refused.map(({ file, reason }) => `  ${file}  ${reason}`);
  return [
    ...(refused.length === 0 ? [] : ['Left as they are', ...kept, '']),
    `Taken back: the run of ${startedAt.toISOString()}, ${changed} of ${plural(files, 'file', 'files')} changed now, ${refused.length} left.`,
    ...(isEnded
      ? []
      : [
          'The run is kept until fix --undo has taken back the rest. fix --undo --leave-changed ends it and leaves what has changed since as it is.',
        ]),
  ];
}
