/**
 * Bundles the package in whose folder it is called, before it is packed: `bundle [module…]`. Each module becomes a file of its own
 * name in `bundle`; without any, the manifest's `main` does.
 */
import { writeBundle } from './packing/write-bundle.js';

await writeBundle(process.cwd(), process.argv.slice(2));
