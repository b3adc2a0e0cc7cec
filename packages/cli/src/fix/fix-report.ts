import type {
  FileFix,
  LayoutFailure,
  RefusedCompanion,
  RepairedProblem,
  Replay,
  ShownDiff,
} from '@openrouter-compliance/codemod';
import { plural } from '../plural.js';
import { toRelative } from '../to-relative.js';

/** What `fix` has done, or would do; the only thing that its formats see. */
export interface FixReport {
  /** Absolute. */
  readonly root: string;
  readonly files: readonly FileFix[];
  /** How many files the run was given. */
  readonly read: number;
  /** Whether the repairs are on disk. */
  readonly written: boolean;
  /** Files with a change: `wanted` by the plan, `made` on disk or in the diff, `marksOnly` of those with markers only. */
  readonly changes: {
    readonly wanted: number;
    readonly made: number;
    readonly marksOnly: number;
    /** Guard modules beside them. */
    readonly guards: number;
    /** Files beside the code, such as `.env.example`, relative to the root. */
    readonly beside: readonly string[];
    /** Files that were brought back, since their repairs bring up type errors. */
    readonly takenBack: number;
  };
  /** What would be written; only when nothing was. */
  readonly diff: ShownDiff | undefined;
  /** Files beside the code, such as `.env.example`, that stay as they are. */
  readonly companionsRefused: readonly RefusedCompanion[];
  /** Why what is repaired does not have the layout of the repository's own tools. */
  readonly layoutFailures: readonly LayoutFailure[];
  /** The rest of an earlier run that had been interrupted, written before this one began. */
  readonly finished?: Replay;
}

/** A problem with the file that it was found in, relative to the root with `/`. */
export type LocatedProblem = RepairedProblem & { readonly file: string };

export function problemsIn({ root, files }: Pick<FixReport, 'root' | 'files'>): readonly LocatedProblem[] {
  return files.flatMap((file) =>
    'problems' in file
      ? file.problems.map((problem) => ({ file: toRelative(root, file.path), ...problem }))
      : [],
  );
}

/** How many comments that say a class are written. */
export function annotationsIn({ files }: Pick<FixReport, 'files'>): number {
  return files.reduce((sum, file) => sum + ('annotations' in file ? file.annotations : 0), 0);
}

/** A sentence for each tool that failed, and what it says. */
export function layoutLines({ layoutFailures }: Pick<FixReport, 'layoutFailures'>): readonly string[] {
  return layoutFailures.map(
    ({ tool, reason, files }) => `${tool} could not lay out ${plural(files, 'file', 'files')}: ${reason}`,
  );
}
