import { spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { startLoopback, type RecordedRequest } from '@openrouter-compliance/testkit';
import { bareEnvironment } from '../src/bare-environment.js';

/** An application of Next.js that is served; every HTTPS host is the loopback. */
export interface NextServer {
  /** Its origin. */
  readonly url: string;
  /** Everything that it has sent, oldest first; grows while it runs. */
  readonly requests: readonly RecordedRequest[];
  /** Everything that it has printed by now. */
  printed(): string;
  close(): Promise<void>;
}

/** Milliseconds; half a second on an idle machine. */
const startLimit = 60_000;

/** Builds an application as its users do. @param dir absolute; its packages are installed there. */
export async function buildNextApp(
  dir: string,
): Promise<{ readonly exitCode: number | null; readonly output: string }> {
  const child = runNext(dir, ['build'], environment());
  const exit = exitOf(child);
  const [out, err] = await Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  return { exitCode: await exit, output: `${out}\n${err}` };
}

/** @param dir absolute; holds an application that has been built. @throws with what it printed when it does not start. */
export async function startNextApp(dir: string): Promise<NextServer> {
  const loopback = await startLoopback();
  const env = { ...environment(), OPENROUTER_LOOPBACK_URL: loopback.url };
  const preload = createRequire(import.meta.url).resolve('@openrouter-compliance/testkit/preload');
  const args = ['start', '--hostname', '127.0.0.1', '--port', '0'];
  const child = runNext(dir, args, env, ['--import', pathToFileURL(preload).href]);
  const exit = exitOf(child);
  let printed = '';
  child.stderr?.on('data', (data: Buffer) => (printed += data.toString()));
  const close = async (): Promise<void> => {
    child.kill();
    await exit;
    await loopback.close();
  };
  try {
    const url = await new Promise<string>((resolve, reject) => {
      const fail = () => reject(new Error(`Next.js did not start:\n${printed}`));
      const timer = setTimeout(fail, startLimit);
      void exit.then(fail, reject);
      child.stdout?.on('data', (data: Buffer) => {
        printed += data.toString();
        const [url] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
        if (url === undefined || !printed.includes('Ready')) return;
        clearTimeout(timer);
        resolve(url);
      });
    });
    return { url, requests: loopback.requests, printed: () => printed, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function runNext(
  dir: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  flags: readonly string[] = [],
): ChildProcess {
  const next = path.join(dir, 'node_modules/next/dist/bin/next');
  return spawn(process.execPath, [...flags, next, ...args], {
    cwd: dir,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function environment(): NodeJS.ProcessEnv {
  return { ...bareEnvironment(), NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv;
}

function textOf(stream: ChildProcess['stdout']): Promise<string> {
  return stream ? text(stream) : Promise.resolve('');
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}
