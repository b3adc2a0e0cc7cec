import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';
import { gitState } from './git-state.js';

function git(directory: string, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: directory,
    stdio: 'pipe',
  });
}

test('only what is committed as it stands can be brought back', () => {
  const { root } = createWorkspace({
    '.gitignore': 'ignored/\n',
    'kept.js': '1;\n',
    'sub/changed ö.js': '1;\n',
    'ignored/a.js': '1;\n',
  });
  const at = (name: string) => path.join(root, name);
  expect(gitState(root, [at('kept.js')])).toEqual({ kind: 'no-repository' });
  git(root, 'init', '-q');
  expect(gitState(root, [at('kept.js')])).toEqual({ kind: 'dirty', files: [at('kept.js')] });
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'all');
  appendFileSync(at('sub/changed ö.js'), '2;\n');
  expect(gitState(root, [at('kept.js')])).toEqual({ kind: 'clean' });
  expect(gitState(at('sub'), [at('kept.js'), at('sub/changed ö.js'), at('ignored/a.js')])).toEqual({
    kind: 'dirty',
    files: [at('sub/changed ö.js'), at('ignored/a.js')],
  });
});
