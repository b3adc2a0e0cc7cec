/** The README's lines to install are run in a shell, in a project outside the repository, as a reader runs them. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readmeCode } from '../packages/repo-tools/src/docs/readme-blocks.js';
import { repository } from '../packages/repo-tools/src/repository.js';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-reader-')));
const packed = path.join(folder, 'packed');
const project = path.join(folder, 'project');
afterAll(() => rmSync(folder, { recursive: true }));

function shell(code: string, cwd: string) {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', code.replaceAll('/tmp/packed', packed)], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: cwd, npm_config_prefer_offline: 'true' },
  });
  return { status, stdout, stderr };
}

test('packed, installed, checked and linted', { timeout: 600_000 }, () => {
  mkdirSync(project);
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module", "private": true }');
  writeFileSync(path.join(project, 'eslint.config.js'), readmeCode('In your ESLint', 'js')[0]);
  copyFileSync(path.join(import.meta.dirname, 'readme-example.ts'), path.join(project, 'example.ts'));
  const [pack = '', install = ''] = readmeCode('Install', 'sh', 2);

  const packing = shell(pack, repository);
  expect(packing.status, packing.stderr).toBe(0);
  const tarballs = readdirSync(packed).map((file) => file.replace(/-\d.*$/, ''));
  expect(tarballs.sort()).toEqual([
    'eslint-plugin-openrouter-compliance',
    'openrouter-compliance',
    'openrouter-compliance-codemod',
    'openrouter-compliance-core',
    'openrouter-compliance-scanner',
    'openrouter-compliance-testkit',
  ]);

  // The last of these lines is the check, which finds what the example has.
  const installing = shell(install, project);
  expect(installing.status, installing.stderr).toBe(1);
  expect(installing.stdout).toMatch(/^example\.ts\n +10:\d+ +require-pinned-provider /m);

  const linting = shell('npx eslint .', project);
  expect(linting.status, linting.stderr).toBe(1);
  expect(linting.stdout).toContain('openrouter-compliance/require-pinned-provider');
});
