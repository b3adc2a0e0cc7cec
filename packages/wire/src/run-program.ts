import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { startLoopback, type RecordedRequest } from '@openrouter-compliance/testkit';
import { startCollector } from './collector.js';
import { bundledNode, nodeBinary } from './node-binary.js';
import { bareEnvironment } from './bare-environment.js';
import { wireDir } from './paths.js';
import type { Program, Run } from './program.js';

export interface Capture {
  readonly requests: readonly RecordedRequest[];
  /**
   * Standard output, standard error, every file that the program wrote and everything that it sent to a log, error or
   * trace service, joined by line feeds.
   */
  readonly output: string;
  /** The same without what was sent to a service. */
  readonly printed: string;
  readonly exitCode: number | null;
}

/** Milliseconds; the slowest program needs two seconds on an idle machine. */
const defaultTimeLimit = 40_000;

/**
 * Runs one program with its real client in a process of its own; every HTTPS host is the loopback.
 * @throws when the program is not done within the time limit (in milliseconds); it is killed then.
 */
export async function runProgram(
  program: Program,
  run: Run = {},
  timeLimit: number = defaultTimeLimit,
): Promise<Capture> {
  const { unavailableModels = [], moderated = false, servedBy } = run;
  const flaggedTexts = moderated ? [`CANARY-${program.id}`] : [];
  const loopback = await startLoopback({
    unavailableModels,
    flaggedTexts,
    ...(servedBy !== undefined && { servedBy }),
  });
  const collector = await startCollector();
  // Log files land in a folder of their own and are read back from there.
  const cwd = mkdtempSync(path.join(tmpdir(), `wire-${program.id}-`));
  try {
    const { exitCode, printed } = await execute(
      program,
      cwd,
      { ...environment(program, loopback.url), ...collector.env, ...run.env },
      timeLimit,
    );
    const here = [printed, ...filesIn(cwd)].join('\n');
    const output = [here, ...collector.received].join('\n');
    return { requests: [...loopback.requests], output, printed: here, exitCode };
  } finally {
    await Promise.all([loopback.close(), collector.close()]);
    rmSync(cwd, { recursive: true, force: true });
  }
}

function environment(program: Program, loopbackUrl: string): NodeJS.ProcessEnv {
  const tsconfig = path.join(program.dir, 'tsconfig.json');
  return {
    ...bareEnvironment(),
    NODE_NO_WARNINGS: '1',
    OPENROUTER_LOOPBACK_URL: loopbackUrl,
    ...(existsSync(tsconfig) ? { TSX_TSCONFIG_PATH: tsconfig } : {}),
  };
}

async function execute(program: Program, cwd: string, env: NodeJS.ProcessEnv, timeLimit: number) {
  const { binary, flags } = runnerOf(program);
  const preload = moduleUrl(import.meta.url, '@openrouter-compliance/testkit/preload');
  const args = [...flags, '--import', preload, path.join(program.dir, 'main.ts')];
  const child = spawn(binary, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let late = false;
  const timer = setTimeout(() => (late = child.kill('SIGKILL')), timeLimit);
  const exit = new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  const [out, err, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  clearTimeout(timer);
  if (late) throw new Error(`${program.id} was not done after ${timeLimit / 1000} seconds.`);
  return { exitCode, printed: `${out}\n${err}` };
}

/**
 * Node runs TypeScript in a third of the time that tsx takes, but knows neither path aliases nor decorators: a program
 * with a `tsconfig.json` of its own is run with tsx.
 */
function runnerOf(program: Program): { readonly binary: string; readonly flags: readonly string[] } {
  const node = bundledNode();
  if (node === undefined || existsSync(path.join(program.dir, 'tsconfig.json'))) {
    const tsx = moduleUrl(path.join(wireDir, 'package.json'), 'tsx');
    return { binary: nodeBinary(program.nodeMajor), flags: ['--import', tsx] };
  }
  const imports = new URL('typescript-imports.mjs', import.meta.url).href;
  return { binary: node, flags: ['--experimental-transform-types', '--import', imports] };
}

function moduleUrl(from: string, name: string): string {
  return pathToFileURL(createRequire(from).resolve(name)).href;
}

function filesIn(dir: string): string[] {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => path.join(dir, name));
  return files.filter((file) => statSync(file).isFile()).map((file) => readFileSync(file, 'utf8'));
}
