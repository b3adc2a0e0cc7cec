import { expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';

test('a line with nothing on it, a place without a line, a file that is none', () => {
  const { run } = createWorkspace({ 'src/a.ts': 'export {};\n' });
  const quiet = run(['explain', 'src/a.ts:1']);
  expect(quiet).toMatchObject({ code: 0 });
  expect(quiet.stdout).toMatch(
    /^src\/a\.ts:1 under the built-in policy\n.+nothing.+\.\n$|^src\/a\.ts:1 under the built-in policy\nNothing on this line is judged\.\n$/,
  );
  expect(run(['explain', 'src/a.ts'])).toMatchObject({ code: 2, stdout: '' });
  expect(run(['explain', 'src:1']).stderr).toMatch(/^openrouter-compliance: "src" is a folder\./);
  expect(run(['explain', 'missing.ts:1'])).toMatchObject({ code: 2, stdout: '' });
});
