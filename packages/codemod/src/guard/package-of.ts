import { existsSync } from 'node:fs';
import path from 'node:path';

/** The folder of the package that a file belongs to; `root` where no manifest stands below it. */
export function packageOf(file: string, root: string): string {
  for (let folder = path.dirname(file); folder !== root; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json'))) return folder;
    if (path.dirname(folder) === folder) break;
  }
  return root;
}
