import { modelRegistries, type ModelRegistryModel } from '../catalog/model-registries.js';
import { isMissing, partialText, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, Shape } from '../flow/shape.js';
import { exportOf, unwind } from './term-path.js';

/** What a registry holds under a name; with `id`, that is a provider, and the id of the model for it. */
export interface ListedModel {
  readonly found: Alternatives;
  readonly id?: Shape;
}

type CallTerm = Extract<FrozenTerm, { readonly kind: 'new' | 'call' }>;

/** Reads `registry.languageModel('name')`; undefined when it is no such thing, or when not all of it is known. */
export function lookUpModel(term: CallTerm): ListedModel | undefined {
  const { root, path } = unwind(term.callee);
  if (root.kind !== 'call') return undefined;
  const [name, ...others] = term.args[0] ?? [];
  const text = name && partialText(name);
  if (!text || others.length > 0 || text.includes(null)) return undefined;
  const registry = modelRegistries.find(
    (each) =>
      each.methods.includes(path.join('.')) &&
      each.exports.includes(exportOf(root.callee, [each.module]) ?? ''),
  );
  if (!registry || registry.rewriters.some((at) => !readArgument(root, at).every(isMissing)))
    return undefined;
  return entryOf(registry, readArgument(root, registry.at), text.join(''), term.args[0]?.[0]);
}

function entryOf(
  { separator }: ModelRegistryModel,
  entries: Alternatives,
  name: string,
  written: Shape | undefined,
): ListedModel | undefined {
  const [key = '', ...id] = separator === undefined ? [name] : name.split(separator);
  if (entries.some((shape) => shape.kind !== 'object' || !shape.properties.has(key))) return undefined;
  const found = entries.flatMap((shape) =>
    shape.kind === 'object' ? (shape.properties.get(key)?.value ?? []) : [],
  );
  if (separator === undefined) return { found };
  const site = written && 'site' in written && written.site ? { site: written.site } : {};
  return { found, id: { kind: 'literal', value: id.join(separator), ...site } };
}

function readArgument({ args }: CallTerm, at: string): Alternatives {
  const [index, ...rest] = at.split('.');
  return readPath(args[Number(index)] ?? [], rest.join('.'));
}
