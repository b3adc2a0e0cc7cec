import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPolicy } from '@openrouter-compliance/core';
import { createModuleHost, discover, scan } from '@openrouter-compliance/scanner';
import { beforeAll, expect, test } from 'vitest';
import type { FileFix } from './plan/fix-plan.js';
import { planRun } from './plan/plan-run.js';
import { createWorkspace, type Workspace } from './testing/workspace.js';
import { prepareRun, writeRun } from './write/write-run.js';

const app = fileURLToPath(new URL('../../../examples/legacy-app', import.meta.url));
const sources = readdirSync(app, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(app, path.join(entry.parentPath, entry.name)))
  .filter((file) => !file.startsWith('node_modules'));

let workspace: Workspace;
let first: readonly FileFix[];

function project() {
  const { root, read } = workspace;
  const { files } = discover(['.'], { directory: root, root });
  const policy = loadPolicy(
    read('openrouter-compliance.json'),
    path.join(root, 'openrouter-compliance.json'),
  );
  return { root, files, policy, host: createModuleHost({ root }) };
}

beforeAll(async () => {
  workspace = createWorkspace(
    Object.fromEntries(sources.map((file) => [file, readFileSync(path.join(app, file))])),
  );
  first = writeRun(prepareRun(await planRun(project()))).files;
});

test('pins and logs of an application as it grew are repaired, and what people must decide is left', () => {
  const problems = first.flatMap((file) => ('problems' in file ? file.problems : []));
  const fixed = (rule: string) =>
    problems.filter((each) => each.rule === rule && each.outcome === 'fixed').length;
  expect(first.some(({ state }) => state === 'refused')).toBe(false);
  expect(fixed('require-pinned-provider')).toBeGreaterThanOrEqual(8);
  expect(fixed('require-data-policy')).toBeGreaterThanOrEqual(2);
  expect(fixed('no-raw-prompt-logging')).toBeGreaterThanOrEqual(5);
});

test('what the analysis finds afterwards is what was said to need a decision', async () => {
  const { files } = await scan(project());
  const left = (list: readonly { readonly path: string; readonly rules: readonly string[] }[]) =>
    list
      .flatMap(({ path: file, rules }) =>
        rules.map((rule) => `${path.relative(workspace.root, file)} ${rule}`),
      )
      .sort();
  const found = files.map((file) => ({
    path: file.path,
    rules:
      file.state === 'judged'
        ? file.findings
            .filter(({ kind, rule }) => kind === 'fail' && rule !== 'no-undecided-marker')
            .map(({ rule }) => rule)
        : [],
  }));
  const said = first.map((file) => ({
    path: file.path,
    rules:
      'problems' in file
        ? file.problems.filter(({ outcome }) => outcome !== 'fixed').map(({ rule }) => rule)
        : [],
  }));
  expect(left(found)).toEqual(left(said));
});

test('line ends and indentation are those of each file', () => {
  for (const file of sources.filter((name) => /\.ts$/.test(name))) {
    const before = readFileSync(path.join(app, file), 'utf8');
    const after = workspace.read(file);
    expect(after.includes('\r\n'), file).toBe(before.includes('\r\n'));
    expect(/[^\r]\n/.test(after), file).toBe(/[^\r]\n/.test(before));
    expect(/^ +\S/m.test(after) && /^\t/m.test(after), file).toBe(
      /^ +\S/m.test(before) && /^\t/m.test(before),
    );
  }
});

test('a second run changes nothing', async () => {
  const before = sources.map((file) => workspace.read(file));
  const plan = await planRun(project());
  expect(writeRun(prepareRun(plan)).written).toBe(0);
  expect(sources.map((file) => workspace.read(file))).toEqual(before);
});
