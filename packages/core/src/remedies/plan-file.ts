import type { RuleName } from '../rules/rule-name.js';
import { shownProblems, type Judgement, type Problem } from '../rules/verdict.js';
import { programAt, programsOf, type SourceView } from '../syntax/source-view.js';
import type { Span } from '../text/span.js';
import { joinImports } from './node-import.js';
import { placeOf, type Remedy } from './remedy.js';
import type { RepairContext } from './repair.js';
import { isLogRemedy, unitsOf, type Case, type Part } from './repair-units.js';
import { clash, sortEdits, type TextEdit } from './text-edit.js';
import { removeUnused } from './unused-code.js';
import { leaveMarker } from './undecided-marker.js';

/** What becomes of one problem. Reasons are clauses without a full stop. */
export type Outcome = { readonly rule: RuleName; readonly problem: Problem } & (
  | { readonly kind: 'fixed' }
  | { readonly kind: 'needs-decision'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }
);

export interface FilePlan {
  /** In source order, without clashes. */
  readonly edits: readonly TextEdit[];
  /** One for each problem of the file, in source order. */
  readonly outcomes: readonly Outcome[];
  /** Environment variables that repaired code reads, e.g. `OPENROUTER_API_KEY`. */
  readonly variables: readonly string[];
}

export interface PlanContext extends Omit<RepairContext, 'rule'> {
  /** Problems whose repair proved wrong, by `problemKey`, with the reason that their marker gives. */
  readonly takenBack?: ReadonlyMap<string, string>;
  /** Whether places that need a decision are marked (default), or only counted because more repairs may follow. */
  readonly markers?: boolean;
}

/** The same for the same problem of the same text, from whichever fact it was met. */
export function problemKey(rule: RuleName, { span, message }: Problem): string {
  return `${span.start} ${span.end} ${rule} ${message}`;
}

/**
 * All repairs of one file together. Pins that are alike share one constant from the second on, a literal with several keys is
 * rewritten once, and a repair that clashes with another is refused as a whole.
 */
export function planFile(
  view: SourceView,
  judgements: readonly Judgement[],
  context: PlanContext = {},
): FilePlan {
  if (!view.alongside) return planProgram(view, judgements, context);
  const plans = programsOf(view).map((program) => {
    const own = judgements.filter(({ fact }) => programAt(view, fact) === program);
    return planProgram(program, own, context);
  });
  return {
    edits: sortEdits(plans.flatMap(({ edits }) => edits)),
    outcomes: plans.flatMap(({ outcomes }) => outcomes),
    variables: [...new Set(plans.flatMap(({ variables }) => variables))].sort(),
  };
}

function planProgram(view: SourceView, judgements: readonly Judgement[], context: PlanContext): FilePlan {
  const cases = casesOf(judgements, context);
  const accepted: TextEdit[] = [];
  const outcomes = new Map<Case, Outcome>();
  const variables = new Set<string>();
  const digested: Span[] = [];
  const withheld: Span[] = [];

  const settle = (
    each: Case,
    outcome: { kind: 'fixed' } | { kind: 'needs-decision' | 'refused'; reason: string },
  ): void => {
    outcomes.set(each, { rule: each.rule, problem: each.problem, ...outcome });
  };
  const accept = (edits: readonly TextEdit[]): boolean => {
    const added = edits.filter(
      (edit, index) => ![...accepted, ...edits.slice(0, index)].some((other) => isSame(edit, other)),
    );
    if (
      added.some((edit, index) => [...accepted, ...added.slice(0, index)].some((other) => clash(edit, other)))
    )
      return false;
    accepted.push(...added);
    return true;
  };

  for (const { cases: solved, parts } of unitsOf(view, cases, context)) {
    const isDigest = solved[0]?.remedy?.kind === 'digest';
    const isCovered = ({ at }: Part): boolean =>
      isDigest && digested.some(({ start, end }) => start <= at.start && at.end <= end);
    const left = parts.filter((part) => !isCovered(part));
    const repairs = left.map(({ repair }) => repair);
    const open = repairs.find((repair) => repair.kind === 'undecided');
    if (open) {
      for (const each of solved) settle(each, { kind: 'needs-decision', reason: open.reason });
      continue;
    }
    const planned = repairs.flatMap((repair) => (repair.kind === 'edits' ? repair.edits : []));
    const fits = accept(planned);
    if (fits && isDigest) digested.push(...left.map(({ at }) => at));
    if (fits && solved[0]?.remedy?.kind === 'withhold') withheld.push(...planned.map(({ span }) => span));
    for (const each of solved) {
      settle(
        each,
        fits
          ? { kind: 'fixed' }
          : { kind: 'refused', reason: 'its repair overlaps another one, so run the command again' },
      );
      if (fits && each.remedy?.kind === 'environment-key') variables.add(each.remedy.variable);
    }
  }
  if (withheld.length > 0) accept(removeUnused(view, withheld));
  for (const each of cases) {
    if (!outcomes.has(each)) settle(each, { kind: 'needs-decision', reason: reasonOf(each) });
    const outcome = outcomes.get(each);
    if (outcome?.kind !== 'needs-decision' || !each.remedy || context.markers === false) continue;
    accept(
      leaveMarker(view, each.rule, outcome.reason, placeOf(each.remedy)).filter(
        (edit) => !accepted.some((other) => clash(edit, other)),
      ),
    );
  }
  return {
    edits: joinImports(view, sortEdits(accepted)),
    outcomes: cases.flatMap((each) => outcomes.get(each) ?? []),
    variables: [...variables].sort(),
  };
}

function casesOf(judgements: readonly Judgement[], { takenBack }: PlanContext): readonly Case[] {
  const cases = new Map<string, Case>();
  for (const { rule, verdict } of judgements) {
    for (const problem of shownProblems(verdict)) {
      const key = problemKey(rule, problem);
      const [first] = problem.remedies;
      const reason = takenBack?.get(key);
      const remedy: Remedy | undefined =
        reason === undefined
          ? first
          : { kind: 'undecided', title: '', reason, at: first ? placeOf(first) : problem.span };
      const others = problem.remedies.slice(1).filter(isLogRemedy);
      if (!cases.has(key))
        cases.set(key, { rule, problem, remedy, others: remedy && isLogRemedy(remedy) ? others : [] });
    }
  }
  return [...cases.values()].sort(
    (a, b) => a.problem.span.start - b.problem.span.start || a.problem.span.end - b.problem.span.end,
  );
}

function reasonOf({ remedy }: Case): string {
  return remedy?.kind === 'undecided'
    ? remedy.reason
    : 'no repair of it can be made without knowing what is meant';
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end;
}
