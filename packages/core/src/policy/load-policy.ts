import { builtInData } from './built-in-data.js';
import type { LayerSource } from './extends/layer-source.js';
import { parsePolicy, toNames, type PoliciesAbove } from './parse-policy.js';
import type { Policy } from './policy.js';
import type { SyncedCatalog } from './synced-catalog.js';
import { toPolicy } from './to-policy.js';

/**
 * The policy of a file's text, layered over the built-in one.
 *
 * @param text JSON with comments and trailing commas.
 * @param path absolute; its directory is the root of the policy's globs.
 * @param readCatalog reads the file that the policy's `catalog` names, relative to the policy file; throws CatalogError.
 * @param readLayer finds what the policy's `extends` names beside built-in packs; throws LayerError.
 * @param above the policy files of the folders above, whose locks hold here too.
 * @throws PolicyError on the first mistake, with line, key and what was expected.
 */
export function loadPolicy(
  text: string,
  path: string,
  readCatalog?: (file: string) => SyncedCatalog,
  readLayer?: (specifier: string, from: string | undefined) => LayerSource,
  above?: PoliciesAbove,
): Policy {
  return load(text, path, path, readCatalog, readLayer, above);
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

function load(
  text: string,
  shownPath: string,
  path: string | undefined,
  readCatalog?: (file: string) => SyncedCatalog,
  readLayer?: (specifier: string, from: string | undefined) => LayerSource,
  above?: PoliciesAbove,
): Policy {
  const parsed = parsePolicy(text, shownPath, readCatalog, readLayer, above);
  if ('mistakes' in parsed) throw parsed.mistakes[0];
  return toPolicy(parsed.data, parsed.names, path);
}
