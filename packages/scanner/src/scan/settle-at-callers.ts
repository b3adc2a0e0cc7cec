import type { Judgement } from '@openrouter-compliance/core';

/** Why a verdict that a rule leaves to the callers of a place does not apply at the place itself. */
export const judgedAtCallers = 'judged where it is called';

/** What one file's analysis says, by the file's absolute path. */
export interface JudgedFile {
  readonly path: string;
  readonly judgements: readonly Judgement[];
}

/**
 * Settles what is open in a file only because its callers decide: where other files of the same run call it, it is judged
 * there. What nobody in the run calls stays open.
 *
 * @returns the judgements of a file, settled.
 */
export function settleAtCallers(files: readonly JudgedFile[]): (file: JudgedFile) => readonly Judgement[] {
  const judgedElsewhere = new Set<string>();
  for (const { judgements } of files) {
    for (const { rule, origin } of judgements)
      if (origin) judgedElsewhere.add(keyOf(rule, origin.filename, origin.span));
  }
  return ({ path, judgements }) =>
    judgements.map((judgement) => {
      const { rule, fact, verdict } = judgement;
      const isSettled =
        verdict.kind === 'open' &&
        verdict.why === 'parameter' &&
        judgedElsewhere.has(keyOf(rule, path, fact));
      return isSettled
        ? { ...judgement, verdict: { kind: 'notApplicable', why: judgedAtCallers } }
        : judgement;
    });
}

function keyOf(
  rule: string,
  filename: string,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  return `${rule}:${filename}:${start}-${end}`;
}
