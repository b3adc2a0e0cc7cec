import { spawn, spawnSync } from 'node:child_process';
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

export interface Ended {
  /** Missing when the program could not be started or was killed. */
  readonly code: number | undefined;
  /** What it wrote, to both of its outputs. */
  readonly output: string;
}

/** The same without waiting for it, its output kept: for several at once. */
export function startInstalled(program: string, args: readonly string[]): Promise<Ended> {
  const child = spawn(path.join(repository, 'node_modules', '.bin', program), args, {
    cwd: repository,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve) => {
    child.on('error', ({ message }) =>
      resolve({ code: undefined, output: `${program} could not be started: ${message}\n` }),
    );
    child.on('close', (code) => resolve({ code: code ?? undefined, output }));
  });
}

/** The command line as users install it, once it is bundled. */
export const bundledCommandLine = path.join(repository, 'packages/cli/bundle/main.js');

/** Writes the bundle of the command line, as packing it does, by the script of its manifest; returns the exit code. */
export function bundleCommandLine(): number | undefined {
  const { status, error } = spawnSync('npm', ['run', '--silent', 'prepack'], {
    cwd: path.join(repository, 'packages', 'cli'),
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) console.error(`npm could not be started: ${error.message}`);
  return status ?? undefined;
}
