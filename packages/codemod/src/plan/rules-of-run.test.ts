import { builtInPolicy, recommendedRules, rules } from '@openrouter-compliance/core';
import { createModuleHost, discover } from '@openrouter-compliance/scanner';
import { expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';
import { planRun } from './plan-run.js';

/** It has no pin, which is repaired, and no class, which only strict asks for. */
const text = `export const ask = (content: string) => fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] }),
});
`;

async function outcomes(given?: typeof rules): Promise<readonly string[]> {
  const { root } = createWorkspace({ 'src/ask.ts': text });
  const { files } = await planRun({
    root,
    files: discover(['src'], { directory: root, root }).files,
    policy: builtInPolicy(),
    host: createModuleHost({ root }),
    rules: given,
  });
  return files.flatMap((file) =>
    'problems' in file ? file.problems.map(({ rule, outcome }) => `${rule} ${outcome}`) : [file.state],
  );
}

test('repairs are judged again with the rules of the run: none turns up that did not run before', async () => {
  expect(await outcomes()).toEqual(['require-pinned-provider fixed']);
  expect(await outcomes(recommendedRules)).toEqual(['require-pinned-provider fixed']);
});

test('with every rule, what only strict finds is to be decided, and does not take the repair back', async () => {
  expect([...(await outcomes(rules))].sort()).toEqual([
    'require-classification needs-decision',
    'require-pinned-provider fixed',
  ]);
});
