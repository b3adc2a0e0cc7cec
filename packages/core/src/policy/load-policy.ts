import * as v from 'valibot';
import { providerModels } from '../catalog/providers/index.js';
import { builtInData } from './built-in-data.js';
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
import { PolicyError, type Policy } from './policy.js';
import { toPolicy } from './to-policy.js';
import { toProviderNames, type ProviderNames } from './provider-names.js';

/**
 * The policy of a file's text, layered over the built-in one.
 *
 * @param text JSON with comments and trailing commas.
 * @param path absolute; its directory is the root of the policy's globs.
 * @throws PolicyError on the first mistake, with line, key and what was expected.
 */
export function loadPolicy(text: string, path: string): Policy {
  return load(text, path, path);
}

/** The policy without a file. */
export function builtInPolicy(): Policy {
  return toPolicy(builtInData, toNames({}), undefined);
}

/**
 * The same policy again, from `Policy.snapshot`.
 *
 * @param path of the file from which the snapshot was taken; undefined for the built-in policy.
 * @throws PolicyError when the text is no snapshot.
 */
export function policyFromSnapshot(snapshot: string, path?: string): Policy {
  return load(snapshot, path ?? '<policy snapshot>', path);
}

/**
 * Everything that is wrong with a policy file's text, in its order; empty when it can be used.
 * A mistake that hides others, as broken syntax does, is alone.
 */
export function policyMistakes(text: string, path: string): readonly PolicyError[] {
  const read = readPolicy(text, path);
  return 'mistakes' in read ? read.mistakes : [];
}

function load(text: string, shownPath: string, path: string | undefined): Policy {
  const read = readPolicy(text, shownPath);
  if ('mistakes' in read) throw read.mistakes[0];
  return toPolicy(read.data, read.names, path);
}

/** A policy file that can be used, as written and layered over the built-in policy. */
interface ReadPolicy {
  readonly document: PolicyDocument;
  readonly file: PolicyFile;
  readonly data: PolicyData;
  readonly names: ProviderNames;
}

export function readPolicy(
  text: string,
  path: string,
): ReadPolicy | { readonly mistakes: readonly [PolicyError, ...PolicyError[]] } {
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

function toNames(file: Pick<PolicyFile, 'providers'>): ProviderNames {
  const own = Object.entries(file.providers ?? {}).map(([slug, { name, serves }]) => ({
    slug: slug.toLowerCase(),
    name: name ?? slug,
    aliases: [],
    serves: (serves ?? []).map((pattern) => pattern.toLowerCase()),
  }));
  const ownSlugs = new Set(own.map(({ slug }) => slug));
  return toProviderNames([...providerModels.filter(({ slug }) => !ownSlugs.has(slug)), ...own]);
}
