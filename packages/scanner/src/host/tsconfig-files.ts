import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import { isRecord } from './package-manifest.js';

/** The tsconfig.json files of a repository, each read once: in a monorepo most extend the same few. */
export interface Configs {
  /** A tsconfig.json as it stands, without its bases. Undefined where there is no such file. @param file absolute. */
  read(file: string): Config | undefined;
  clear(): void;
}

export function createConfigs(): Configs {
  const known = new Map<string, Config | undefined>();
  return {
    read(file) {
      if (!known.has(file)) known.set(file, readConfig(file));
      return known.get(file);
    },
    clear: () => known.clear(),
  };
}

export interface Config {
  readonly compilerOptions: Readonly<Record<string, unknown>>;
  /** Absolute paths of those that are named by relative ones. */
  readonly bases: readonly string[];
  /** Other ones as they stand: packages or parts of them. */
  readonly packageBases: readonly string[];
  /** Absolute paths of the files of the projects that it refers to. */
  readonly references: readonly string[];
}

function readConfig(file: string): Config | undefined {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  const read: unknown = parse(text, [], { allowTrailingComma: true });
  const { compilerOptions, extends: extended, references } = isRecord(read) ? read : {};
  const bases = [extended].flat().filter((base) => typeof base === 'string');
  return {
    compilerOptions: isRecord(compilerOptions) ? compilerOptions : {},
    bases: bases
      .filter((base) => base.startsWith('.'))
      .map((base) => path.resolve(path.dirname(file), base.endsWith('.json') ? base : `${base}.json`)),
    packageBases: bases.filter((base) => !base.startsWith('.')),
    references: [references]
      .flat()
      .flatMap((each: unknown) => (isRecord(each) && typeof each['path'] === 'string' ? each['path'] : []))
      .map((name) => (name.endsWith('.json') ? name : `${name}/tsconfig.json`))
      .map((name) => path.resolve(path.dirname(file), name)),
  };
}
