import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  guardState,
  guardText,
  isGuardText,
  readSpecifiers,
  type GuardForm,
  type Policy,
  type SourceView,
} from '@openrouter-compliance/core';
import { parseSource, surroundingsOf, type SourceHost } from '@openrouter-compliance/scanner';
import { guardSource } from './guard-source.js';
import { resolvesTo } from './guard-specifier.js';
import { packageOf } from './package-of.js';

/** A guard module as it has to be. */
export interface GuardFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
}

interface GuardOptions {
  readonly root: string;
  /** Absolute paths of the files of the run. */
  readonly files: readonly string[];
  readonly policy: Policy;
  readonly host: SourceHost;
}

const stem = 'openrouter-guard';

/** Where guard modules stand or could stand, with what they have to be where they are not that yet. */
export interface GuardPlan {
  /** Absolute paths of those that can be imported. */
  readonly modules: readonly string[];
  /** Absolute paths where one would have to stand and another file does. */
  readonly taken: readonly string[];
  /** Those that are there and are not the one of the policy. */
  readonly renewed: readonly GuardFile[];
  /** Those that are not there: each is written only where something imports it. */
  readonly possible: readonly GuardFile[];
}

export const noGuards: GuardPlan = { modules: [], taken: [], renewed: [], possible: [] };

/** The guard modules of a run, and the place of one in every package that has none. */
export function planGuards({ root, files, policy, host }: GuardOptions): GuardPlan {
  const isGuard = (file: string): boolean => isGuardText(host.readText(file) ?? '');
  const toFile = (file: string): GuardFile => {
    const form = formOf(file, root);
    return { path: file, text: guardText(guardSource[form], form, policy) };
  };
  const found = files.filter((file) => path.basename(file).startsWith(`${stem}.`) && isGuard(file));
  const served = new Set(found.map((file) => packageOf(file, root)));
  const places = [...byPackage(files, root)]
    .filter(([home]) => !served.has(home))
    .map(([home, own]) => newPlace(home, own, root));
  // Where another file has the place, nothing is written and nothing may import it.
  const taken = places.filter((file) => existsSync(file) && !isGuard(file));
  const free = places.filter((file) => !taken.includes(file));
  const renewed = found.filter((file) => guardState(host.readText(file) ?? '', policy) !== 'current');
  return {
    modules: [...found, ...free],
    taken,
    renewed: renewed.map(toFile),
    possible: free.map(toFile),
  };
}

/** The files of a run by the folder of their package. */
function byPackage(files: readonly string[], root: string): ReadonlyMap<string, readonly string[]> {
  const homes = new Map<string, string>();
  const packages = new Map<string, string[]>();
  for (const file of files) {
    const folder = path.dirname(file);
    const home = homes.get(folder) ?? packageOf(file, root);
    homes.set(folder, home);
    const own = packages.get(home);
    if (own) own.push(file);
    else packages.set(home, [file]);
  }
  return packages;
}

/** Those of the modules that one of the files imports as it will be: no module is written that nothing uses. */
export function importedGuards(
  possible: readonly GuardFile[],
  files: readonly string[],
  textOf: (file: string) => string | undefined,
  host: SourceHost,
): readonly GuardFile[] {
  if (possible.length === 0) return [];
  const imported = new Set(
    files.flatMap((file) => {
      const text = textOf(file) ?? '';
      const names = text.includes(stem) ? readSpecifiers(text) : [];
      return names.flatMap((name) => (name.includes(stem) ? (host.resolve(name, file) ?? []) : []));
    }),
  );
  return possible.filter((guard) => imported.has(guard.path));
}

/** The same files with guard modules in the place of those on the disk. */
export function withGuards(host: SourceHost, { renewed, possible }: GuardPlan): SourceHost {
  const guards = new Map([...renewed, ...possible].map((guard) => [guard.path, guard]));
  if (guards.size === 0) return host;
  const paths = [...guards.keys()];
  const views = new Map<string, SourceView>();
  const viewOf = (file: string): SourceView | undefined => {
    const guard = guards.get(file);
    if (guard && !views.has(file)) views.set(file, parseSource(file, guard.text));
    return views.get(file);
  };
  return {
    ...host,
    resolve: (specifier, from) =>
      host.resolve(specifier, from) ?? paths.find((file) => resolvesTo(file, specifier, from, host)),
    open: (filename) => viewOf(filename) ?? host.open(filename),
    load: (filename) => viewOf(filename) ?? host.load(filename),
    readText: (filename) => guards.get(filename)?.text ?? host.readText(filename),
  };
}

/** Beside the sources of a package, in its language and its module system. */
function newPlace(home: string, files: readonly string[], root: string): string {
  const sources = path.join(home, 'src');
  const isHome = existsSync(sources) && !existsSync(path.join(sources, 'package.json'));
  const folder = isHome ? sources : home;
  if (files.some((file) => /\.[cm]?tsx?$/.test(file))) return path.join(folder, `${stem}.ts`);
  const { moduleSystem } = surroundingsOf(path.join(folder, `${stem}.js`), root);
  return path.join(folder, `${stem}.${moduleSystem === 'esm' ? 'mjs' : 'cjs'}`);
}

function formOf(file: string, root: string): GuardForm {
  if (/\.[cm]?tsx?$/.test(file)) return 'ts';
  if (/\.[cm]js$/.test(file)) return file.endsWith('.cjs') ? 'cjs' : 'mjs';
  return surroundingsOf(file, root).moduleSystem === 'esm' ? 'mjs' : 'cjs';
}
