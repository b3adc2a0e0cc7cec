import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Folders } from './folders.js';
import { isRecord, readManifest, type LocatedManifest } from './package-manifest.js';

/** Deeper folders hold fixtures, not members of a workspace. */
const maximalDepth = 5;

/**
 * The packages of a monorepo by name, found by their package.json: works on a fresh clone, before any install has linked them.
 * A name that two folders claim answers undefined, since either would be a guess.
 *
 * @param root absolute and real; of the repository. A repository that declares no workspaces has none.
 */
export function createWorkspacePackages(
  root: string,
  folders: Folders,
): (name: string) => LocatedManifest | undefined {
  let packages: ReadonlyMap<string, LocatedManifest | undefined> | undefined;
  return (name) => (packages ??= findPackages(root, folders)).get(name);
}

function findPackages(root: string, folders: Folders): ReadonlyMap<string, LocatedManifest | undefined> {
  const found = new Map<string, LocatedManifest | undefined>();
  if (!declaresWorkspaces(root)) return found;
  const pending: { folder: string; depth: number }[] = [{ folder: root, depth: 0 }];
  for (let next = pending.pop(); next; next = pending.pop()) {
    const entries = folders.entriesOf(next.folder);
    if (!entries) continue;
    const located = entries.has('package.json') ? readManifest(next.folder) : undefined;
    const own = located?.manifest.name;
    if (typeof own === 'string') found.set(own, found.has(own) ? undefined : located);
    if (next.depth === maximalDepth) continue;
    for (const [name, kind] of entries) {
      if (kind !== 'folder' || name === 'node_modules' || name.startsWith('.')) continue;
      pending.push({ folder: path.join(next.folder, name), depth: next.depth + 1 });
    }
  }
  return found;
}

function declaresWorkspaces(root: string): boolean {
  if (existsSync(path.join(root, 'pnpm-workspace.yaml')) || existsSync(path.join(root, 'lerna.json')))
    return true;
  const workspaces = readManifest(root)?.manifest.workspaces;
  return Array.isArray(workspaces) || isRecord(workspaces);
}
