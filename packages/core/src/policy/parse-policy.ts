import * as v from 'valibot';
import { providerModels } from '../catalog/providers/index.js';
import { catalogProviders } from './catalog-providers.js';
import { checkPolicy } from './check-policy.js';
import { checkFreeVariants } from './checks/free-variants.js';
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

/** A policy file that can be used: as written, with the place of every key, and layered over the built-in policy. */
export interface ParsedPolicy {
  readonly document: PolicyDocument;
  readonly file: PolicyFile;
  readonly data: PolicyData;
  readonly names: ProviderNames;
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
 */
export function parsePolicy(
  text: string,
  path: string,
  readCatalog?: (file: string) => SyncedCatalog,
): ParsedPolicy | UnusablePolicy {
  let document: PolicyDocument;
  try {
    document = readPolicyDocument(text, path);
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
    const synced = file.catalog === undefined ? {} : readProviders(file.catalog, readCatalog, report);
    const offered = { ...file, providers: { ...synced, ...file.providers } };
    const names = toNames(offered);
    checkPolicy(file, report, synced ? names : { ...names, isKnown: () => true });
    const data = layerPolicy(offered, names, report);
    checkFreeVariants(file, data, report);
    if (mistakes.length === 0) return { document, file, data, names };
  }
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
