import { createRequire } from 'node:module';
import path from 'node:path';
import type * as Yaml from 'yaml';
import { isRecord } from '../package-manifest.js';
import type { Lockfile } from './lockfile.js';

const require = createRequire(import.meta.url);
const groups = ['dependencies', 'devDependencies', 'optionalDependencies'];

/** What indirect packages are and need: nine tenths of the file, which say nothing of importers. */
const otherSections = /^(?:packages|snapshots):[^\S\n]*\n(?:(?:[ \t\r].*)?\n)*/gm;

/** pnpm-lock.yaml, versions 5 to 9: direct dependencies by importer. */
export function readPnpmLock(text: string): Lockfile {
  // Loaded here since an installed package, the usual case, needs no lockfile and an editor should not pay for a YAML parser.
  const yaml = require('yaml') as typeof Yaml;
  // pnpm 11 and later may put a document about pnpm itself before the project's.
  const documents = yaml
    .parseAllDocuments(text.replace(otherSections, ''))
    .map((document) => document.toJS({ maxAliasCount: 0 }) as unknown);
  const lock = documents.findLast((document) => isRecord(document)) ?? {};
  const importers = isRecord(lock['importers']) ? lock['importers'] : { '.': lock };
  return {
    versionOf(name, folder) {
      for (let from = folder; ; from = path.posix.dirname(from)) {
        const key = from === '' ? '.' : from;
        const version = versionIn(importers[key], name);
        if (version !== undefined || key === '.') return version;
      }
    },
  };
}

function versionIn(importer: unknown, name: string): string | undefined {
  if (!isRecord(importer)) return undefined;
  for (const group of groups) {
    const dependencies = importer[group];
    const entry = isRecord(dependencies) ? dependencies[name] : undefined;
    const written = isRecord(entry) ? entry['version'] : entry;
    if (typeof written !== 'string') continue;
    // `4.1.0(zod@3.0.0)`, `4.1.0_zod@3.0.0`, `/openai/4.1.0`, `alias-of@4.1.0`; `link:` and `file:` fix no version.
    return /^(?:.*[@/])?(\d+\.\d+\.\d+[^(_]*)/.exec(written.replace(/\(.*$/, '').replace(/_.*$/, ''))?.[1];
  }
  return undefined;
}
