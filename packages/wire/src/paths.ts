import { fileURLToPath } from 'node:url';

/** The nested workspace. */
export const wireDir = fileURLToPath(new URL('../', import.meta.url));
/** One folder for each client version, and in it one for each program. */
export const programsDir = fileURLToPath(new URL('../programs/', import.meta.url));
/** Where the outcome of each run is left for other tests and for people; never committed. */
export const resultsDir = fileURLToPath(new URL('../.results/', import.meta.url));
