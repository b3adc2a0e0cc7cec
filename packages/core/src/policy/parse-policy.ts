import * as v from 'valibot';
import { providerModels } from '../catalog/providers/index.js';
import { catalogProviders } from './catalog-providers.js';
import { checkPolicy } from './check-policy.js';
import { checkClassifiers } from './checks/classifiers.js';
import { checkFreeVariants } from './checks/free-variants.js';
import { checkAbove, type PolicyAbove } from './extends/check-above.js';
import { checkLocks, type Lock } from './extends/check-locks.js';
import type { LayerSource } from './extends/layer-source.js';
import { mergeFiles } from './extends/merge-files.js';
import { flatten, mergeLayers, readExtended, reportsOfOwn, type Layer } from './extends/read-extended.js';
import { rebaseLayer } from './extends/rebase-layer.js';
import { layerPolicy } from './layer-policy.js';
import type { PolicyData } from './policy-data.js';
import {
  readPolicyDocument,
  type KeyPath,
  type PolicyDocument,
  type PolicyMistake,
} from './policy-document.js';
import { toPolicyErrors } from './policy-places.js';
import { policySchema, type PolicyFile } from './policy-schema.js';
import { PolicyError } from './policy.js';
import { toProviderNames, type ProviderNames } from './provider-names.js';
import { CatalogError, type SyncedCatalog } from './synced-catalog.js';

/** A row that the policy gives anew keeps the names under which code may write it. */
const rowAliases = new Map(providerModels.map(({ slug, aliases }) => [slug, aliases]));

/** A policy file that can be used: as written, with the place of every key, and layered over what it extends. */
export interface ParsedPolicy {
  readonly document: PolicyDocument;
  readonly file: PolicyFile;
  readonly data: PolicyData;
  readonly names: ProviderNames;
  /** What it extends, and what that extends, the weakest first. */
  readonly layers: readonly Layer[];
  /** Keys that a policy which extends this one cannot loosen. */
  readonly locked: readonly Lock[];
}

/** A policy file that cannot be used, with everything that is wrong, in its order. */
export interface UnusablePolicy {
  readonly mistakes: readonly [PolicyError, ...PolicyError[]];
}

/**
 * Reads the text of a policy file, without throwing. A mistake that hides others, as broken syntax does, is alone.
 *
 * @param text JSON with comments and trailing commas.
 * @param path as messages show it.
 * @param readCatalog reads the file that `catalog` names, relative to the policy file; throws CatalogError. Without it, what that
 * file knows is not used, and a provider that it may know is no mistake.
 * @param readLayer finds what `extends` names beside built-in packs. Without it, naming that is a mistake: a policy without a
 * part of it would be another policy.
 * @param above the policy files of the folders above, whose locks hold here too.
 */
export function parsePolicy(
  text: string,
  path: string,
  readCatalog?: (file: string) => SyncedCatalog,
  readLayer?: (specifier: string, from: string | undefined) => LayerSource,
  above: PoliciesAbove = { path: '', policies: [] },
): ParsedPolicy | UnusablePolicy {
  return parse({ path: '', shown: path, text }, [], { readCatalog, readLayer, above });
}

/** The policy files of the folders above one. */
export interface PoliciesAbove {
  /** Absolute path of the one below. */
  readonly path: string;
  readonly policies: readonly PolicyAbove[];
}

interface Ports {
  readonly readCatalog: ((file: string) => SyncedCatalog) | undefined;
  readonly readLayer: ((specifier: string, from: string | undefined) => LayerSource) | undefined;
  readonly above: PoliciesAbove;
}

/** @param chain the policies that extend this one, the outermost first. */
function parse(
  source: LayerSource,
  chain: readonly LayerSource[],
  ports: Ports,
): (ParsedPolicy & { readonly placed: PolicyFile }) | UnusablePolicy {
  const { readCatalog, readLayer, above } = ports;
  const { text, shown, below = [] } = source;
  let document: PolicyDocument;
  try {
    document = readPolicyDocument(text, shown);
  } catch (error) {
    if (error instanceof PolicyError) return { mistakes: [error] };
    throw error;
  }
  const parsed = v.safeParse(policySchema, document.value);
  const mistakes: PolicyMistake[] = (parsed.issues ?? []).map(({ path: at = [], message }) => ({
    keyPath: at.map(({ key }) => key as string | number),
    message,
  }));
  if (parsed.success) {
    const { output: file } = parsed;
    const report = (keyPath: KeyPath, message: string) => void mistakes.push({ keyPath, message });
    const extended = readExtended(file, source, chain, report, readLayer, (layer) =>
      parse(layer, [...chain, source], ports),
    );
    // Without a part of it, the rest would be held against another policy.
    if (mistakes.length > 0) return unusable(document, mistakes);
    const layers = flatten(extended);
    const base = mergeLayers(layers);
    const placed = rebaseLayer(file, below, report);
    const written = mergeFiles(base, file);
    const merged = mergeFiles(base, placed);
    const synced = merged.catalog === undefined ? {} : readProviders(merged.catalog, readCatalog, report);
    const offered = { ...merged, providers: { ...synced, ...merged.providers } };
    const names = toNames(offered);
    const reportOwn = reportsOfOwn(base, report);
    checkPolicy(
      { ...written, examples: file.examples },
      reportOwn,
      synced ? names : { ...names, isKnown: () => true },
    );
    const data = layerPolicy(offered, names, reportOwn);
    checkFreeVariants(written, data, reportOwn);
    checkClassifiers(written, data, reportOwn);
    checkLocks(file, data, extended, report);
    if (chain.length === 0) checkAbove({ file, data, layers }, above.path, above.policies, report);
    if (mistakes.length === 0) {
      const own = (file.locked ?? []).map((key) => ({ key, by: shown }));
      const locked = [...extended.flatMap((each) => each.locked), ...own];
      return { document, file, placed, data, names, layers, locked };
    }
  }
  return unusable(document, mistakes);
}

function unusable(document: PolicyDocument, mistakes: readonly PolicyMistake[]): UnusablePolicy {
  return { mistakes: toPolicyErrors(document, mistakes) as [PolicyError, ...PolicyError[]] };
}

/** Undefined: not known. */
function readProviders(
  file: string,
  readCatalog: ((file: string) => SyncedCatalog) | undefined,
  report: (keyPath: KeyPath, message: string) => void,
): PolicyFile['providers'] {
  if (!readCatalog) return undefined;
  try {
    return catalogProviders(readCatalog(file));
  } catch (error) {
    if (!(error instanceof CatalogError)) throw error;
    report(['catalog'], `names a file that cannot be used. ${error.message}`);
    return undefined;
  }
}

type DeclaredProviders = Readonly<
  Record<string, { readonly name?: string | undefined; readonly serves?: readonly string[] | undefined }>
>;

/** Providers of the catalog, and those that a policy file declares. */
export function toNames(file: { readonly providers?: DeclaredProviders | undefined }): ProviderNames {
  const own = Object.entries(file.providers ?? {}).map(([slug, { name, serves }]) => ({
    slug: slug.toLowerCase(),
    name: name ?? slug,
    aliases: rowAliases.get(slug.toLowerCase()) ?? [],
    serves: (serves ?? []).map((pattern) => pattern.toLowerCase()),
  }));
  const ownSlugs = new Set(own.map(({ slug }) => slug));
  return toProviderNames([...providerModels.filter(({ slug }) => !ownSlugs.has(slug)), ...own]);
}
