import path from 'node:path';
import { CatalogError, catalogFileName, type Policy, type SyncedCatalog } from '@openrouter-compliance/core';
import { readCatalogFile } from '@openrouter-compliance/scanner';
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
export function openCatalog(file: string): SyncedCatalog {
  try {
    return readCatalogFile(file);
  } catch (error) {
    if (error instanceof CatalogError) throw new CannotRun(`${file} cannot be used. ${error.message}`);
    throw error;
  }
}
