import * as v from 'valibot';
import { providerModels } from '../catalog/providers/index.js';
import { builtInData } from './built-in-data.js';
import { checkPolicy } from './check-policy.js';
import { layerPolicy } from './layer-policy.js';
import {
  readPolicyDocument,
  toPolicyError,
  type KeyPath,
  type PolicyDocument,
  type PolicyMistake,
} from './policy-document.js';
import { policySchema, type PolicyFile } from './policy-schema.js';
import type { Policy } from './policy.js';
import { toPolicy } from './to-policy.js';
import { toProviderNames, type ProviderNames } from './provider-names.js';

/** Names of the client catalog's rows, to which `clients[].like` refers. */
const clientNames: readonly string[] = [];

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

function load(text: string, shownPath: string, path: string | undefined): Policy {
  const document = readPolicyDocument(text, shownPath);
  const file = parseFile(document);
  const names = toNames(file);

  const mistakes: PolicyMistake[] = [];
  const report = (keyPath: KeyPath, message: string) => void mistakes.push({ keyPath, message });
  checkPolicy(file, names, clientNames, report);
  const data = layerPolicy(file, names, report);
  if (mistakes.length > 0) throw toPolicyError(document, mistakes);
  return toPolicy(data, names, path);
}

function parseFile(document: PolicyDocument): PolicyFile {
  const result = v.safeParse(policySchema, document.value);
  if (result.success) return result.output;
  throw toPolicyError(
    document,
    result.issues.map(({ path = [], message }) => ({
      keyPath: path.map(({ key }) => key as string | number),
      message,
    })),
  );
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
