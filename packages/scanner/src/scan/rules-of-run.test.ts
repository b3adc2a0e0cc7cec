import path from 'node:path';
import { builtInPolicy, rules, type RuleDefinition } from '@openrouter-compliance/core';
import { expect, test } from 'vitest';
import { createModuleHost } from '../host/module-host.js';
import { temporaryTree } from '../testing/temporary-tree.js';
import { scan } from './scan.js';

const text = `export const ask = (content: string) => fetch('https://openrouter.ai/api/v1/chat/completions', {
  method: 'POST',
  body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] }),
});`;

async function found(given?: readonly RuleDefinition[]): Promise<readonly string[]> {
  const root = temporaryTree({ 'ask.ts': text });
  const { files } = await scan({
    root,
    files: [path.join(root, 'ask.ts')],
    policy: builtInPolicy(),
    host: createModuleHost({ root }),
    rules: given,
  });
  return files.flatMap((file) => (file.state === 'judged' ? file.judgements.map(({ rule }) => rule) : []));
}

test('a rule that only strict brings is not judged unless it is given', async () => {
  const usual = await found();
  expect(usual).toContain('require-pinned-provider');
  expect(usual).not.toContain('require-classification');
  expect(await found(rules)).toEqual(expect.arrayContaining([...usual, 'require-classification']));
});

test('only the rules that are given are judged', async () => {
  expect(await found(rules.filter(({ name }) => name === 'no-unapproved-model'))).toEqual([
    'no-unapproved-model',
  ]);
});
