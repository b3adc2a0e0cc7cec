/** Reads every source file below the working directory and does nothing with it: what a scan costs at least. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const source = /\.(?:[cm]?[jt]s|[jt]sx|vue|svelte|astro)$/i;
const pending = ['.'];
for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const target = path.join(folder, entry.name);
    if (entry.isFile() && source.test(entry.name)) readFileSync(target);
    else if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git')
      pending.push(target);
  }
}
