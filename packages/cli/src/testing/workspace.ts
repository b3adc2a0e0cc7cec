import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import { program } from './program.js';

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Workspace {
  /** Absolute real path. */
  readonly root: string;
  /** Runs the built command line program as a user does. @param directory relative to the root. */
  readonly run: (args: readonly string[], directory?: string) => CommandResult;
  readonly read: (file: string) => string;
}

/** A temporary repository with these files; it goes away after the test file. */
export function createWorkspace(files: Readonly<Record<string, string | Uint8Array>>): Workspace {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-')));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  for (const [name, content] of Object.entries({ 'package.json': '{}', ...files })) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return {
    root,
    run(args, directory = '.') {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
        cwd: path.join(root, directory),
        encoding: 'utf8',
      });
      return { code: status, stdout, stderr };
    },
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
  };
}
