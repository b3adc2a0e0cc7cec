import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from '../repository.js';

const plugin = path.join(repository, 'packages', 'eslint-plugin');

/** Folders of the plugin's `node_modules` that hold the versions of ESLint. */
export type EslintVersion = 'eslint' | 'eslint9' | 'eslint8';

export interface LintedMessage {
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly ruleId: string | null;
  readonly message: string;
}

/** A folder outside the repository from which the built plugin and the TypeScript parser can be imported. */
export interface EslintProject {
  /** Absolute real path. */
  readonly root: string;
  /**
   * Runs ESLint as on a command line.
   *
   * @throws Error with ESLint's own words when it could not lint.
   */
  lint(
    version: EslintVersion,
    files: readonly string[],
    env?: Readonly<Record<string, string>>,
  ): readonly LintedMessage[];
  remove(): void;
}

export function createEslintProject(): EslintProject {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-eslint-')));
  const link = (target: string, name: string): void => {
    const place = path.join(root, 'node_modules', name);
    mkdirSync(path.dirname(place), { recursive: true });
    symlinkSync(realpathSync(target), place, 'junction');
  };
  link(plugin, 'eslint-plugin-openrouter-compliance');
  link(path.join(plugin, 'node_modules', '@typescript-eslint', 'parser'), '@typescript-eslint/parser');

  return {
    root,
    lint(version, files, env = {}) {
      const eslint = path.join(plugin, 'node_modules', version, 'bin', 'eslint.js');
      const { stdout, stderr } = spawnSync(process.execPath, [eslint, '--format', 'json', ...files], {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, ...env },
      });
      if (stderr !== '') throw new Error(stderr);
      const results = JSON.parse(stdout) as { filePath: string; messages: Omit<LintedMessage, 'file'>[] }[];
      return results.flatMap(({ filePath, messages }) =>
        messages.map(({ line, ruleId, message }) => ({
          file: path.relative(root, filePath).split(path.sep).join('/'),
          line,
          ruleId,
          message,
        })),
      );
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
