import path from 'node:path';
import picomatch from 'picomatch';
import type { PolicyFile } from '../policy-schema.js';

/**
 * A policy file of a folder further up, with its paths relative to a folder below: a root policy of a monorepo that a package
 * extends goes on to mean the same files.
 *
 * @param below names of the folders on the way down.
 */
export function rebaseLayer(file: PolicyFile, below: readonly string[]): PolicyFile {
  if (below.length === 0) return file;
  const globsOf = (globs: readonly string[]) =>
    globs.flatMap(withoutNestedSlash).flatMap((glob) => rebaseGlob(glob, below));
  const up = below.map(() => '..').join('/');
  const pathOf = (module: string) => path.posix.join(up, module);
  // A name that may be a package or a path is taken for a path where taking it for both would let more through.
  const one = <T extends { readonly module: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => (isPackage(row.module) ? row : { ...row, module: pathOf(row.module) }));
  const both = <T extends { readonly module: string }>(rows: readonly T[]): T[] => [
    ...rows,
    ...one(rows).filter((row) => !rows.includes(row)),
  ];
  const { files, tests, scripts, catalog, clients, loggers, redactors, classifiers } = file;
  return {
    ...file,
    ...(files && {
      files: files.map((entry) => ({ ...entry, globs: globsOf(entry.globs) })),
    }),
    ...(tests && { tests: { ...tests, ...(tests.globs && { globs: globsOf(tests.globs) }) } }),
    ...(scripts && { scripts: { ...scripts, ...(scripts.globs && { globs: globsOf(scripts.globs) }) } }),
    ...(catalog !== undefined && { catalog: pathOf(catalog) }),
    ...(clients && { clients: both(clients) }),
    ...(loggers && { loggers: both(loggers) }),
    ...(redactors && { redactors: one(redactors) }),
    ...(classifiers && { classifiers: one(classifiers) }),
  };
}

/** What a glob means below some folders; nothing where it matches no file there. */
export function rebaseGlob(glob: string, below: readonly string[]): readonly string[] {
  const [folder, ...deeper] = below;
  if (folder === undefined) return [glob];
  const [segment = '', ...rest] = glob.replace(/^\.\//, '').split('/');
  // `**` stands for no folder at all, too.
  if (segment === '**') return [glob, ...(rest.length > 1 ? rebaseGlob(rest.join('/'), below) : [])];
  if (rest.length === 0) return [];
  return segment === folder || picomatch.isMatch(folder, segment, { dot: true })
    ? rebaseGlob(rest.join('/'), deeper)
    : [];
}

/** `{a,b/c}/**` as two globs: a brace with a slash in it belongs to no one folder. */
function withoutNestedSlash(glob: string): readonly string[] {
  const group = /\{([^{}]*\/[^{}]*)\}/.exec(glob);
  if (!group) return [glob];
  const [before, after] = [glob.slice(0, group.index), glob.slice(group.index + group[0].length)];
  return (group[1] ?? '').split(',').flatMap((one) => withoutNestedSlash(`${before}${one}${after}`));
}

function isPackage(module: string): boolean {
  return module.startsWith('@') || (!module.startsWith('.') && !module.includes('/'));
}
