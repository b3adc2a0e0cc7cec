import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  CatalogError,
  catalogFileName,
  readCatalogText,
  type Policy,
  type SyncedCatalog,
} from '@openrouter-compliance/core';
import { CannotRun } from '../cannot-run.js';

/**
 * Where the file with OpenRouter's offer is: as the option says, else as the policy says, else beside the policy file.
 *
 * @param directory absolute; where the user stands.
 */
export function catalogPath(option: string | undefined, policy: Policy, directory: string): string {
  if (option !== undefined) return path.resolve(directory, option);
  return path.resolve(policy.root ?? directory, policy.data.catalog ?? catalogFileName);
}

/** @throws CannotRun when there is no such file, or `sync` has not written it. */
export function readCatalogFile(file: string): SyncedCatalog {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown cause' } = error as NodeJS.ErrnoException;
    throw new CannotRun(
      `${file} cannot be read (${code}). Run "openrouter-compliance sync" while online, or name the file with --catalog.`,
    );
  }
  try {
    return readCatalogText(text);
  } catch (error) {
    if (error instanceof CatalogError) throw new CannotRun(`${file} cannot be used. ${error.message}`);
    throw error;
  }
}
