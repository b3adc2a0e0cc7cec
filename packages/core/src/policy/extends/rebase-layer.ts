import path from 'node:path';
import { guardWord } from '../audited-client.js';
import type { Report } from '../layer-policy.js';
import type { KeyPath } from '../policy-document.js';
import type { PolicyFile } from '../policy-schema.js';
import { rebaseGlob, UnreadableGlob } from './rebase-glob.js';

/**
 * A policy file of a folder further up, with its paths relative to a folder below: a root policy of a monorepo that a package
 * extends goes on to mean the same files.
 *
 * @param below names of the folders on the way down.
 * @param report takes a glob that cannot be read from there.
 */
export function rebaseLayer(file: PolicyFile, below: readonly string[], report: Report): PolicyFile {
  if (below.length === 0) return file;
  const globOf = (glob: string, keyPath: KeyPath): readonly string[] => {
    try {
      return rebaseGlob(glob, below);
    } catch (error) {
      if (!(error instanceof UnreadableGlob)) throw error;
      report(keyPath, error.message);
      return [];
    }
  };
  const globsOf = (globs: readonly string[], keyPath: KeyPath) =>
    globs.flatMap((glob, index) => globOf(glob, [...keyPath, index]));
  // Where no module of the folder is meant, the demand stays: nothing in it may send.
  const clientsOf = (entries: readonly string[], keyPath: KeyPath) =>
    entries.flatMap((entry, index) => (entry === guardWord ? [entry] : globOf(entry, [...keyPath, index])));
  const up = below.map(() => '..').join('/');
  const pathOf = (module: string) => path.posix.join(up, module);
  // A name that may be a package or a path is taken for a path where taking it for both would let more through.
  const one = <T extends { readonly module: string }>(rows: readonly T[]): T[] =>
    rows.map((row) => (isPackage(row.module) ? row : { ...row, module: pathOf(row.module) }));
  const both = <T extends { readonly module: string }>(rows: readonly T[]): T[] => [
    ...rows,
    ...one(rows).filter((row) => !rows.includes(row)),
  ];
  const { classes, files, tests, scripts, catalog, clients, loggers, redactors, classifiers } = file;
  return {
    ...file,
    ...(classes && {
      classes: Object.fromEntries(
        Object.entries(classes).map(([name, entry]) => [
          name,
          Array.isArray(entry.auditedClient)
            ? { ...entry, auditedClient: clientsOf(entry.auditedClient, ['classes', name, 'auditedClient']) }
            : entry,
        ]),
      ),
    }),
    ...(files && {
      files: files.map((entry, index) => ({
        ...entry,
        globs: globsOf(entry.globs, ['files', index, 'globs']),
      })),
    }),
    ...(tests && {
      tests: { ...tests, ...(tests.globs && { globs: globsOf(tests.globs, ['tests', 'globs']) }) },
    }),
    ...(scripts && {
      scripts: { ...scripts, ...(scripts.globs && { globs: globsOf(scripts.globs, ['scripts', 'globs']) }) },
    }),
    ...(catalog !== undefined && { catalog: pathOf(catalog) }),
    ...(clients && { clients: both(clients) }),
    ...(loggers && { loggers: both(loggers) }),
    ...(redactors && { redactors: one(redactors) }),
    ...(classifiers && { classifiers: one(classifiers) }),
  };
}

function isPackage(module: string): boolean {
  return module.startsWith('@') || (!module.startsWith('.') && !module.includes('/'));
}
