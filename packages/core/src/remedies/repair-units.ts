import type { Problem } from '../rules/verdict.js';
import type { RuleName } from '../rules/rule-name.js';
import type { SourceView } from '../syntax/source-view.js';
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
import { targetOf, toRepair } from './to-text-edits.js';

/** A problem with the remedy that is taken. */
export interface Case {
  readonly rule: RuleName;
  readonly problem: Problem;
  readonly remedy: Remedy | undefined;
  /** Further pieces of what is logged, without whose repair it would still be. */
  readonly others: readonly LogRemedy[];
}

/** Edits that only make sense together, and the problems that they solve. */
export interface Unit {
  readonly cases: readonly Case[];
  readonly parts: readonly Part[];
}

export interface Part {
  readonly repair: Repair;
  readonly at: Span;
}

/** Repairs of one expression in a log call. */
export type LogRemedy = Extract<Remedy, { kind: 'digest' | 'withhold' }>;

export function isLogRemedy(remedy: Remedy): remedy is LogRemedy {
  return remedy.kind === 'digest' || remedy.kind === 'withhold';
}

/** Larger digests before those inside them; everything else in source order. */
export function unitsOf(view: SourceView, cases: readonly Case[], context: RepairContext): readonly Unit[] {
  const grouped = new Map<string, Case[]>();
  for (const each of cases) {
    if (!each.remedy || each.remedy.kind === 'undecided') continue;
    const places = [each.remedy, ...each.others].map(placeOf).map(({ start, end }) => `${start} ${end}`);
    const key = [each.remedy.kind, ...places].join(' ');
    const same = grouped.get(key);
    if (same) same.push(each);
    else grouped.set(key, [each]);
  }
  const groups = [...grouped.values()];
  const pins = groups.flatMap((group) => splitPins(group));
  const units = groups.flatMap((group): Unit[] => {
    const [first] = group;
    const remedy = first?.remedy;
    if (!remedy || remedy.kind === 'undecided' || remedy.kind === 'pin-routing') return [];
    if (remedy.kind === 'environment-key') {
      const keys = group.flatMap((each) => environmentKey(each.remedy));
      return [unit(group, readFromEnvironment(keys, view, context), placeOf(remedy))];
    }
    const parts = [remedy, ...first.others].map((each) => ({
      repair: toRepair(each, view, context),
      at: placeOf(each),
    }));
    return [{ cases: group, parts }];
  });
  return [...pinUnits(view, pins), ...units].sort((a, b) => {
    const [at, other] = [spanOf(a), spanOf(b)];
    return rank(a) - rank(b) || other.end - other.start - (at.end - at.start) || at.start - other.start;
  });
}

function unit(cases: readonly Case[], repair: Repair, at: Span): Unit {
  return { cases, parts: [{ repair, at }] };
}

/** The first of its places. */
function spanOf({ parts }: Unit): Span {
  return parts[0]?.at ?? { start: 0, end: 0 };
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
      if (constant) units.push(pinUnit(pin, pinRouting(pin.remedy, view, constant)));
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
        pinUnit(pin, needsDeclaration ? { kind: 'edits', edits: [declared.edit, ...repair.edits] } : repair),
      );
    }
  }
  return units;
}

function uses(repair: Repair, { name }: RoutingConstant): boolean {
  return repair.kind === 'edits' && repair.edits.some(({ text }) => text.includes(name));
}

function pinUnit({ cases, remedy }: Pin, repair: Repair): Unit {
  return unit(cases, repair, placeOf(remedy));
}
