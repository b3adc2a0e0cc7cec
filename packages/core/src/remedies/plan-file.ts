import type { RuleName } from '../rules/rule-name.js';
import { shownProblems, type Judgement, type Problem } from '../rules/verdict.js';
import { programAt, programsOf, type SourceView } from '../syntax/source-view.js';
import type { Span } from '../text/span.js';
import { readFromEnvironment, type EnvironmentKey } from './environment-key.js';
import { pinRouting } from './pin-routing.js';
import { placeOf, type Remedy } from './remedy.js';
import type { Repair, RepairContext } from './repair.js';
import {
  declareConstant,
  existingConstant,
  type PinRouting,
  type RoutingConstant,
} from './routing-constant.js';
import { clash, sortEdits, type TextEdit } from './text-edit.js';
import { targetOf, toRepair } from './to-text-edits.js';
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

interface Case {
  readonly rule: RuleName;
  readonly problem: Problem;
  readonly remedy: Remedy | undefined;
}

/** Edits that only make sense together, and the problems that they solve. */
interface Unit {
  readonly cases: readonly Case[];
  readonly repair: Repair;
  readonly at: Span;
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

  const settle = (
    each: Case,
    outcome: { kind: 'fixed' } | { kind: 'needs-decision' | 'refused'; reason: string },
  ): void => {
    outcomes.set(each, { rule: each.rule, problem: each.problem, ...outcome });
  };
  const accept = (edits: readonly TextEdit[]): boolean => {
    const added = edits.filter((edit) => !accepted.some((other) => isSame(edit, other)));
    if (
      added.some((edit, index) => [...accepted, ...added.slice(0, index)].some((other) => clash(edit, other)))
    )
      return false;
    accepted.push(...added);
    return true;
  };

  for (const { cases: solved, repair, at } of unitsOf(view, cases, context)) {
    const covered = digested.some(({ start, end }) => start <= at.start && at.end <= end);
    const isDigest = solved[0]?.remedy?.kind === 'digest';
    for (const each of solved) {
      if (repair.kind === 'undecided') settle(each, { kind: 'needs-decision', reason: repair.reason });
    }
    if (repair.kind === 'undecided') continue;
    const fits = (isDigest && covered) || accept(repair.edits);
    if (fits && isDigest) digested.push(at);
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
    edits: sortEdits(accepted),
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
      if (!cases.has(key)) cases.set(key, { rule, problem, remedy });
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

/** Larger digests before those inside them; everything else in source order. */
function unitsOf(view: SourceView, cases: readonly Case[], context: PlanContext): readonly Unit[] {
  const grouped = new Map<string, Case[]>();
  for (const each of cases) {
    if (!each.remedy || each.remedy.kind === 'undecided') continue;
    const { start, end } = placeOf(each.remedy);
    const same = grouped.get(`${each.remedy.kind} ${start} ${end}`);
    if (same) same.push(each);
    else grouped.set(`${each.remedy.kind} ${start} ${end}`, [each]);
  }
  const groups = [...grouped.values()];
  const pins = groups.flatMap((group) => splitPins(group));
  const units = groups.flatMap((group): Unit[] => {
    const remedy = group[0]?.remedy;
    if (!remedy || remedy.kind === 'undecided' || remedy.kind === 'pin-routing') return [];
    const repair =
      remedy.kind === 'environment-key'
        ? readFromEnvironment(
            group.flatMap((each) => environmentKey(each.remedy)),
            view,
            context,
          )
        : toRepair(remedy, view, context);
    return [{ cases: group, repair, at: placeOf(remedy) }];
  });
  return [...pinUnits(view, pins), ...units].sort(
    (a, b) => rank(a) - rank(b) || b.at.end - b.at.start - (a.at.end - a.at.start) || a.at.start - b.at.start,
  );
}

function rank({ cases }: Unit): number {
  return cases[0]?.remedy?.kind === 'digest' ? 1 : 0;
}

function environmentKey(remedy: Remedy | undefined): readonly EnvironmentKey[] {
  return remedy?.kind === 'environment-key' ? [remedy] : [];
}

interface Pin {
  readonly cases: readonly Case[];
  readonly remedy: PinRouting;
}

/** Pins of one object: those that say the same are one. */
function splitPins(group: readonly Case[]): readonly Pin[] {
  const pins = new Map<string, { cases: Case[]; remedy: PinRouting }>();
  for (const each of group) {
    const { remedy } = each;
    if (remedy?.kind !== 'pin-routing') continue;
    const known = pins.get(pinKey(remedy));
    if (!known) {
      pins.set(pinKey(remedy), { cases: [each], remedy });
      continue;
    }
    known.cases.push(each);
    const removes = [...known.remedy.removes, ...remedy.removes].filter(
      (span, index, all) =>
        all.findIndex(({ start, end }) => start === span.start && end === span.end) === index,
    );
    known.remedy = { ...known.remedy, ...(remedy.replaces && { replaces: remedy.replaces }), removes };
  }
  return [...pins.values()];
}

function pinKey({ pin, spelling }: PinRouting): string {
  return JSON.stringify([spelling, pin.only, pin.dataCollection, pin.zdr, pin.fields]);
}

function pinUnits(view: SourceView, pins: readonly Pin[]): readonly Unit[] {
  const alike = new Map<string, Pin[]>();
  for (const pin of pins) alike.set(pinKey(pin.remedy), [...(alike.get(pinKey(pin.remedy)) ?? []), pin]);

  const units: Unit[] = [];
  const taken = new Set<string>();
  for (const group of alike.values()) {
    const fresh: Pin[] = [];
    for (const pin of group) {
      const constant = existingConstant(view, pin.remedy, targetOf(pin.remedy, view));
      if (constant) units.push(unit(pin, pinRouting(pin.remedy, view, constant)));
      else fresh.push(pin);
    }
    const declared = declareConstant(
      view,
      fresh.map(({ remedy }) => remedy),
      taken,
    );
    const users = fresh.filter(
      (pin) =>
        declared !== undefined && uses(pinRouting(pin.remedy, view, declared.constant), declared.constant),
    );
    const isWorthIt =
      users.length > 1 || users.some(({ remedy }) => remedy.form === 'spread' && !remedy.replaces);
    if (declared && isWorthIt) taken.add(declared.constant.name);
    for (const pin of fresh) {
      const repair =
        declared && isWorthIt
          ? pinRouting(pin.remedy, view, declared.constant)
          : pinRouting(pin.remedy, view);
      const needsDeclaration = declared && isWorthIt && users.includes(pin) && repair.kind === 'edits';
      units.push(
        unit(pin, needsDeclaration ? { kind: 'edits', edits: [declared.edit, ...repair.edits] } : repair),
      );
    }
  }
  return units;
}

function uses(repair: Repair, { name }: RoutingConstant): boolean {
  return repair.kind === 'edits' && repair.edits.some(({ text }) => text.includes(name));
}

function unit({ cases, remedy }: Pin, repair: Repair): Unit {
  return { cases, repair, at: placeOf(remedy) };
}

function isSame(a: TextEdit, b: TextEdit): boolean {
  return a.text === b.text && a.span.start === b.span.start && a.span.end === b.span.end;
}
