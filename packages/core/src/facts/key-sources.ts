import { defaultKeyVariables } from '../catalog/key-names.js';
import { isMissing, nameOf, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, Shape } from '../flow/shape.js';
import type { Site } from '../flow/value.js';
import type { CallSite } from './call-site.js';
import { handedKeys } from './handed-keys.js';

/** Where the key of a call comes from. Never carries the key. */
export type KeySource =
  | { readonly kind: 'variable'; readonly name: string; readonly site?: Site }
  /** What a package gives, or a global (`module` is empty), by the way to it: calls are steps of no name. */
  | {
      readonly kind: 'outside';
      readonly module: string;
      readonly path: readonly string[];
      readonly site?: Site;
    }
  /** It stands in the code. */
  | { readonly kind: 'literal' }
  /** As a clause; `of` is the kind of what is not known. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly of: string; readonly site?: Site };

/** Every source that the key of a call may come from: at least one, which is unknown where the code shows no key. */
export function keySources(site: CallSite): readonly KeySource[] {
  const handed = handedKeys(site).flatMap((value) => sourcesOf(value));
  const found = new Map(handed.map((source) => [identity(source), source]));
  if (found.size > 0) return [...found.values()];
  const { client, makings } = site.matched.instance;
  // Options that other code gives may hold it.
  const rest = makings
    .flat(2)
    .find((shape) => shape.kind === 'unknown' || (shape.kind === 'object' && shape.rest));
  if (rest) return [{ kind: 'unknown', reason: 'not all options of the client are known', of: 'computed' }];
  const name = defaultKeyVariables[client.id];
  if (name !== undefined) return [{ kind: 'variable', name }];
  // A header that other code adds holds it, or the request has none.
  return [{ kind: 'unknown', reason: 'the code shows no key', of: 'computed' }];
}

/**
 * Whether a request is written out as a whole, without a key: by a client that adds none (`fetch` of WHATWG), to a literal address, with
 * headers that are all in sight.
 */
export function showsThatThereIsNone(site: CallSite): boolean {
  const { args, instance } = site.matched;
  const [address = [], init = []] = args;
  const isWhole = (shape: Shape): boolean => shape.kind === 'object' && shape.rest === undefined;
  return (
    instance.client.id === 'fetch' &&
    site.interceptor === undefined &&
    handedKeys(site).length === 0 &&
    address.every(({ kind }) => kind === 'literal') &&
    init.length > 0 &&
    init.every(isWhole) &&
    readPath(init, 'headers').every((shape) => isMissing(shape) || isWhole(shape))
  );
}

const depthLimit = 6;

function sourcesOf(value: Alternatives, depth = 0): readonly KeySource[] {
  return depth > depthLimit ? [] : value.flatMap((shape) => sourceOf(shape, depth));
}

function sourceOf(shape: Shape, depth: number): readonly KeySource[] {
  switch (shape.kind) {
    case 'literal':
      return typeof shape.value === 'string' && !isNoKey(shape.value) ? [{ kind: 'literal' }] : [];
    case 'text':
      return shape.parts.flatMap((part) => sourceOf(part, depth + 1));
    case 'external':
      return [{ kind: 'outside', ...wayTo(shape.term) }];
    case 'function':
      return [{ kind: 'unknown', reason: 'a function gives it', of: 'computed', ...at(shape.site) }];
    case 'unknown': {
      const { reason, site } = shape;
      if (reason.kind === 'environment' && reason.name !== '*' && !reason.name.includes(' '))
        return [{ kind: 'variable', name: reason.name, site }];
      const made = (shape.derivedFrom ?? []).flatMap((from) => sourcesOf(from, depth + 1));
      return made.length > 0 ? made : [{ kind: 'unknown', reason: nameOf(shape), of: reason.kind, site }];
    }
    default:
      return [{ kind: 'unknown', reason: 'it is put together at run time', of: 'computed' }];
  }
}

/** The scheme before a key, and what servers without keys are given. */
function isNoKey(text: string): boolean {
  return /^(?:\s*(?:Bearer|Basic|Token|Key)?\s*)$/i.test(text);
}

function wayTo(term: FrozenTerm): {
  readonly module: string;
  readonly path: readonly string[];
  readonly site?: Site;
} {
  switch (term.kind) {
    case 'import':
      return { module: term.module, path: term.path };
    case 'global':
      return { module: '', path: term.path };
    case 'member': {
      const way = wayTo(term.of);
      return { ...way, path: [...way.path, term.name] };
    }
    case 'call':
    case 'new':
      return { ...wayTo(term.callee), site: term.site };
    case 'typed':
      return wayTo(term.type);
  }
}

function at(site: Site | undefined): { readonly site?: Site } {
  return site ? { site } : {};
}

function identity(source: KeySource): string {
  switch (source.kind) {
    case 'variable':
      return `variable ${source.name}`;
    case 'outside':
      return `outside ${source.module}#${source.path.join('.')}`;
    case 'literal':
      return 'literal';
    case 'unknown':
      return `unknown ${source.reason}`;
  }
}
