import type { Problem, RuleName } from '@openrouter-compliance/core';
import type { createRepairSurroundings, SourceHost } from '@openrouter-compliance/scanner';
import { FileInWork } from './file-in-work.js';
import type { FixOptions, JudgedFile } from './fix-plan.js';
import { placeKey, problemsOf } from './known-problem.js';

export interface WorkContext extends FixOptions {
  /** Where a file runs, as all that is around it shows. */
  readonly surroundingsOf: ReturnType<typeof createRepairSurroundings>;
}

/** Whether problems of a rule are repaired in a run. */
export function includedBy({ only }: FixOptions): (rule: RuleName) => boolean {
  return (rule) => only === undefined || rule === only;
}

/** Takes a file in work where it has something to repair. */
export function toWork(file: JudgedFile, options: WorkContext): readonly FileInWork[] {
  const suppressed = suppressedIn(file);
  const includes = includedBy(options);
  const isOpen = ({ rule, problem }: { rule: RuleName; problem: Problem }) =>
    includes(rule) &&
    rule !== 'no-undecided-marker' &&
    !suppressed.has(placeKey(rule, problem, problem.span));
  return problemsOf(file.judgements).some(isOpen) ? [startWork(file, options)] : [];
}

export function startWork(file: JudgedFile, options: WorkContext): FileInWork {
  return new FileInWork(options.host.open(file.path), file.judgements, {
    surroundings: () => options.surroundingsOf(file.path),
    includes: includedBy(options),
    suppressed: suppressedIn(file),
  });
}

/** A file that is only looked at. */
export function idle(file: JudgedFile, host: SourceHost): FileInWork {
  return new FileInWork(host.open(file.path), [], {
    surroundings: () => ({}),
    includes: () => false,
    suppressed: new Set(),
  });
}

/** Places whose findings a directive of the file suppresses. */
function suppressedIn({ findings, judgements }: JudgedFile): ReadonlySet<string> {
  const places = new Set(
    findings
      .filter(({ suppression }) => suppression)
      .map(({ rule, span, message }) => `${rule} ${span.start} ${span.end} ${message}`),
  );
  return new Set(
    problemsOf(judgements).flatMap(({ rule, problem }) =>
      places.has(`${rule} ${problem.span.start} ${problem.span.end} ${problem.message}`)
        ? [placeKey(rule, problem, problem.span)]
        : [],
    ),
  );
}
