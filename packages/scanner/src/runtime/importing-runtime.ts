import path from 'node:path';
import {
  readSpecifiers,
  statedRuntime,
  type ModuleHost,
  type StatedRuntime,
} from '@openrouter-compliance/core';
import { componentKind } from '../component/script-blocks.js';
import type { Surroundings } from './surroundings.js';

interface ImportingOptions {
  /** Paths are told relative to it. */
  readonly root: string;
  /** Absolute paths of the files whose imports count. */
  readonly files: readonly string[];
  readonly host: ModuleHost;
  readonly surroundingsOf: (filename: string) => Surroundings;
}

/** A file from which another runtime than Node.js starts. */
interface Start {
  readonly runsIn: StatedRuntime['runsIn'];
  /** What is to be told of a file that it imports: a clause without a full stop. */
  readonly reason: string;
}

/** What a file that states its runtime has to hold: most files are not parsed. */
const mayState = /use client|\bedge\b|cloudflare/;
const serverCode = /^\s*(?:(?:\/\/.*|\/\*[^]*?\*\/)\s*)*(['"])use server\1/;
/** Nothing is left of them in what runs. */
const typeImport = /\b(?:import|export)\s+type\s[^'"`;]*\bfrom\s*(?:'[^'\n]*'|"[^"\n]*")/g;

/**
 * Why code of files cannot use what only Node.js has, although they do not say so themselves: a file that does imports them,
 * directly or through others. Clauses without a full stop by absolute path; nothing speaks against Node.js in all others.
 */
export function importingRuntimes(options: ImportingOptions): ReadonlyMap<string, string> {
  const { files, host } = options;
  const reasons = new Map<string, string>();
  for (const file of files) {
    const start = startAt(file, options);
    if (!start) continue;
    const pending = [...importedBy(file, host)];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const isKnown = reasons.has(at);
      // The browser only calls what is code of the server.
      if (isKnown || (start.runsIn === 'browser' && serverCode.test(host.readText(at) ?? ''))) continue;
      reasons.set(at, start.reason);
      pending.push(...importedBy(at, host));
    }
  }
  return reasons;
}

function startAt(file: string, { root, host, surroundingsOf }: ImportingOptions): Start | undefined {
  const name = path.relative(root, file).split(path.sep).join('/');
  if (componentKind(file) !== undefined)
    return { runsIn: 'browser', reason: `${name}, which a bundler builds for browsers, imports it` };
  const view = mayState.test(host.readText(file) ?? '') ? host.load(file) : undefined;
  const stated = view && statedRuntime(view);
  if (stated) return { runsIn: stated.runsIn, reason: `${name}, which ${stated.predicate}, imports it` };
  const { notNode } = surroundingsOf(file);
  return notNode === undefined
    ? undefined
    : { runsIn: 'edge', reason: `${name} imports it, where ${notNode}` };
}

function importedBy(file: string, host: ModuleHost): readonly string[] {
  const text = codeFor(file, host).replace(typeImport, '');
  return readSpecifiers(text).flatMap((specifier) => host.resolve(specifier, file) ?? []);
}

/** What of a file gets to where it runs: the frontmatter of an Astro page stays on the server. */
function codeFor(file: string, host: ModuleHost): string {
  const text = host.readText(file) ?? '';
  if (componentKind(file) !== 'astro') return text;
  const scripts = host.load(file)?.alongside ?? [];
  return scripts
    .flatMap(({ component }) => component?.blocks ?? [])
    .map(({ start, end }) => text.slice(start, end))
    .join('\n');
}
