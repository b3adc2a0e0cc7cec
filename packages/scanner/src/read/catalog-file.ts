import { readFileSync } from 'node:fs';
import { CatalogError, readCatalogText, type SyncedCatalog } from '@openrouter-compliance/core';

/**
 * The file that `sync` writes.
 *
 * @param file absolute.
 * @throws CatalogError when it cannot be read, or is not what `sync` writes.
 */
export function readCatalogFile(file: string): SyncedCatalog {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const { code = 'unknown cause' } = error as NodeJS.ErrnoException;
    throw new CatalogError(`It cannot be read (${code}). Run "openrouter-compliance sync" to write it.`);
  }
  return readCatalogText(text);
}
