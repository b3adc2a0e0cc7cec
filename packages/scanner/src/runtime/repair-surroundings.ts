import type { ModuleHost } from '@openrouter-compliance/core';
import { discover } from '../discover/discover.js';
import { importingRuntimes } from './importing-runtime.js';
import { createSurroundings, type Surroundings } from './surroundings.js';

/**
 * What a repair has to know of the platform and the module system of a file beyond the file's own text: what the folders around it
 * say, and all files of the repository that import it. These are read at the first question.
 *
 * @param root absolute folder of the repository.
 */
export function createRepairSurroundings(root: string, host: ModuleHost): (filename: string) => Surroundings {
  const surroundingsOf = createSurroundings(root);
  let importing: ReadonlyMap<string, string> | undefined;
  return (filename) => {
    const around = surroundingsOf(filename);
    if (around.notNode !== undefined) return around;
    importing ??= importingRuntimes({
      root,
      host,
      surroundingsOf,
      files: discover(['.'], { directory: root, root }).files,
    });
    const notNode = importing.get(filename);
    return notNode === undefined ? around : { ...around, notNode };
  };
}
