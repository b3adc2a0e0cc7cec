import path from 'node:path';
import { readSpecifiers, type GuardImport } from '@openrouter-compliance/core';
import { surroundingsOf, type SourceHost } from '@openrouter-compliance/scanner';
import { guardSpecifier } from './guard-specifier.js';
import { packageOf } from './package-of.js';
import type { GuardPlan } from './plan-guards.js';

interface ImportOptions {
  readonly root: string;
  readonly host: SourceHost;
  readonly guards: GuardPlan;
  /** Absolute paths of the files of the run. */
  readonly files: readonly string[];
}

/** How a file imports the guard module of its package, or why it cannot: a clause without a full stop. */
export function guardImportOf(
  from: string,
  { root, host, guards: { modules, taken }, files }: ImportOptions,
): GuardImport | { readonly reason: string } {
  const home = packageOf(from, root);
  const isAtHome = (file: string): boolean => packageOf(file, root) === home;
  const guard = modules.find(isAtHome);
  if (guard === undefined) {
    const other = taken.find(isAtHome) ?? '';
    return { reason: `${path.basename(other)} of its package is no guard module, and has its name` };
  }
  if (guard.endsWith('.ts') && /\.[cm]?jsx?$/.test(from) && !importsTypeScript(from, host))
    return { reason: 'the guard module is TypeScript, which this JavaScript file does not import' };
  const beside = files.filter((file) => file !== from && isAtHome(file));
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
