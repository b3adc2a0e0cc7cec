import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';

/**
 * The TypeScript projects that files belong to: the nearest tsconfig.json of each, and where that holds nothing itself and only
 * refers to others, those.
 *
 * @param files absolute paths.
 * @param root absolute folder of the repository, above which no project is looked for.
 * @returns absolute paths of configuration files, sorted.
 */
export function findProjects(files: readonly string[], root: string): readonly string[] {
  const nearest = new Set(files.flatMap((file) => nearestProject(path.dirname(file), root) ?? []));
  return [...new Set([...nearest].flatMap((project) => withReferences(project)))].sort();
}

function nearestProject(folder: string, root: string): string | undefined {
  const file = path.join(folder, 'tsconfig.json');
  if (existsSync(file)) return file;
  return folder === root || folder === path.dirname(folder)
    ? undefined
    : nearestProject(path.dirname(folder), root);
}

interface References {
  readonly files?: unknown;
  readonly include?: unknown;
  readonly references?: readonly { readonly path?: unknown }[];
}

function withReferences(project: string, seen: ReadonlySet<string> = new Set()): readonly string[] {
  if (seen.has(project)) return [];
  const config = (parse(readFileSync(project, 'utf8')) ?? {}) as References;
  const isEmpty = Array.isArray(config.files) && config.files.length === 0 && config.include === undefined;
  if (!isEmpty || !Array.isArray(config.references)) return [project];
  return config.references.flatMap(({ path: target }) => {
    if (typeof target !== 'string') return [];
    const named = path.resolve(path.dirname(project), target);
    if (!existsSync(named)) return [];
    const file = statSync(named).isDirectory() ? path.join(named, 'tsconfig.json') : named;
    return existsSync(file) ? withReferences(file, new Set([...seen, project])) : [];
  });
}
