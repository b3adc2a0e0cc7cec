import path from 'node:path';

/** Whether this process is ESLint's own command line: it reads a policy's mistakes from an exit code, and ends soon. */
export function isCommandLine(): boolean {
  return path.basename(process.argv[1] ?? '', '.js') === 'eslint';
}
