import { siteKey, type Site, type Static, type Value } from './value.js';

/** Functions of a table of which a key from outside names one: exactly one of them is called. */
export function asChoices(value: Static): Static {
  if (value.filter(({ kind }) => kind === 'function').length < 2) return value;
  return value.map((each, choice) => (each.kind === 'function' ? { ...each, choice } : each));
}

/** What a function is given as the one of several that is called: the others are not given it by this call. */
export function asHandedTo(value: Value, args: readonly Static[], site: Site): readonly Static[] {
  if (value.kind !== 'function' || value.choice === undefined) return args;
  const handedTo = `${siteKey(site)}#${value.choice}`;
  return args.map((arg) =>
    arg.map((each) => (each.kind === 'unknown' && !each.handedTo ? { ...each, handedTo } : each)),
  );
}

/** Whether of two values one was given to one function of a table and the other one to another. */
export function areHandedApart(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b && tableOf(a) === tableOf(b);
}

function tableOf(handedTo: string): string {
  return handedTo.slice(0, handedTo.lastIndexOf('#'));
}
