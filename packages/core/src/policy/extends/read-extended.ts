import { suggestion } from '../closed-object.js';
import type { Report } from '../layer-policy.js';
import { packPrefix, packs } from '../packs/index.js';
import type { ParsedPolicy, UnusablePolicy } from '../parse-policy.js';
import type { PolicyDocument } from '../policy-document.js';
import type { PolicyFile } from '../policy-schema.js';
import type { ExtendedPolicy } from './check-locks.js';
import { LayerError, type LayerSource } from './layer-source.js';
import { addedLists, listAt, mergeFiles } from './merge-files.js';

/** One policy file beneath another. */
export interface Layer {
  /** Absolute path, or the name of a built-in pack. */
  readonly path: string;
  /** As messages name it. */
  readonly shown: string;
  readonly document: PolicyDocument;
  /** With its paths as the policy reads them that extends it. */
  readonly file: PolicyFile;
}

/** A policy that another one names under `extends`, with what it extends itself. */
export interface Extended extends ExtendedPolicy {
  /** The weakest first; itself last. */
  readonly layers: readonly Layer[];
}

type Parsed = (ParsedPolicy & { readonly placed: PolicyFile }) | UnusablePolicy;

/** Reads what a policy file extends. What cannot be used is reported at its entry and left out. */
export function readExtended(
  own: PolicyFile,
  source: LayerSource,
  chain: readonly LayerSource[],
  report: Report,
  readLayer: ((specifier: string, from: string | undefined) => LayerSource) | undefined,
  parse: (layer: LayerSource) => Parsed,
): readonly Extended[] {
  const entries = own.extends === undefined ? [] : [own.extends].flat();
  return entries.flatMap((specifier, index): Extended[] => {
    const keyPath = Array.isArray(own.extends) ? ['extends', index] : ['extends'];
    const isOutermost = chain.length === 0;
    let layer: LayerSource;
    try {
      layer = packNamed(specifier) ?? readOther(specifier, isOutermost ? undefined : source.path, readLayer);
    } catch (error) {
      if (!(error instanceof LayerError)) throw error;
      report(keyPath, error.message);
      return [];
    }
    const above = [...chain, source].findIndex((each) => each.path === layer.path);
    if (above >= 0) {
      const circle = [...chain, source].slice(above).map(({ shown }) => shown);
      report(
        keyPath,
        `leads back to itself: ${[...circle, circle[0]].join(' extends ')}. Remove one of these entries.`,
      );
      return [];
    }
    const parsed = parse(layer);
    if ('mistakes' in parsed) {
      report(keyPath, `names a policy that cannot be used. ${parsed.mistakes[0].message}`);
      return [];
    }
    const { path, shown } = layer;
    const { document, placed, data, locked } = parsed;
    const layers = [...parsed.layers, { path, shown, document, file: placed }];
    return [{ shown, file: mergeLayers(layers), data, locked, layers }];
  });
}

/** Every layer once, the weakest first: what two policies extend in common stays beneath both. */
export function flatten(extended: readonly Extended[]): readonly Layer[] {
  const layers = new Map<string, Layer>();
  for (const layer of extended.flatMap((each) => each.layers))
    if (!layers.has(layer.path)) layers.set(layer.path, layer);
  return [...layers.values()];
}

export function mergeLayers(layers: readonly Layer[]): PolicyFile {
  return layers.reduce<PolicyFile>((beneath, { file }) => mergeFiles(beneath, file), {});
}

/** Reports about a file as merged, at its own keys: what its lists have from the layers beneath is reported there. */
export function reportsOfOwn(base: PolicyFile, report: Report): Report {
  return (keyPath, message) => {
    const list = addedLists.find((each) => each.every((key, depth) => keyPath[depth] === key));
    const index = list && keyPath[list.length];
    if (list === undefined || typeof index !== 'number') {
      report(keyPath, message);
      return;
    }
    const own = index - listAt(base, list).length;
    if (own >= 0) report([...list, own, ...keyPath.slice(list.length + 1)], message);
  };
}

function packNamed(specifier: string): LayerSource | undefined {
  if (!specifier.startsWith(packPrefix)) return undefined;
  const names = packs.map(({ name }) => name);
  const pack = packs.find(({ name }) => name === specifier.slice(packPrefix.length));
  if (!pack)
    throw new LayerError(
      `names no built-in pack. ${suggestion(
        specifier,
        names.map((name) => packPrefix + name),
        'pack',
        'packs',
      )}`,
    );
  return { path: specifier, shown: specifier, text: JSON.stringify(pack.file, null, 2) };
}

function readOther(
  specifier: string,
  from: string | undefined,
  readLayer: ((specifier: string, from: string | undefined) => LayerSource) | undefined,
): LayerSource {
  if (readLayer) return readLayer(specifier, from);
  throw new LayerError(
    'names a file or package, which cannot be read here. Only built-in packs can be extended here.',
  );
}
