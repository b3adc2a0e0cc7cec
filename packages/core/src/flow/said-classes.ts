import { classesInShapes } from './class-labels.js';
import { withLabels, type ClassLabel } from './labels.js';
import type { Machine } from './machine.js';
import { unknown, type Site, type Static, type Term, type Value } from './value.js';

/** A class that a function of the policy gives, and why it may be a lower one; empty where the policy does not say. */
export interface SaidClass {
  readonly name: string;
  readonly reason: string;
}

/**
 * The class that a call says what it is given to be of, by an entry of the policy. What its functions send is of that class,
 * too, so that the call and the functions are kept.
 */
export function classLabelOf(
  m: Machine,
  term: Term,
  args: readonly Static[],
  site: Site,
): ClassLabel | undefined {
  const given = m.listener.classifies(term, args);
  if (given === undefined) return undefined;
  m.classified.set(site.node, given);
  for (const value of args.flat()) if (value.kind === 'function') m.classified.set(value.node, given);
  return { kind: 'class', name: given.name, of: written(site), said: site };
}

/** The function as it is called: `classify`. */
function written({ node, module }: Site): string {
  if (node.type !== 'CallExpression') return 'a value';
  return module.view.text.slice(...node.callee.range).replace(/\s+/g, '');
}

/** How a value that a redactor has left names itself. */
export const redactedName = 'a redacted value';

/** Whether a value is what a redactor has left, or a part of it. */
export function isRedacted(value: Value): boolean {
  return value.kind === 'unknown' && value.reason.kind === 'computed' && value.reason.name === redactedName;
}

/**
 * What a redactor leaves: nothing that could be told in a log. Its class is the one that the policy says, and stays what it
 * was where it says none.
 */
export function redactedValue(m: Machine, term: Term, args: readonly Static[], site: Site): Static {
  const value = unknown('computed', redactedName, site);
  const classes = classesInShapes(args.flatMap((arg) => m.freeze(arg)));
  if (classes.length === 0) return value;
  const lowered = m.listener.lowersTo(term);
  return withLabels(
    value,
    lowered === undefined ? classes : [{ kind: 'class', name: lowered, of: written(site), said: site }],
  );
}
