import type { FrozenTerm } from '../flow/shape.js';
import type { Term } from '../flow/value.js';

type AnyTerm = Term | FrozenTerm;

export interface Reached<T> {
  readonly root: T;
  readonly path: readonly string[];
}

/** Takes member reads off a term: `new OpenAI(…).chat.completions` is `new OpenAI(…)` and a path. */
export function unwind(term: FrozenTerm): Reached<FrozenTerm>;
export function unwind(term: AnyTerm): Reached<AnyTerm>;
export function unwind(term: AnyTerm): Reached<AnyTerm> {
  const path: string[] = [];
  let root = term;
  while (root.kind === 'member') {
    path.unshift(root.name);
    root = root.of;
  }
  return { root, path };
}

/** Whether a specifier names one of some packages, or a file of it. */
export function isOfAny(specifier: string, modules: readonly string[]): boolean {
  return modules.some((module) => specifier === module || specifier.startsWith(`${module}/`));
}

/** The export of one of some packages that a term is; `default` where it is the package itself. */
export function exportOf(term: AnyTerm, modules: readonly string[]): string | undefined {
  if (term.kind !== 'import' || !isOfAny(term.module, modules)) return undefined;
  // `require('openai')` is callable, and both `.default` and `.OpenAI` of it are the class.
  const path = term.path.length > 1 && term.path[0] === 'default' ? term.path.slice(1) : term.path;
  return path.length === 0 ? 'default' : path.join('.');
}

/** How a person names an outside thing, for reasons. */
export function nameOfTerm(term: AnyTerm): string {
  if (term.kind === 'call' || term.kind === 'new') return nameOfTerm(term.callee);
  if (term.kind === 'member') return term.name;
  return term.kind === 'import' || term.kind === 'global' ? (term.path.at(-1) ?? 'a package') : 'a value';
}

/** Every way to see a term as something and a path from there: exports of a package are objects with members, too. */
export function waysTo(term: FrozenTerm): readonly Reached<FrozenTerm>[] {
  const { root, path } = unwind(term);
  if (root.kind !== 'import') return [{ root, path }];
  const { path: names } = root;
  return names
    .map((_, index) => names.length - index)
    .concat(0)
    .map((length) => ({
      root: { ...root, path: names.slice(0, length) },
      path: [...names.slice(length), ...path],
    }));
}
