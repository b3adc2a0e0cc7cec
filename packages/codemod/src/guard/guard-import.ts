import path from 'node:path';
import { readSpecifiers, type GuardImport } from '@openrouter-compliance/core';
import type { SourceHost } from '@openrouter-compliance/scanner';
import { surroundingsOf } from '../plan/surroundings.js';
import { guardSpecifier } from './guard-specifier.js';
import { packageOf } from './package-of.js';

interface ImportOptions {
  readonly root: string;
  readonly host: SourceHost;
  /** Absolute paths of the guard modules. */
  readonly modules: readonly string[];
  /** Absolute paths of the files of the run. */
  readonly files: readonly string[];
}

/** How a file imports the guard module of its package, or why it cannot: a clause without a full stop. */
export function guardImportOf(
  from: string,
  { root, host, modules, files }: ImportOptions,
): GuardImport | { readonly reason: string } {
  const home = packageOf(from, root);
  const guard = modules.find((file) => packageOf(file, root) === home);
  if (guard === undefined)
    return {
      reason: 'no guard module stands in its package: copy or move one there and run the command again',
    };
  if (guard.endsWith('.ts') && /\.[cm]?jsx?$/.test(from) && !importsTypeScript(from, host))
    return { reason: 'the guard module is TypeScript, which this JavaScript file does not import' };
  const beside = files.filter((file) => file !== from && packageOf(file, root) === home);
  return {
    specifier: guardSpecifier(guard, from, host, beside),
    isGuard: (specifier) => modules.includes(host.resolve(specifier, from) ?? ''),
    systems: systemsOf(guard, root),
  };
}

function importsTypeScript(from: string, host: SourceHost): boolean {
  return readSpecifiers(host.readText(from) ?? '').some((specifier) =>
    /\.[cm]?tsx?$/.test(host.resolve(specifier, from) ?? ''),
  );
}

function systemsOf(guard: string, root: string): readonly ('esm' | 'commonjs')[] {
  const ending = path.extname(guard);
  const isEsm = ending === '.mjs' || (ending === '.js' && surroundingsOf(guard, root).moduleSystem === 'esm');
  return isEsm ? ['esm'] : ['esm', 'commonjs'];
}
