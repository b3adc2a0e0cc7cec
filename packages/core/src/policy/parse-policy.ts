import * as v from 'valibot';
import { providerModels } from '../catalog/providers/index.js';
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
 */
export function parsePolicy(text: string, path: string): ParsedPolicy | UnusablePolicy {
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
    const names = toNames(file);
    const report = (keyPath: KeyPath, message: string) => void mistakes.push({ keyPath, message });
    checkPolicy(file, report, names);
    const data = layerPolicy(file, names, report);
    checkFreeVariants(file, data, report);
    if (mistakes.length === 0) return { document, file, data, names };
  }
  return { mistakes: toPolicyErrors(document, mistakes) as [PolicyError, ...PolicyError[]] };
}

/** Providers of the catalog, and those that a policy file declares. */
export function toNames(file: Pick<PolicyFile, 'providers'>): ProviderNames {
  const own = Object.entries(file.providers ?? {}).map(([slug, { name, serves }]) => ({
    slug: slug.toLowerCase(),
    name: name ?? slug,
    aliases: [],
    serves: (serves ?? []).map((pattern) => pattern.toLowerCase()),
  }));
  const ownSlugs = new Set(own.map(({ slug }) => slug));
  return toProviderNames([...providerModels.filter(({ slug }) => !ownSlugs.has(slug)), ...own]);
}
