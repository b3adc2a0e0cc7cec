import { parsePolicy, placeOfKey, type Policy } from '@openrouter-compliance/core';
import { layerReader, readPolicyText } from '@openrouter-compliance/scanner';
import { toRelative } from '../to-relative.js';

/**
 * Where a key stands in the file of a policy, as `openrouter-compliance.json:3`; undefined where no file says it.
 *
 * @param root absolute; the file is named relative to it.
 * @throws PolicyError when the file cannot be read any more.
 */
export function placeInPolicy(
  { path: file }: Policy,
  keyPath: readonly (string | number)[],
  root: string,
): string | undefined {
  if (file === undefined) return undefined;
  const parsed = parsePolicy(readPolicyText(file), file, undefined, layerReader(file, readPolicyText));
  const place = 'document' in parsed ? placeOfKey(parsed, keyPath) : undefined;
  if (place?.layer) return `${place.layer.shown}:${place.line}`;
  return place && `${toRelative(root, file)}:${place.line}`;
}
