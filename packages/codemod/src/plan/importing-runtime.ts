import path from 'node:path';
import { readSpecifiers, statedRuntime, type StatedRuntime } from '@openrouter-compliance/core';
import type { SourceHost } from '@openrouter-compliance/scanner';

interface ImportingOptions {
  /** Paths are told relative to it. */
  readonly root: string;
  /** Absolute paths of the files whose imports count. */
  readonly files: readonly string[];
  readonly host: SourceHost;
}

/** What a file that states its runtime has to hold: most files are not parsed. */
const mayState = /use client|\bedge\b/;
const serverCode = /^\s*(?:(?:\/\/.*|\/\*[^]*?\*\/)\s*)*(['"])use server\1/;
/** Nothing is left of them in what runs. */
const typeImport = /\b(?:import|export)\s+type\s[^'"`;]*\bfrom\s*(?:'[^'\n]*'|"[^"\n]*")/g;

/**
 * Why code of a file cannot use what only Node.js has, although it does not say so itself: a file that does imports it, directly
 * or through others. A clause without a full stop; undefined where nothing speaks against Node.js.
 */
export function createImportingRuntime(options: ImportingOptions): (filename: string) => string | undefined {
  let reasons: ReadonlyMap<string, string> | undefined;
  return (filename) => {
    reasons ??= reasonsByFile(options);
    return reasons.get(filename);
  };
}

function reasonsByFile({ root, files, host }: ImportingOptions): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const file of files) {
    const stated = statedBy(file, host);
    if (!stated) continue;
    const reason = `${path.relative(root, file).split(path.sep).join('/')}, which ${stated.predicate}, imports it`;
    const pending = [...importedBy(file, host)];
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const isKnown = reasons.has(at);
      // The browser only calls what is code of the server.
      if (isKnown || (stated.runsIn === 'browser' && serverCode.test(host.readText(at) ?? ''))) continue;
      reasons.set(at, reason);
      pending.push(...importedBy(at, host));
    }
  }
  return reasons;
}

function statedBy(file: string, host: SourceHost): StatedRuntime | undefined {
  const view = mayState.test(host.readText(file) ?? '') ? host.load(file) : undefined;
  return view && statedRuntime(view);
}

function importedBy(file: string, host: SourceHost): readonly string[] {
  const text = (host.readText(file) ?? '').replace(typeImport, '');
  return readSpecifiers(text).flatMap((specifier) => host.resolve(specifier, file) ?? []);
}
