import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../repository.js';

/** A package that users install. */
export interface PublicPackage {
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
}

/** Every package that is not private, in the order of the folders. */
export function publicPackages(): readonly PublicPackage[] {
  const parent = path.join(repository, 'packages');
  return readdirSync(parent)
    .sort()
    .flatMap((entry) => {
      const folder = path.join(parent, entry);
      const file = path.join(folder, 'package.json');
      if (!existsSync(file)) return [];
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as { name: string; private?: boolean };
      return manifest.private === true ? [] : [{ name: manifest.name, folder }];
    });
}
