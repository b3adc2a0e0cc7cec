import { createHash, randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './write-whole.js';

/** Files of repositories that nobody has checked for so long are deleted. */
const keptDays = 30;
/** Bytes; more is no cache of ours. */
const maximalSize = 256 * 2 ** 20;
const fileName = /^[0-9a-f]{24}\.json$/;

/**
 * What an earlier run has kept, if it is meant for this one and whole.
 *
 * @param key says for which repository, version and policy it is.
 * @returns parsed JSON of any shape; undefined where anything is odd.
 */
export function readCache(file: string, key: string): unknown {
  try {
    const stats = lstatSync(file);
    if (!stats.isFile() || stats.size > maximalSize) return undefined;
    // What others may write is not believed.
    if (process.getuid && (stats.uid !== process.getuid() || (stats.mode & 0o022) !== 0)) return undefined;
    const text = readFileSync(file, 'utf8');
    const end = text.indexOf('\n');
    const body = text.slice(end + 1);
    return text.slice(0, end) === headOf(key, body) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it for the next run; where that is not possible, the next run is as slow as this one. */
export function writeCache(file: string, key: string, content: unknown): void {
  const body = JSON.stringify(content);
  const folder = path.dirname(file);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Two runs at once each write a file of their own; the later one stays.
    const temporary = `${file}.${randomUUID()}.tmp`;
    writeWhole(file, `${headOf(key, body)}\n${body}`, { mode: 0o600, temporary });
    removeOld(folder);
  } catch {
    // A full or a read-only disk is no reason for a run to fail.
  }
}

function headOf(key: string, body: string): string {
  return createHash('sha256').update(key).update('\0').update(body).digest('hex');
}

function removeOld(folder: string): void {
  const oldest = Date.now() - keptDays * 24 * 60 * 60 * 1000;
  for (const name of readdirSync(folder)) {
    const isOurs = fileName.test(name) || (name.endsWith('.tmp') && fileName.test(name.slice(0, 29)));
    const file = path.join(folder, name);
    if (isOurs && lstatSync(file).mtimeMs < oldest) rmSync(file, { force: true });
  }
}
