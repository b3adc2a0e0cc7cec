import { existsSync } from 'node:fs';
import path from 'node:path';

const repositoryMarks = ['.git', 'pnpm-workspace.yaml', 'nx.json', 'turbo.json', 'lerna.json'];

/**
 * The folder whose files make up the program: the repository that holds `from`, else the folder of the nearest
 * package.json, else `from` itself.
 *
 * @param from absolute folder.
 */
export function findRoot(from: string): string {
  return nearestWith(from, repositoryMarks) ?? nearestWith(from, ['package.json']) ?? from;
}

function nearestWith(from: string, names: readonly string[]): string | undefined {
  for (const folder of foldersUpward(from)) {
    if (names.some((name) => existsSync(path.join(folder, name)))) return folder;
  }
  return undefined;
}

/** `from` and every folder above it, up to and including `last` (default: the root of the disk). */
export function* foldersUpward(from: string, last?: string): Generator<string> {
  for (let folder = from; ; folder = path.dirname(folder)) {
    yield folder;
    if (folder === last || path.dirname(folder) === folder) return;
  }
}
