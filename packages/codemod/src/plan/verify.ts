import {
  applyEdits,
  EditMap,
  isSameElsewhere,
  problemKey,
  shownProblems,
  type FilePlan,
  type Judgement,
  type Outcome,
  type RuleName,
  type SourceView,
  type Span,
  type TextEdit,
} from '@openrouter-compliance/core';
import { parseSource, SourceError } from '@openrouter-compliance/scanner';
import { everyProblemOf, placeKey, problemsOf } from './known-problem.js';

export type Verified =
  | { readonly kind: 'holds'; readonly view: SourceView; readonly judgements: readonly Judgement[] }
  /** Problems whose repair is wrong, by `problemKey`, with the reason for a marker. */
  | { readonly kind: 'wrong'; readonly reasons: ReadonlyMap<string, string> };

/**
 * Tries the edits of a plan: the result parses, says the same away from the edits, and the analysis finds what was to be
 * repaired no more, nothing new, and no verdict that got worse.
 *
 * @param before the judgements of the file as it stands.
 * @param analyse judges the file with the repaired text in its place.
 */
export function verify(
  view: SourceView,
  before: readonly Judgement[],
  plan: Pick<FilePlan, 'edits' | 'outcomes'>,
  analyse: (repaired: SourceView) => readonly Judgement[],
): Verified {
  const fixed = plan.outcomes.filter(({ kind }) => kind === 'fixed');
  const all = (reason: string): Verified => ({
    kind: 'wrong',
    reasons: new Map(fixed.map(({ rule, problem }) => [problemKey(rule, problem), reason])),
  });
  const repaired = tryEdits(view, plan.edits);
  if (repaired.kind === 'broken') return all(repaired.reason);
  const after = analyse(repaired.view);
  const reasons = findWrong(fixed, before, after, new EditMap(plan.edits));
  return reasons.size === 0
    ? { kind: 'holds', view: repaired.view, judgements: after }
    : { kind: 'wrong', reasons };
}

/** The text with its edits, as long as it parses and says the same everywhere else. */
export function tryEdits(
  view: SourceView,
  edits: readonly TextEdit[],
):
  | { readonly kind: 'applied'; readonly view: SourceView }
  | { readonly kind: 'broken'; readonly reason: string } {
  let repaired: SourceView;
  try {
    repaired = parseSource(view.filename, applyEdits(view.text, edits));
  } catch (error) {
    if (error instanceof SourceError || error instanceof RangeError)
      return { kind: 'broken', reason: 'the file would no longer parse with the repair' };
    throw error;
  }
  return isSameElsewhere(view, repaired, edits)
    ? { kind: 'applied', view: repaired }
    : { kind: 'broken', reason: 'the repair would change the code around it' };
}

function findWrong(
  fixed: readonly Outcome[],
  before: readonly Judgement[],
  after: readonly Judgement[],
  map: EditMap,
): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  const blame = (outcome: Outcome | undefined, reason: string): void => {
    if (outcome) reasons.set(problemKey(outcome.rule, outcome.problem), reason);
  };
  const problemsBefore = problemsOf(before);
  const keysBefore = new Set(
    everyProblemOf(before).map(({ rule, problem }) => placeKey(rule, problem, problem.span)),
  );
  const factsOf = new Map(
    problemsBefore.map((known) => [problemKey(known.rule, known.problem), known.facts]),
  );
  const ranks = new Map(before.map(({ rule, fact, verdict }) => [factKey(rule, fact), rank(verdict)]));

  /** What another rule's repair leaves is another mistake of a call that was wrong already: its own repair follows. */
  const failsAsBefore = (rule: RuleName, place: Span): boolean =>
    ranks.get(factKey(rule, place)) === rank({ kind: 'fail' }) &&
    fixed.every((outcome) => outcome.rule !== rule);

  for (const { rule, fact, verdict } of after) {
    const place = map.back(fact);
    const repairedHere = fixed.filter(
      (outcome) =>
        outcome.rule === rule &&
        (factsOf.get(problemKey(rule, outcome.problem)) ?? []).some((known) => isSame(known, place)),
    );
    if (verdict.kind === 'open') {
      const pinned = repairedHere.find(({ problem }) => problem.remedies[0]?.kind === 'pin-routing');
      if (pinned) blame(pinned, 'whether the request is pinned could not be told after the repair either');
      else if ((ranks.get(factKey(rule, place)) ?? 0) < rank(verdict))
        blame(nearest(fixed, place), `with the repair, ${rule} could no longer be judged here`);
    }
    for (const problem of shownProblems(verdict)) {
      const span = map.back(problem.span);
      const still = repairedHere.find((outcome) => overlaps(outcome.problem.span, span));
      if (still && !isOther(rule, problem, span, fixed, keysBefore)) blame(still, ineffective(still));
      else if (!keysBefore.has(placeKey(rule, problem, span)) && !failsAsBefore(rule, place))
        blame(nearest(fixed, span), `the repair would break ${rule} here`);
    }
  }
  return reasons;
}

/** Why a repair may have changed nothing. */
function ineffective({ problem }: Outcome): string {
  switch (problem.remedies[0]?.kind) {
    case 'pin-routing':
      return 'a pin written here would not arrive, because the request is changed or replaced before it is sent';
    case 'digest':
      return 'the prompt would still be logged after a repair here';
    case 'withhold':
      return 'the key would still be logged after a repair here';
    default:
      return 'a repair here did not remove what was found';
  }
}

/** Whether a problem was there before and was not said to be repaired. */
function isOther(
  rule: RuleName,
  problem: Parameters<typeof placeKey>[1],
  span: Span,
  fixed: readonly Outcome[],
  keysBefore: ReadonlySet<string>,
): boolean {
  const key = placeKey(rule, problem, span);
  return (
    keysBefore.has(key) && !fixed.some((each) => placeKey(each.rule, each.problem, each.problem.span) === key)
  );
}

function rank({ kind }: Pick<Judgement['verdict'], 'kind'>): number {
  return kind === 'fail' ? 2 : kind === 'open' ? 1 : 0;
}

function nearest(fixed: readonly Outcome[], { start }: Span): Outcome | undefined {
  const distance = ({ problem }: Outcome) => Math.abs(problem.span.start - start);
  return fixed.toSorted((a, b) => distance(a) - distance(b))[0];
}

function factKey(rule: RuleName, { start, end }: Span): string {
  return `${rule} ${start} ${end}`;
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
