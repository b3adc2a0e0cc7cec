import {
  finishInterruptedRun,
  whileLocked,
  writeRun,
  writeTypechecked,
} from '@openrouter-compliance/codemod';
import type { Project } from '../project.js';
import type { FixReport } from './fix-report.js';
import { planFix, type PlanChoices } from './plan-fix.js';
import { refuseDirty } from './refuse-dirty.js';

interface WriteOptions extends PlanChoices {
  readonly allowDirty: boolean;
  /** Whether what brings up a type error is taken back. */
  readonly typecheck: boolean;
}

/**
 * Goes on with a run that was interrupted, then plans anew and writes.
 *
 * @throws CannotRun when git could not show the change.
 * @throws JournalError when another run is at work, or the journal cannot be used.
 * @throws TypecheckError when types are to be checked and cannot be.
 */
export function writeFix(
  project: Project,
  { allowDirty, typecheck, ...choices }: WriteOptions,
): Promise<FixReport> {
  return whileLocked(project.root, async () => {
    const finished = finishInterruptedRun(project.root);
    const { prepared, wanted, refused, read, layoutFailures } = await planFix(project, choices);
    if (!allowDirty) refuseDirty(prepared);
    const { files, written, marked, companionsRefused, takenBack, guards } = typecheck
      ? await writeTypechecked(prepared, project.host)
      : { ...writeRun(prepared), takenBack: 0, guards: prepared.guards };
    const refusedBeside = new Set(companionsRefused.map(({ file }) => file));
    const beside = prepared.beside.filter((file) => !refusedBeside.has(file));
    return {
      root: project.root,
      files: [...files, ...refused],
      read,
      written: true,
      diff: undefined,
      changes: { wanted, made: written, marksOnly: marked, guards, beside, takenBack },
      companionsRefused,
      layoutFailures,
      ...(finished && { finished }),
    };
  });
}
