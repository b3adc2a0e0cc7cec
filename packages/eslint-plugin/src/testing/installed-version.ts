import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The version of a package that this repository tests with, so that the catalog stays the only place of versions. */
export function installedVersion(name: string): string {
  return (require(`${name}/package.json`) as { readonly version: string }).version;
}
