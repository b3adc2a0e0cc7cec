/** Bundles the package in whose folder it is called, before it is packed: `bundle`. */
import { writeBundle } from './packing/write-bundle.js';

await writeBundle(process.cwd());
