import { existsSync } from 'node:fs';
import path from 'node:path';
import { guardState, guardText, isGuardText, type GuardForm, type Policy } from '@openrouter-compliance/core';
import { parseSource, type SourceHost } from '@openrouter-compliance/scanner';
import { surroundingsOf } from '../plan/surroundings.js';
import { guardSource } from './guard-source.js';
import { resolvesTo } from './guard-specifier.js';

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

/** Where guard modules stand, with what they have to be where they are not that yet. */
export interface GuardPlan {
  /** Absolute paths of those that can be imported. */
  readonly modules: readonly string[];
  readonly written: readonly GuardFile[];
}

/** The guard modules of a run, those that are not the one of the policy, and one that is to be made where there is none. */
export function planGuards({ root, files, policy, host }: GuardOptions): GuardPlan {
  const isGuard = (file: string): boolean => isGuardText(host.readText(file) ?? '');
  const found = files.filter((file) => path.basename(file).startsWith(`${stem}.`) && isGuard(file));
  const places = found.length > 0 ? found : [newPlace(root, files)];
  const written = places
    .filter((file) => guardState(host.readText(file) ?? '', policy) !== 'current')
    .map((file) => {
      const form = formOf(file, root);
      return { path: file, text: guardText(guardSource[form], form, policy) };
    });
  // Where another file has the place, nothing is written and nothing may import it.
  const isTaken = (file: string): boolean => existsSync(file) && !isGuard(file);
  return { modules: places.filter((file) => !isTaken(file)), written };
}

/** The same files with guard modules in the place of those on the disk. */
export function withGuards(host: SourceHost, guards: readonly GuardFile[]): SourceHost {
  if (guards.length === 0) return host;
  const views = new Map(guards.map(({ path: file, text }) => [file, parseSource(file, text)]));
  const paths = guards.map((guard) => guard.path);
  return {
    ...host,
    resolve: (specifier, from) =>
      host.resolve(specifier, from) ?? paths.find((file) => resolvesTo(file, specifier, from, host)),
    open: (filename) => views.get(filename) ?? host.open(filename),
    load: (filename) => views.get(filename) ?? host.load(filename),
    readText: (filename) => views.get(filename)?.text ?? host.readText(filename),
  };
}

/** Beside the sources, in the language and the module system of the repository. */
function newPlace(root: string, files: readonly string[]): string {
  const sources = path.join(root, 'src');
  const folder = existsSync(sources) ? sources : root;
  if (files.some((file) => /\.[cm]?tsx?$/.test(file))) return path.join(folder, `${stem}.ts`);
  const { moduleSystem } = surroundingsOf(path.join(folder, `${stem}.js`), root);
  return path.join(folder, `${stem}.${moduleSystem === 'esm' ? 'mjs' : 'cjs'}`);
}

function formOf(file: string, root: string): GuardForm {
  if (/\.[cm]?tsx?$/.test(file)) return 'ts';
  if (/\.[cm]js$/.test(file)) return file.endsWith('.cjs') ? 'cjs' : 'mjs';
  return surroundingsOf(file, root).moduleSystem === 'esm' ? 'mjs' : 'cjs';
}
