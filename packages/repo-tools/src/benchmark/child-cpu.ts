import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const measure = pathToFileURL(path.join(import.meta.dirname, 'measure-cpu.js')).href;

/**
 * Runs a Node.js program to its end.
 *
 * @param program absolute path, then its arguments.
 * @returns seconds of CPU, user and system, of the whole process: its start and the loading of modules count.
 * @throws Error when it ends with a code of 2 or more: both ESLint and the command line say so that they could not run.
 */
export function childCpuSeconds(program: readonly string[], folder: string): number {
  const place = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-cpu-'));
  try {
    const file = path.join(place, 'cpu');
    const { status, stderr, error } = spawnSync(process.execPath, ['--import', measure, ...program], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, BENCHMARK_CPU_FILE: file },
      maxBuffer: 2 ** 30,
    });
    if (error) throw error;
    if (status === null || status > 1) throw new Error(`${program.join(' ')}: ${stderr}`);
    return Number(readFileSync(file, 'utf8')) / 1e6;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
