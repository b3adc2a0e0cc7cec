import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readSpecifiers, type ModuleHost } from '@openrouter-compliance/core';

type Host = Pick<ModuleHost, 'resolve' | 'readText'>;

/** What an import may write in the place of the ending of a TypeScript module. */
const written = ['', '.js', '.ts'] as const;
type Ending = (typeof written)[number];

/**
 * How a file imports a guard module, in its own style: by the alias or the relative path, and with the ending, that its
 * other imports have.
 *
 * @param guard absolute path.
 * @param beside absolute paths of other files, whose style counts where the file itself shows none.
 */
export function guardSpecifier(guard: string, from: string, host: Host, beside: readonly string[]): string {
  const stem = withoutEnding(path.basename(guard));
  const ending = guard.endsWith('.ts') ? endingFor(from, host, beside) : path.extname(guard);
  const own = importsIn(from, host);
  const folder = relativeFolder(from, guard);
  const [alias] = folder.startsWith('../') ? aliasesTo(path.dirname(guard), from, host) : [];
  const prefersAlias = alias !== undefined && !own.some(({ specifier }) => specifier.startsWith('../'));
  return `${prefersAlias ? alias : folder}${stem}${ending}`;
}

/**
 * Whether a specifier names a guard module that is not on the disk yet, as it would name a file beside it.
 *
 * @param guard absolute path.
 */
export function resolvesTo(guard: string, specifier: string, from: string, host: Host): boolean {
  const folder = specifier.slice(0, specifier.lastIndexOf('/') + 1);
  const stem = withoutEnding(path.basename(guard));
  const endings = guard.endsWith('.ts') ? written : [path.extname(guard)];
  if (!endings.some((ending) => specifier === `${folder}${stem}${ending}`)) return false;
  if (folder.startsWith('.')) return path.resolve(path.dirname(from), folder) === path.dirname(guard);
  return aliasesTo(path.dirname(guard), from, host).includes(folder);
}

interface OwnImport {
  readonly specifier: string;
  /** The file that it leads to. */
  readonly file: string;
}

/** The imports of a file that lead to files of the repository. */
function importsIn(from: string, host: Host): readonly OwnImport[] {
  return readSpecifiers(host.readText(from) ?? '').flatMap((specifier) => {
    const file = host.resolve(specifier, from);
    return file === undefined ? [] : [{ specifier, file }];
  });
}

function relativeFolder(from: string, guard: string): string {
  const folder = path.relative(path.dirname(from), path.dirname(guard)).split(path.sep).join('/');
  if (folder === '') return './';
  return `${folder.startsWith('..') ? '' : './'}${folder}/`;
}

/** The beginnings with which a file, by what its imports show, can name what stands in a folder. */
function aliasesTo(folder: string, from: string, host: Host): readonly string[] {
  return importsIn(from, host).flatMap((own) => {
    if (own.specifier.startsWith('.')) return [];
    const alias = aliasOf(own);
    const below = alias && path.relative(alias.folder, folder).split(path.sep).join('/');
    if (!alias || below === undefined || below.startsWith('..')) return [];
    const named = `${alias.start}${below === '' ? '' : `${below}/`}`;
    return named === '' ? [] : [named];
  });
}

/** `@/lib/ask` for `src/lib/ask.ts` says that `@/` stands for `src`. */
function aliasOf({
  specifier,
  file,
}: OwnImport): { readonly start: string; readonly folder: string } | undefined {
  const names = withoutEnding(specifier).split('/');
  const places = withoutEnding(file).split(path.sep);
  if (places.at(-1) === 'index' && names.at(-1) !== 'index') places.pop();
  let shared = 0;
  while (shared < names.length && names.at(-1 - shared) === places.at(-1 - shared)) shared += 1;
  if (shared === 0) return undefined;
  const start = names.slice(0, names.length - shared).join('/');
  const folder = places.slice(0, places.length - shared).join(path.sep);
  return { start: start === '' ? '' : `${start}/`, folder };
}

function endingFor(from: string, host: Host, beside: readonly string[]): Ending {
  for (const file of [from, ...beside]) {
    const [first] = importsIn(file, host).filter(({ specifier }) => specifier.startsWith('.'));
    const ending = first && path.extname(first.specifier);
    if (ending === '.ts' || ending === '.js') return ending;
    if (first && /\.tsx?$/.test(first.file)) return '';
  }
  return configuredEnding(path.dirname(from));
}

/** What the compiler asks for where no import shows it. */
function configuredEnding(folder: string): Ending {
  for (let at = folder; ; at = path.dirname(at)) {
    const config = path.join(at, 'tsconfig.json');
    if (existsSync(config)) {
      const text = readFileSync(config, 'utf8');
      if (/"(?:allowImportingTsExtensions|rewriteRelativeImportExtensions)"\s*:\s*true/.test(text))
        return '.ts';
      return /"module(?:Resolution)?"\s*:\s*"node(?:\d+|next)"/i.test(text) ? '.js' : '';
    }
    if (existsSync(path.join(at, 'package.json'))) {
      const manifest = readFileSync(path.join(at, 'package.json'), 'utf8');
      return /"type"\s*:\s*"module"/.test(manifest) ? '.js' : '';
    }
    if (path.dirname(at) === at) return '';
  }
}

function withoutEnding(file: string): string {
  return file.replace(/\.[cm]?[jt]sx?$/, '');
}
