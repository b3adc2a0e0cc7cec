/** Reads every source file below the working directory and does nothing with it: what a scan costs at least. */
import { readFileSync } from 'node:fs';
import { sourceFilesBelow } from '../source-files-below.js';

for (const file of sourceFilesBelow('.')) readFileSync(file);
