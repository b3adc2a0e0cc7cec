/** What the page has people copy is run: the lines of GitLab in a shell, the lines of lint-staged by lint-staged. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, afterEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCodeBlocks } from '../packages/repo-tools/src/docs/code-blocks.js';
import { repository } from '../packages/repo-tools/src/repository.js';

const blocks = readCodeBlocks(readFileSync(path.join(import.meta.dirname, 'pull-requests.md'), 'utf8'));
const blockOf = (section: string): string => {
  const [block, ...others] = blocks.filter((each) => each.section === section);
  if (!block || others.length > 0) throw new Error(`"${section}" must have one block.`);
  return block.code;
};

const call = (name: string) => `export const ${name} = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'openai/gpt-5', messages: [{ role: 'user', content: text }] }),
  });
`;

let root = '';
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: 'pipe',
  });

beforeEach(() => {
  root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-requests-')));
  mkdirSync(path.join(root, 'src'));
  symlinkSync(path.join(repository, 'node_modules'), path.join(root, 'node_modules'));
  writeFileSync(path.join(root, '.gitignore'), 'node_modules\n');
  writeFileSync(path.join(root, 'package.json'), blockOf('Before the commit'));
  writeFileSync(path.join(root, 'src/old.js'), call('old'));
  git('init', '-q', '-b', 'main');
  run('npx', ['openrouter-compliance', 'check', '--write-baseline']);
  git('add', '-A');
  git('commit', '-qm', 'all');
  git('update-ref', 'refs/remotes/origin/main', 'main');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function run(program: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, output: stdout + stderr };
}

test('lint-staged stops a commit with a new finding, and no other', () => {
  git('mv', 'src/old.js', 'src/moved.js');
  expect(run('npx', ['lint-staged'])).toMatchObject({ code: 0 });
  writeFileSync(path.join(root, 'src/new.js'), call('fresh'));
  // Not staged yet, and so not part of the commit.
  expect(run('npx', ['lint-staged'])).toMatchObject({ code: 0 });
  git('add', 'src/new.js');
  const { code, output } = run('npx', ['lint-staged']);
  expect(code).toBe(1);
  expect(output).toMatch(/src\/new\.js[^]*require-pinned-provider/);
});

test('the script of GitLab writes a report of what a branch adds', () => {
  git('checkout', '-q', '-b', 'adds');
  writeFileSync(path.join(root, 'src/new.js'), call('fresh'));
  const job = (parse(blockOf('GitLab')) as Record<string, { script: string[]; artifacts: Artifacts }>)[
    'openrouter-compliance'
  ];
  const [install, check = ''] = job?.script ?? [];
  expect(install).toBe('npm ci');
  const { code, output } = run('sh', ['-ec', check], { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' });
  expect(code, output).toBe(1);
  const report = readFileSync(path.join(root, job?.artifacts.reports.codequality ?? ''), 'utf8');
  const places = (JSON.parse(report) as { location: { path: string } }[]).map(
    ({ location }) => location.path,
  );
  expect(new Set(places)).toEqual(new Set(['src/new.js']));
});

interface Artifacts {
  readonly reports: { readonly codequality: string };
}

test('the workflow gives the action nothing that it does not take', () => {
  const workflow = parse(blockOf('GitHub Actions')) as {
    jobs: { check: { steps: { uses: string; with?: Record<string, unknown> }[] } };
  };
  const step = workflow.jobs.check.steps.find(({ uses }) => !uses.startsWith('actions/'));
  const folder =
    /^openrouter-compliance\/openrouter-compliance\/(.+)@main$/.exec(step?.uses ?? '')?.[1] ?? '';
  const action = parse(readFileSync(path.join(repository, folder, 'action.yml'), 'utf8')) as {
    inputs: Record<string, unknown>;
  };
  expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? { none: '' })));
});
