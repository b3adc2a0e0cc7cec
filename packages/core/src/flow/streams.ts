import type { Machine } from './machine.js';
import { readMember } from './objects.js';
import { unknown, type Site, type Static, type Term } from './value.js';

/** `pipeline(source, …stages, target)` of Node.js: what the source says is written into the target, as far as stages leave it. */
export function pipe(m: Machine, term: Term, args: readonly Static[], site: Site): void {
  if (term.kind !== 'import' || !/^(?:node:)?stream(?:\/promises)?$/.test(term.module)) return;
  if (term.path.at(-1) !== 'pipeline') return;
  const [source, ...rest] = args.filter((arg) => !arg.every(({ kind }) => kind === 'function'));
  const target = rest.at(-1);
  if (!source || !target) return;
  const hasStages = args.length > 2;
  writeInto(
    m,
    target,
    hasStages ? unknown('computed', 'a stage', site, { maybeFrom: [source] }) : source,
    site,
  );
}

/** A stream that is handed to another one writes there what it says. */
export function writeInto(m: Machine, target: Static, said: Static, site: Site): void {
  for (const value of target) {
    const isWriter = value.kind === 'external' || value.kind === 'object';
    if (isWriter) m.call(readMember(m, [value], 'write', site), [said], site, [value]);
  }
}

/** `Readable.from(list)` says what the list holds. */
export function isReadableFrom(term: Term): boolean {
  return (
    term.kind === 'import' &&
    /^(?:node:)?stream$/.test(term.module) &&
    /(?:^|\.)Readable\.from$/.test(term.path.join('.'))
  );
}
