import { existsSync, realpathSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { exports as exportTargets, imports as importTargets, legacy as mainTarget } from 'resolve.exports';
import { createCompilerFolders, sourceOfBuiltFile } from './built-file.js';
import { createResolverLibrary } from './resolver-library.js';
import { createFolders, type Folders } from './folders.js';
import { conventionalTargets } from './framework-aliases.js';
import type { Freshness } from './freshness.js';
import { createModulesAround, mayBeOwnPackage } from './own-package.js';
import {
  manifestsAround,
  readManifest,
  splitPackageSpecifier,
  type LocatedManifest,
} from './package-manifest.js';
import { createPackageScopes } from './package-scope.js';
import { endings, namesNothing, relativeFile } from './relative-file.js';
import { createConfigs } from './tsconfig-files.js';
import { aliasedTargets, type KnownMatchers } from './unextended-aliases.js';
import { createWorkspacePackages } from './workspace-packages.js';

const conditions = ['source', 'import', 'module', 'require', 'node'];

const options = {
  ...endings,
  conditionNames: conditions,
  mainFields: ['source', 'module', 'main'],
  nodePath: false,
};

/**
 * Resolves the specifiers of `import`, `export … from`, `import()` and `require` to files of the program itself.
 *
 * @param root absolute folder; what lies outside it or in a `node_modules` is not the program's own and answers undefined.
 * @param given what has been read of its folders by now.
 */
export function createModuleResolver(
  root: string,
  freshness: Freshness,
  given?: Folders,
): (specifier: string, from: string) => string | undefined {
  const realRoot = toRealPath(root);
  const configured = createResolverLibrary({ ...options, tsconfig: 'auto' });
  const plain = createResolverLibrary(options);
  // What was read below a link cannot be used.
  const folders = given && root === realRoot ? given : createFolders(realRoot);
  const workspacePackage = createWorkspacePackages(realRoot, folders);
  let modulesAround = createModulesAround();
  const configs = createConfigs();
  const scopes = createPackageScopes(realRoot, folders, configs);
  /** What each specifier names, of each file or of all files that see the same: imports are asked for again and again. */
  const answers = new Map<string, string | undefined>();
  const ownPackages = new Map<string, boolean>();
  const sources = new Map<string, string | undefined>();
  const manifests = new Map<string, LocatedManifest | undefined>();
  let compilers = createCompilerFolders(configs);
  const aliases: KnownMatchers = new Map();
  freshness.onExpiry(() => {
    configured.clearCache();
    plain.clearCache();
    answers.clear();
    folders.clear();
    scopes.clear();
    ownPackages.clear();
    modulesAround = createModulesAround();
    sources.clear();
    manifests.clear();
    configs.clear();
    compilers = createCompilerFolders(configs);
    aliases.clear();
  });

  function manifestIn(folder: string): LocatedManifest | undefined {
    const mayExist = folders.entriesOf(folder)?.has('package.json') !== false;
    if (!manifests.has(folder)) manifests.set(folder, mayExist ? readManifest(folder) : undefined);
    return manifests.get(folder);
  }

  function resolve(specifier: string, from: string): string | undefined {
    const isRelative = specifier.startsWith('.');
    if (!isRelative && isBuiltin(specifier)) return undefined;
    freshness.epoch();
    const file = root === realRoot ? from : path.join(realRoot, path.relative(root, from));
    const folder = path.dirname(file);
    if (isRelative) {
      const found = relativeFile(specifier, folder, folders);
      if (found !== undefined) return toGiven(toOwnSource(found));
      // With `rootDirs` a folder is looked for in several places.
      const isCertain = scopes.scopeAround(folder)?.mayAlias(specifier) === false;
      if (isCertain && namesNothing(specifier, folder, folders)) return undefined;
      return toGiven(remembered(file, specifier, lookUp));
    }
    const scope = scopes.scopeAround(folder);
    if (scope?.mayAlias(specifier) !== false) return toGiven(remembered(file, specifier, lookUp));
    if (!mayBeOwn(specifier, scope.folder)) return undefined;
    return toGiven(remembered(scope.folder, specifier, () => withoutAlias(specifier, file)));
  }

  /** @param place a file, or a folder whose files all get the same answer. */
  function remembered(
    place: string,
    specifier: string,
    find: (specifier: string, place: string) => string | undefined,
  ): string | undefined {
    const key = `${place}\0${specifier}`;
    if (!answers.has(key)) answers.set(key, find(specifier, place));
    return answers.get(key);
  }

  function mayBeOwn(specifier: string, folder: string): boolean {
    const key = `${folder}\0${specifier}`;
    const known = ownPackages.get(key);
    if (known !== undefined) return known;
    const answer = mayBeOwnPackage(specifier, folder, realRoot, {
      manifestIn,
      workspacePackage,
      modulesAround,
      isOwn,
    });
    ownPackages.set(key, answer);
    return answer;
  }

  /** As a path below the root as it was given. */
  function toGiven(own: string | undefined): string | undefined {
    return own === undefined || root === realRoot ? own : path.join(root, path.relative(realRoot, own));
  }

  function lookUp(specifier: string, file: string): string | undefined {
    const { path: found, error = '' } = configured.resolveFileSync(file, specifier);
    if (found !== undefined) return toOwnSource(found);
    if (specifier.startsWith('.')) {
      if (error.startsWith('Cannot find module')) return undefined;
      // A tsconfig.json that does not load (a missing base, say) fails even relative specifiers.
      const read = plain.sync(path.dirname(file), specifier).path;
      return read === undefined ? undefined : toOwnSource(read);
    }
    const scope = scopes.scopeAround(path.dirname(file));
    const inPackage = remembered(`package in ${scope?.folder ?? file}`, specifier, () =>
      lookUpPackage(specifier, file),
    );
    return (
      inPackage ??
      (error.startsWith('Tsconfig')
        ? firstOwn(aliasedTargets(specifier, file, realRoot, { known: aliases, configs }))
        : undefined) ??
      firstOwn(conventionalTargets(specifier, file, realRoot))
    );
  }

  function withoutAlias(specifier: string, file: string): string | undefined {
    return lookUpPackage(specifier, file) ?? firstOwn(conventionalTargets(specifier, file, realRoot));
  }

  /** Without the aliases of a tsconfig.json: the same for all files that see the same packages. */
  function lookUpPackage(specifier: string, file: string): string | undefined {
    const found = plain.sync(path.dirname(file), specifier).path;
    return found === undefined ? throughManifest(specifier, file) : toOwnSource(found);
  }

  function firstOwn(targets: readonly string[]): string | undefined {
    for (const target of targets) {
      const found = plain.sync(path.dirname(target), `./${path.basename(target)}`).path;
      if (found !== undefined && isOwn(found)) return found;
    }
    return undefined;
  }

  /** A package of the workspace that is not linked or not built yet, or an entry of `imports` that names a build product. */
  function throughManifest(specifier: string, from: string): string | undefined {
    for (const { folder, targets } of manifestTargets(specifier, from)) {
      for (const target of targets) {
        const file = path.join(folder, target);
        const found =
          plain.sync(folder, `./${path.relative(folder, file)}`).path ??
          sourceOfBuiltFile(file, realRoot, compilers);
        const own = found === undefined ? undefined : toOwnSource(found);
        if (own !== undefined) return own;
      }
    }
    return undefined;
  }

  function* manifestTargets(
    specifier: string,
    from: string,
  ): Generator<{ folder: string; targets: readonly string[] }> {
    if (specifier.startsWith('#')) {
      const [nearest] = manifestsAround(from, realRoot, manifestIn);
      if (nearest) yield { folder: nearest.folder, targets: importsOf(nearest, specifier) };
      return;
    }
    const [name, entry] = splitPackageSpecifier(specifier) ?? [];
    if (name === undefined || entry === undefined) return;
    const located = linkedPackage(name, from) ?? workspacePackage(name);
    if (located) yield { folder: located.folder, targets: exportsOf(located, entry) };
  }

  function linkedPackage(name: string, from: string): LocatedManifest | undefined {
    for (const located of manifestsAround(from, realRoot, manifestIn)) {
      if (located.manifest.name === name) return located;
      const link = path.join(located.folder, 'node_modules', name);
      if (!existsSync(link)) continue;
      const folder = toRealPath(link);
      return isOwn(folder) ? manifestIn(folder) : undefined;
    }
    return undefined;
  }

  function toOwnSource(found: string): string | undefined {
    if (!sources.has(found)) sources.set(found, isOwn(found) ? sourceOf(found) : undefined);
    return sources.get(found);
  }

  /** @param file that exists. */
  function sourceOf(file: string): string {
    return isTypeScript(file) ? file : (sourceOfBuiltFile(file, realRoot, compilers) ?? file);
  }

  function isOwn(file: string): boolean {
    const relative = path.relative(realRoot, file);
    if (relative.startsWith('..') || path.isAbsolute(relative)) return false;
    return !relative.split(path.sep).includes('node_modules');
  }

  return resolve;
}

/** No compiler writes it. */
function isTypeScript(file: string): boolean {
  return /\.[cm]?tsx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file);
}

function importsOf({ manifest }: LocatedManifest, specifier: string): readonly string[] {
  return targetsOrNone(() => importTargets(manifest, specifier, { conditions })).filter((target) =>
    target.startsWith('./'),
  );
}

function exportsOf({ manifest }: LocatedManifest, entry: string): readonly string[] {
  if (manifest.exports !== undefined && manifest.exports !== null) {
    return targetsOrNone(() => exportTargets(manifest, entry, { conditions }));
  }
  if (entry !== '.') return [entry];
  const main = targetsOrNone(() =>
    mainTarget(manifest, { browser: false, fields: ['source', 'module', 'main'] }),
  );
  return [...main, './index', './src/index'];
}

/** The library throws where a manifest exports no such entry. */
function targetsOrNone(read: () => unknown): readonly string[] {
  try {
    const targets = read();
    return [targets].flat().filter((target) => typeof target === 'string');
  } catch {
    return [];
  }
}

function toRealPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
