import { findPolicyFile, parsePolicy, PolicyError, type PoliciesAbove } from '@openrouter-compliance/core';
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { readCatalogFile } from './catalog-file.js';
import { layerReader, shownAs, type ReadPolicyText } from './policy-layer.js';

/** The policy files of the folders above one, whose locks hold in its folder too. @param file absolute. */
export function policiesAbove(file: string, readText: ReadPolicyText): PoliciesAbove {
  const policies: PoliciesAbove['policies'][number][] = [];
  for (let last = file; ;) {
    const folder = path.dirname(path.dirname(last));
    const next = folder === path.dirname(last) ? undefined : findPolicyFile(folder, policyStandsAt);
    if (next === undefined) return { path: file, policies };
    const shown = shownAs(next, file);
    policies.push({ path: next, shown, parsed: parse(next, shown, readText) });
    last = next;
  }
}

function parse(
  file: string,
  shown: string,
  readText: ReadPolicyText,
): PoliciesAbove['policies'][number]['parsed'] {
  try {
    return parsePolicy(
      readText(file),
      shown,
      (catalog) => readCatalogFile(path.resolve(path.dirname(file), catalog)),
      layerReader(file, readText),
    );
  } catch (error) {
    if (error instanceof PolicyError) return { mistakes: [error] };
    throw error;
  }
}

/**
 * Whatever stands there counts, a folder or a broken link too: passing over it would judge by another policy without a word.
 */
export function policyStandsAt(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true; // Reading it says why.
  }
}
