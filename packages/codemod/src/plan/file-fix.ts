import { readSecretLiterals } from '@openrouter-compliance/core';
import { createLineIndex, type FileResult } from '@openrouter-compliance/scanner';
import type { GuardedCall } from '../guard/wire-guards.js';
import type { FileInWork, ProblemOutcome } from './file-in-work.js';
import type { FileFix, JudgedFile, RepairedProblem } from './fix-plan.js';

/** A prompt is found where it is sent, which need not be the file that holds its text. */
export function promptsByFile(judged: readonly JudgedFile[]): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const { filename, text } of judged.flatMap(({ inventory }) => inventory.promptLiterals))
    texts.set(filename, [...(texts.get(filename) ?? []), text]);
  return texts;
}

/** What becomes of a file that the scan has not analysed. */
export function withoutProblems(result: Exclude<FileResult, JudgedFile>): FileFix {
  switch (result.state) {
    case 'clean':
      return { state: 'untouched', path: result.path };
    case 'skipped':
      return { state: 'refused', path: result.path, reason: result.reason, mayHold: false };
    case 'refused':
      return result;
  }
}

/** What was done in a file. */
interface WorkDone {
  readonly file: FileInWork;
  readonly annotations: number;
  readonly calls: readonly GuardedCall[];
}

/** What becomes of a file that was analysed. */
export function toFix(
  result: JudgedFile,
  { file, annotations, calls }: WorkDone,
  prompts: readonly string[],
  outcomes: readonly ProblemOutcome[],
): FileFix {
  const { view, original, repaired } = file;
  if (outcomes.length === 0 && calls.length === 0 && view.text === original.text)
    return { state: 'untouched', path: result.path };
  const positionAt = createLineIndex(original.text);
  const repairs = outcomes.map((outcome): RepairedProblem => {
    const { rule, problem } = outcome;
    const [remedy] = problem.remedies;
    const rotate =
      outcome.kind === 'fixed' && remedy?.kind === 'environment-key' ? remedy.variable : undefined;
    return {
      rule,
      position: positionAt(problem.span.start),
      message: problem.message,
      outcome: outcome.kind,
      ...(outcome.kind === 'needs-decision' ? { reason: outcome.reason } : {}),
      ...(rotate === undefined ? {} : { rotate }),
    };
  });
  const guarded = calls.map(({ rule, message, span, reason }): RepairedProblem => ({
    rule,
    position: positionAt(span.start),
    message,
    ...(reason === undefined ? { outcome: 'fixed' } : { outcome: 'needs-decision', reason }),
  }));
  const problems = [...repairs, ...guarded];
  const keys = readSecretLiterals(original).flatMap(({ pieces }) =>
    pieces.map(({ start, end }) => original.text.slice(start, end)),
  );
  return {
    state: problems.some(({ outcome }) => outcome === 'needs-decision') ? 'needs-decision' : 'fixed',
    path: result.path,
    problems,
    annotations,
    ...(view.text === original.text
      ? {}
      : {
          change: {
            before: original.text,
            after: view.text,
            confidential: { keys, prompts },
            marksOnly: !repaired,
          },
        }),
  };
}
