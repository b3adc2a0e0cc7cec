import { invokeCallbacks } from './calls.js';
import { holderOf } from './data-type.js';
import { labelsOf, memberLabels, withLabels, type Label, type Labels } from './labels.js';
import type { Machine } from './machine.js';
import { elementKey, isMetadata } from './metadata.js';
import { readMember } from './objects.js';
import { join, missing, unknown, type Site, type Static, type Value } from './value.js';

const givesElement = new Set(['find', 'findLast', 'at', 'pop', 'shift']);
const givesList = new Set([
  ...[
    'filter',
    'slice',
    'sort',
    'toSorted',
    'reverse',
    'toReversed',
    'splice',
    'toSpliced',
    'flat',
    'values',
  ],
]);
const givesFact = new Set([
  'some',
  'every',
  'findIndex',
  'findLastIndex',
  'indexOf',
  'includes',
  'has',
  'forEach',
]);

/**
 * A method of a list that is made outside, whose elements somebody has said what they are: what it gives is read as
 * elements, and not as something made of the whole.
 *
 * @returns undefined for other methods, and for what nothing is said of.
 */
export function callTypedList(
  m: Machine,
  receiver: Value,
  name: string,
  args: readonly Static[],
  site: Site,
): Static | undefined {
  const labels = labelsOf(receiver);
  const ofElement = labels.some(({ kind }) => kind === 'type') ? memberLabels(labels, elementKey) : [];
  if (ofElement.length === 0) return undefined;
  const self: Static = [receiver];
  const element = readMember(m, self, elementKey, site);
  const callbacks = (first: readonly Static[] = []): Static[] =>
    invokeCallbacks(m, args, site, () => [...first, element, unknown('computed', 'an index', site), self]);
  if (givesFact.has(name)) {
    callbacks();
    return unknown('computed', name, site);
  }
  // A database has methods of these names, too, which are given what to look for.
  const asksDatabase = args[0]?.some(({ kind }) => kind === 'object') === true;
  if (givesElement.has(name) && !asksDatabase) {
    callbacks();
    return join(element, missing);
  }
  if (givesList.has(name) && !asksDatabase) {
    callbacks();
    return self;
  }
  if (name === 'map' || name === 'flatMap') {
    const results = callbacks();
    return m.newCell({
      kind: 'array',
      site,
      elements: [],
      rest: results.length > 0 ? join(...results) : missing,
    });
  }
  if (name === 'reduce' || name === 'reduceRight') {
    const start = args[1] ?? element;
    const once = callbacks([start]);
    return join(start, ...callbacks([join(start, ...once)]));
  }
  return name === 'join' ? unknown('computed', name, site, { derivedFrom: [self, ...args] }) : undefined;
}

/** What is said of what a method gives: what is said of the method, else it may be anything of the thing that it is called on. */
export function labelsOfMethod(receiver: Value, name: string): Labels {
  const labels = labelsOf(receiver);
  const ofMethod = memberLabels(labels, name);
  if (ofMethod.length > 0 || isMetadata(name)) return ofMethod;
  return labels.map((label): Label =>
    label.kind === 'type' ? { kind: 'type', type: holderOf(label.type) } : label,
  );
}

/** What a method gives, with what is said of it. */
export function asGivenBy(receiver: Value, name: string, result: Static): Static {
  return withLabels(result, labelsOfMethod(receiver, name));
}
