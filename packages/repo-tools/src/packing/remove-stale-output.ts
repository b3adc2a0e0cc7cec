import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Removes from `dist` what the compiler wrote for sources that are gone: `tsc -b`, also with `--clean`, knows only the present
 * ones, and a package would carry the rest. What has a source stays, so that whoever runs it meanwhile is not disturbed.
 *
 * @param folder absolute; the package's, with `src` and `dist`.
 * @returns what was removed, relative to `dist` with `/`, sorted.
 */
export function removeStaleOutput(folder: string): readonly string[] {
  const dist = path.join(folder, 'dist');
  if (!existsSync(dist)) return [];
  const stale = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)))
    .filter((file) => file !== '.tsbuildinfo' && !hasSource(folder, file));
  for (const file of stale) rmSync(path.join(dist, file), { force: true });
  return stale.map((file) => file.split(path.sep).join('/')).sort();
}

function hasSource(folder: string, output: string): boolean {
  const written = /^(.+?)(?:\.d)?\.([cm]?)[jt]s$/.exec(output);
  if (!written) return false;
  const [, base = '', kind = ''] = written;
  return [`${base}.${kind}ts`, `${base}.${kind}tsx`].some((file) =>
    existsSync(path.join(folder, 'src', file)),
  );
}
