import { spawn } from 'node:child_process';
import { program } from '../../testing/program.js';
import type { CommandResult } from '../../testing/workspace.js';

/** Milliseconds after which a command counts as hanging. */
const patience = 45_000;

/**
 * Runs the built command line program as a user does, while this process goes on: the account server lives in it.
 *
 * @param environment on top of the process's own, from which everything of OpenRouter is taken away.
 */
export async function runCli(
  args: readonly string[],
  directory: string,
  environment: Readonly<Record<string, string>>,
): Promise<CommandResult> {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^OPENROUTER_|_PROXY$|^NO_COLOR$/i.test(name)),
  );
  const child = spawn(process.execPath, [program, ...args], {
    cwd: directory,
    env: { ...inherited, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience,
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  return { code, ...output };
}
