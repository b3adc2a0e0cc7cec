import { readdirSync } from 'node:fs';
import path from 'node:path';

const source = /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte|astro)$/i;

/** The source files below a folder, except in `node_modules` and `.git`. */
export function* sourceFilesBelow(start: string): Generator<string> {
  const pending = [start];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const target = path.join(folder, entry.name);
      if (entry.isFile() && source.test(entry.name)) yield target;
      else if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
        pending.push(target);
    }
  }
}
