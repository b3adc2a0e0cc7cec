/** What the policy declares of files of its own, on a disk with a tsconfig.json that holds for a part of the tree. */
import path from 'node:path';
import { loadPolicy } from '@openrouter-compliance/core';
import { expect, test } from 'vitest';
import { createModuleHost } from '../host/module-host.js';
import { temporaryTree } from '../testing/temporary-tree.js';
import { scan } from './scan.js';

test.each([
  ['@/lib/journal', 'packages/web/src/lib/redact.ts'],
  ['packages/web/src/lib/journal.ts', '@/lib/redact'],
  ['./packages/web/src/lib/journal', './packages/web/src/lib/redact.ts'],
])('a logger %s and a redactor %s', async (logger, redactor) => {
  const root = temporaryTree({
    'packages/web/tsconfig.json': `{ "include": ["src"], "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }`,
    'packages/web/src/lib/journal.ts': `import { spawn } from 'node:child_process';
      export const journal = { record(entry: string) { spawn('logger').stdin.end(entry); } };`,
    'packages/web/src/lib/redact.ts': `export const redact = (text: string) => text.replace(/\\w/g, 'x');`,
    'packages/web/src/main.ts': `import { journal } from './lib/journal.js';
      import { redact } from '@/lib/redact';
      export async function ask(prompt: string) {
        journal.record(prompt);
        console.log(redact(prompt));
        await fetch('https://openrouter.ai/api/v1/chat/completions', {
          method: 'POST', body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: prompt }] }) });
      }`,
  });
  const policy = loadPolicy(
    JSON.stringify({
      loggers: [{ module: logger, export: 'journal', methods: ['record'] }],
      redactors: [{ module: redactor, export: 'redact' }],
    }),
    path.join(root, 'openrouter-compliance.json'),
  );
  const files = ['main.ts', 'lib/journal.ts', 'lib/redact.ts'].map((file) =>
    path.join(root, 'packages/web/src', file),
  );
  const { files: results } = await scan({ root, files, policy, host: createModuleHost({ root }) });
  const [main] = results;
  if (main?.state !== 'judged') throw new Error('The program is not judged.');
  const found = main.findings.filter(({ rule }) => rule === 'no-raw-prompt-logging');
  expect(found.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^journal\.record writes `prompt`/),
  ]);
});
