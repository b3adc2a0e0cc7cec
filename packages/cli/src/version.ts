import { createRequire } from 'node:module';

/** The version of this package, as `--version` and reports show it. */
export const { version } = createRequire(import.meta.url)('../package.json') as { readonly version: string };
