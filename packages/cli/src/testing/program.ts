import { fileURLToPath } from 'node:url';

/**
 * The command line program that tests start: what `tsc -b` wrote, or, where `TESTED_PROGRAM` says `bundle`, the bundle that users
 * install, which starts in a third of the time. CI does the latter.
 */
export const program = fileURLToPath(
  new URL(`../../${process.env['TESTED_PROGRAM'] ?? 'dist'}/main.js`, import.meta.url),
);
