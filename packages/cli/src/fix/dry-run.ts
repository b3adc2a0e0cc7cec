import { interruptedRun } from '@openrouter-compliance/codemod';
import { toDiffs } from './diffs.js';
import type { FixReport } from './fix-report.js';
import type { PlannedFix } from './plan-fix.js';

/** What the plan would do. */
export function dryRun({ prepared, wanted, refused, read, layoutFailures }: PlannedFix): FixReport {
  const { root, companionsRefused } = prepared;
  const changes = prepared.files.flatMap((file) => ('entry' in file ? [file.fix.change] : []));
  return {
    root,
    files: [...prepared.files.map((file) => ('entry' in file ? file.fix : file)), ...refused],
    read,
    written: false,
    changes: {
      wanted,
      made: changes.length,
      guards: prepared.guards,
      beside: prepared.beside,
      takenBack: 0,
      marksOnly: changes.filter(({ marksOnly }) => marksOnly).length,
    },
    diff: toDiffs(prepared),
    companionsRefused,
    layoutFailures,
  };
}

/** A line about an earlier run that was cut off, since the diff starts from a half written tree. */
export function interruptionNote(root: string): string | undefined {
  const run = interruptedRun(root);
  if (!run) return undefined;
  const { startedAt, undoing } = run;
  return undoing
    ? `Taking back a run was interrupted. Finish it with fix --undo.`
    : `The run of ${startedAt.toISOString()} was interrupted while it wrote. fix --write goes on with it, fix --undo takes it back.`;
}
