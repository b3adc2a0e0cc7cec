import { middlewares, modelWrappers } from '../catalog/model-wrappers.js';
import { readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, Shape } from '../flow/shape.js';
import { exportOf } from './term-path.js';

type CallTerm = Extract<FrozenTerm, { readonly kind: 'new' | 'call' }>;

/** A model, or a provider of models, with code around it that has each call in hand. */
export interface Wrapped {
  readonly model?: Alternatives;
  readonly provider?: Alternatives;
  /** Outermost first. */
  readonly middleware: readonly Alternatives[];
  /** The function that wraps it, for reasons. */
  readonly by: string;
}

/** Reads `wrapLanguageModel({ model, middleware })`; undefined when it is no such thing. */
export function unwrapModel(term: FrozenTerm): Wrapped | undefined {
  if (term.kind !== 'call') return undefined;
  for (const { module, exports, model, provider, middleware } of modelWrappers) {
    const by = exportOf(term.callee, [module]);
    if (by === undefined || !exports.includes(by)) continue;
    return {
      by,
      ...(model === undefined ? {} : { model: readArgument(term, model) }),
      ...(provider === undefined ? {} : { provider: readArgument(term, provider) }),
      middleware: listed(readArgument(term, middleware)),
    };
  }
  return undefined;
}

/** One after the other where it is known how many there are; all in one otherwise. */
function listed(value: Alternatives): readonly Alternatives[] {
  const [only] = value;
  return value.length === 1 && only?.kind === 'array' && !only.rest ? only.elements : [value];
}

/** What middleware of a package puts under the options of a call: nothing where it changes no request. */
export function settingsOf(shape: Shape): { readonly settings: Alternatives } | undefined {
  if (shape.kind !== 'external' || shape.term.kind !== 'call') return undefined;
  const { term } = shape;
  for (const { module, exports, settings } of middlewares) {
    if (!exports.includes(exportOf(term.callee, [module]) ?? '')) continue;
    return { settings: settings === undefined ? [] : readArgument(term, settings) };
  }
  return undefined;
}

function readArgument({ args }: CallTerm, at: string): Alternatives {
  const [index, ...rest] = at.split('.');
  return readPath(args[Number(index)] ?? [], rest.join('.'));
}
