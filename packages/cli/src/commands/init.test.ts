import { expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';

test('writes a policy with which check runs, and never overwrites one unasked', () => {
  const workspace = createWorkspace({ 'src/a.ts': 'export {};\n' });
  const first = workspace.run(['init']);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/^Wrote openrouter-compliance\.json\./);
  expect(first.stdout).toContain('openrouterCompliance.configs.recommended');
  expect(first.stdout).toContain('plugin:openrouter-compliance/legacy-recommended');
  expect(workspace.run(['check'])).toMatchObject({ code: 0 });

  const second = workspace.run(['init']);
  expect(second).toMatchObject({ code: 2, stdout: '' });
  expect(second.stderr).toMatch(
    /exists already and may have been reviewed\. Give --force to overwrite it\.\n$/,
  );
  expect(workspace.run(['init', '--force'])).toMatchObject({ code: 0 });
});

test('a mistaken policy does not stand in the way of --force; a path that is no folder is refused', () => {
  const workspace = createWorkspace({ 'a.ts': '', 'openrouter-compliance.json': '{ "clases": {} }' });
  expect(workspace.run(['init', '--force'])).toMatchObject({ code: 0 });
  expect(workspace.run(['init', 'a.ts']).stderr).toMatch(/"a\.ts" is not a folder/);
});
