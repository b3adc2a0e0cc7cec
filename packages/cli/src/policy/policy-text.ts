import path from 'node:path';
import { parsePolicy, PolicyError, type ParsedPolicy } from '@openrouter-compliance/core';
import {
  layerReader,
  policiesAbove,
  policyFileOf,
  readCatalogFile,
  readPolicyText,
} from '@openrouter-compliance/scanner';

/** A policy file that can be used. */
export interface OpenedPolicy {
  /** Absolute. */
  readonly file: string;
  /** As messages name it: relative to the working directory where it lies below it. */
  readonly shown: string;
  readonly parsed: ParsedPolicy;
}

/** A policy file that cannot be used. */
export interface MistakenPolicy {
  readonly file: string;
  readonly shown: string;
  readonly mistakes: readonly [PolicyError, ...PolicyError[]];
}

/**
 * @param named `--policy` as the user wrote it; undefined: the nearest policy file upwards.
 * @param directory absolute working directory.
 * @returns undefined when there is no file.
 */
export function openPolicyText(
  named: string | undefined,
  directory: string,
): OpenedPolicy | MistakenPolicy | undefined {
  const file = named === undefined ? policyFileOf(directory) : path.resolve(directory, named);
  if (file === undefined) return undefined;
  const relative = path.relative(directory, file);
  const shown = relative.startsWith('..') ? file : relative;
  let text: string;
  try {
    text = readPolicyText(file);
  } catch (error) {
    if (error instanceof PolicyError) return { file, shown, mistakes: [error] };
    throw error;
  }
  const parsed = parsePolicy(
    text,
    shown,
    (catalog) => readCatalogFile(path.resolve(path.dirname(file), catalog)),
    layerReader(file, readPolicyText),
    policiesAbove(file, readPolicyText),
  );
  return 'mistakes' in parsed ? { file, shown, mistakes: parsed.mistakes } : { file, shown, parsed };
}
