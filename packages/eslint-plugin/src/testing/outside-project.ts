import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const repository = fileURLToPath(new URL('../../../../', import.meta.url));
const pnpm = 'pnpm@12.21.0';

/** What a user installs: the tarball of the plugin, made as for publishing. */
export async function packPlugin(): Promise<Tarballs> {
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'openrouter-compliance-packed-')));
  const args = ['--filter=./packages/eslint-plugin', 'pack', '--pack-destination', folder];
  await run('npx', ['--yes', pnpm, ...args], { cwd: repository });
  const files = (await readdir(folder)).map((file) => path.join(folder, file));
  return { files, [Symbol.asyncDispose]: () => rm(folder, { recursive: true }) };
}

export interface Tarballs extends AsyncDisposable {
  /** Absolute paths. */
  readonly files: readonly string[];
}

/** A project of a user: outside the repository, with its own ESLint and the packed plugin in `node_modules`. */
export interface OutsideProject extends AsyncDisposable {
  readonly root: string;
  /** Writes a file, `file` relative to the root. */
  write(file: string, text: string): Promise<void>;
  /** Runs an installed binary in the project. */
  run(binary: string, args: readonly string[], options?: RunOptions): Promise<Outcome>;
  /** Runs a script of the project, `file` relative to the root, with the Node.js that runs the tests. */
  runScript(file: string): Promise<Outcome>;
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** Folder relative to the root. */
  readonly cwd?: string;
}

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** @param dependencies npm specifiers beside the plugin, e.g. `eslint@9.39.5`. */
export async function createOutsideProject(
  { files }: Tarballs,
  dependencies: readonly string[],
): Promise<OutsideProject> {
  const root = await realpath(await mkdtemp(path.join(tmpdir(), 'openrouter-compliance-project-')));
  const write = async (file: string, text: string): Promise<void> => {
    const target = path.join(root, file);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, text);
  };
  await write(
    'package.json',
    JSON.stringify({ name: 'outside', version: '1.0.0', private: true, type: 'module' }),
  );
  await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', ...dependencies, ...files], {
    cwd: root,
  });

  async function execute(
    command: string,
    args: readonly string[],
    { env = {}, cwd = '.' }: RunOptions = {},
  ): Promise<Outcome> {
    try {
      const { stdout, stderr } = await run(command, args, {
        cwd: path.join(root, cwd),
        env: { ...process.env, ...env },
      });
      return { exitCode: 0, stdout, stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: unknown; stdout: string; stderr: string };
      if (typeof code !== 'number') throw error;
      return { exitCode: code, stdout, stderr };
    }
  }

  return {
    root,
    write,
    run: (binary, args, options) => execute(path.join(root, 'node_modules/.bin', binary), args, options),
    runScript: (file) => execute(process.execPath, [file]),
    [Symbol.asyncDispose]: () => rm(root, { recursive: true }),
  };
}
