import { LayerError, policyFileName, PolicyError, type LayerSource } from '@openrouter-compliance/core';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { satisfies, validRange } from 'semver';

/** Reads the text of a policy file at an absolute path; throws PolicyError. */
export type ReadPolicyText = (file: string) => string;

/**
 * What an entry of a policy's `extends` names: a file by its relative path, a folder with a policy file, or a package that has one.
 * Packages are found as Node.js finds modules, from the file that names them; nothing is downloaded.
 *
 * @param home absolute path of the policy file that is read.
 * @param readText how a file of the repository is read; packages are read from the disk.
 */
export function layerReader(
  home: string,
  readText: ReadPolicyText,
): (specifier: string, from: string | undefined) => LayerSource {
  // Against which folder the paths in a file are read: a package has none of its own and takes that of the file that names it.
  const folders = new Map([[home, path.dirname(home)]]);
  return (specifier, from = home) => {
    const isPath = /^\.{1,2}(\/|$)/.test(specifier);
    if (!isPath && (path.isAbsolute(specifier) || /^[a-z]:|^[a-z]+:\/\/|\\/i.test(specifier)))
      throw new LayerError(
        'is neither a relative path nor a package. Begin paths with ./ or ../ and write / between folders; nothing is downloaded.',
      );
    const file = isPath
      ? fileAt(path.resolve(path.dirname(from), specifier))
      : fileOfPackage(specifier, from);
    if (file === home) throw new LayerError('leads back to the policy itself. Remove the entry.');
    const isAbove = isPath && foldersBelow(path.dirname(file), path.dirname(home)) !== undefined;
    const folder = isAbove ? path.dirname(file) : (folders.get(from) ?? path.dirname(home));
    folders.set(file, folder);
    const below = foldersBelow(folder, path.dirname(home));
    return {
      path: file,
      shown: isPath ? shownAs(file, home) : specifier,
      text: textOf(file, readText),
      ...(below && { below }),
    };
  };
}

function fileAt(named: string): string {
  const isFolder = statSync(named, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? path.join(named, policyFileName) : named;
}

function textOf(file: string, readText: ReadPolicyText): string {
  try {
    return readText(file);
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    throw new LayerError(`names a file that cannot be read. ${error.message}`);
  }
}

/** As a policy file would name another one under `extends`. Both absolute. */
export function shownAs(file: string, home: string): string {
  const relative = path.relative(path.dirname(home), file).split(path.sep).join('/');
  return relative.startsWith('.') ? relative : `./${relative}`;
}

/** Undefined where one folder does not lie above the other. */
function foldersBelow(above: string, folder: string): readonly string[] | undefined {
  const relative = path.relative(above, folder);
  if (relative === '' || relative.startsWith('..') || path.isAbsolute(relative)) return undefined;
  return relative.split(path.sep);
}

const packageSpecifier = /^((?:@[^/@\s]+\/)?[^/@\s]+)(\/[^@\s]+)?(?:@(.+))?$/;

/** `@acme/llm-policy`, `@acme/llm-policy/strict.json`, `@acme/llm-policy@^2.1.0`. */
function fileOfPackage(specifier: string, from: string): string {
  const [, name, subpath, range] = packageSpecifier.exec(specifier) ?? [];
  if (name === undefined)
    throw new LayerError(
      'is no name of a package. Write it as "@acme/llm-policy", or begin a path with ./ or ../.',
    );
  if (range !== undefined && validRange(range) === null)
    throw new LayerError(`has "${range}" as its version, which is no range. Write it as "${name}@^2.1.0".`);
  const require = createRequire(from);
  const folder = folderOfPackage(name, require, from);
  if (folder === undefined)
    throw new LayerError(
      `names the package ${name}, which is not installed. Add it to the devDependencies and install; a file is named with ./ or ../ in front.`,
    );
  if (range !== undefined) {
    const version = versionOf(folder);
    if (version === undefined || !satisfies(version, range, { includePrerelease: true }))
      throw new LayerError(
        `names ${name}@${range}, and ${version ?? 'a version that cannot be read'} is installed. Install one that fits, or change the range.`,
      );
  }
  const file = path.join(folder, subpath ?? policyFileName);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return realpathSync(file);
  throw new LayerError(
    `names the package ${name}, which has no ${subpath?.slice(1) ?? policyFileName}. Name a file that it has, as in "${name}/policy.json".`,
  );
}

/** Where a package stands, whatever its `exports` let through. */
function folderOfPackage(name: string, require: NodeJS.Require, from: string): string | undefined {
  try {
    // Yarn's Plug'n'Play answers here only.
    return path.dirname(require.resolve(`${name}/package.json`));
  } catch {
    const candidates = require.resolve.paths(name) ?? [path.join(path.dirname(from), 'node_modules')];
    return candidates
      .map((folder) => path.join(folder, name))
      .find((folder) => statSync(folder, { throwIfNoEntry: false })?.isDirectory());
  }
}

function versionOf(folder: string): string | undefined {
  try {
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version?: unknown;
    };
    return typeof manifest.version === 'string' ? manifest.version : undefined;
  } catch {
    return undefined;
  }
}
