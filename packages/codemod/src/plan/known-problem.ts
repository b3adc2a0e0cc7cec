import {
  shownProblems,
  type Judgement,
  type Problem,
  type RuleName,
  type Span,
  type Verdict,
} from '@openrouter-compliance/core';

/** A problem with its rule and the facts that it was met from. */
export interface KnownProblem {
  readonly rule: RuleName;
  readonly problem: Problem;
  readonly facts: readonly Span[];
}

/** Problems of a file in source order; the same one met from several facts is one, and so is one that two rules see. */
export function problemsOf(judgements: readonly Judgement[]): readonly KnownProblem[] {
  return collect(judgements, shownProblems);
}

/** The same with those that another rule names already: they show when that one is repaired and they are not. */
export function everyProblemOf(judgements: readonly Judgement[]): readonly KnownProblem[] {
  return collect(judgements, (verdict) => (verdict.kind === 'fail' ? verdict.problems : []));
}

function collect(
  judgements: readonly Judgement[],
  problemsIn: (verdict: Verdict) => readonly Problem[],
): readonly KnownProblem[] {
  const known = new Map<string, { rule: RuleName; problem: Problem; facts: Span[] }>();
  for (const { rule, fact, verdict } of judgements) {
    for (const problem of problemsIn(verdict)) {
      const key = placeKey(rule, problem, problem.span);
      const same = known.get(key);
      if (same) same.facts.push(fact);
      else known.set(key, { rule, problem, facts: [fact] });
    }
  }
  return [...known.values()].sort(
    (a, b) => a.problem.span.start - b.problem.span.start || a.problem.span.end - b.problem.span.end,
  );
}

/** The same for a problem before and after a repair elsewhere, when `span` is given in the text before. */
export function placeKey(rule: RuleName, { messageId }: Problem, span: Span): string {
  return `${rule} ${messageId} ${span.start} ${span.end}`;
}
