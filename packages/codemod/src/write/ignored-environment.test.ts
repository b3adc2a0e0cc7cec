import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';
import { planIgnoredEnvironment } from './ignored-environment.js';
import { writeRun } from './write-run.js';

/** The `.gitignore` that a run leaves, and whether git leaves `.env` out then. */
function after(gitignore: string | undefined, variables: readonly string[] = ['A_KEY']) {
  const { root } = createWorkspace(gitignore === undefined ? {} : { '.gitignore': gitignore });
  execFileSync('git', ['init', '-q'], { cwd: root });
  const companion = planIgnoredEnvironment(root, variables);
  if (!companion) return undefined;
  writeRun({ root, files: [], companions: [companion], companionsRefused: [], guards: 0, beside: [] });
  execFileSync('git', ['check-ignore', '-q', '.env'], { cwd: root });
  expect(planIgnoredEnvironment(root, variables)).toBeUndefined();
  return readFileSync(path.join(root, '.gitignore'), 'utf8');
}

test('.env is left out of git, once', () => {
  expect(after(undefined)).toBe('.env\n');
  expect(after('node_modules/\r\ndist')).toBe('node_modules/\r\ndist\r\n.env\r\n');
  expect(after('.env.local\n# .env\n')).toBe('.env.local\n# .env\n.env\n');
  expect(after('.env\n!.env\n')).toBe('.env\n!.env\n.env\n');
});

test('nothing is done where git leaves it out, no key moves, or there is no repository', () => {
  expect(after('.env*\n')).toBeUndefined();
  expect(after('dist\n', [])).toBeUndefined();
  expect(planIgnoredEnvironment(createWorkspace({}).root, ['A_KEY'])).toBeUndefined();
});
