import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** Absolute folder of this repository. */
export const repository = path.resolve(import.meta.dirname, '../../..');

/**
 * Runs a program that the repository itself has installed, with its output shown. Nothing but Node need be on the PATH.
 *
 * @returns the exit code; undefined when the program could not be started or was killed.
 */
export function runInstalled(program: string, args: readonly string[]): number | undefined {
  const file = path.join(repository, 'node_modules', '.bin', program);
  const { status, error } = spawnSync(file, args, {
    cwd: repository,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`${program} could not be started: ${error.message}`);
  return status ?? undefined;
}
