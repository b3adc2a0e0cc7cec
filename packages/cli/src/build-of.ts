import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { cacheVariable } from '@openrouter-compliance/codemod';
import { version } from './version.js';

/**
 * Which build of this program runs, as exactly as the files of the bundle tell: other code may give other answers.
 *
 * @returns undefined where it is not bundled, so that other packages may change beside it: what it keeps then must be asked for.
 */
export function buildOf(): string | undefined {
  const isBundled = path.basename(import.meta.filename) !== 'build-of.js';
  if (!isBundled && process.env[cacheVariable] === undefined) return undefined;
  try {
    const files = readdirSync(import.meta.dirname).map((name) => {
      const { size, mtimeMs } = statSync(path.join(import.meta.dirname, name));
      return [name, size, mtimeMs];
    });
    return createHash('sha256')
      .update(JSON.stringify([version, files]))
      .digest('hex');
  } catch {
    return undefined;
  }
}
