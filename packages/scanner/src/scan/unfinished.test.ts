import path from 'node:path';
import { builtInPolicy } from '@openrouter-compliance/core';
import { expect, test } from 'vitest';
import { createModuleHost } from '../host/module-host.js';
import { temporaryTree } from '../testing/temporary-tree.js';
import { scan } from './scan.js';

test('a file whose run ends at the bound of steps is told, and nothing in it passes', async () => {
  const steps = Array.from({ length: 400 }, (_, n) => `total = step(total, ${n});`).join('\n');
  const root = temporaryTree({
    'endless.ts': `
let total = 0;
fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'openai/gpt-4o', messages: [], provider: { only: ['openai'], allow_fallbacks: false } }) });
const step = (a: number, b: number) => { for (let i = 0; i < b; i += 1) for (let j = 0; j < b; j += 1) a += i * j * b; return a; };
${steps}
export const ask = (content: string) => fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: content });
`,
    'short.ts': `export const ask = (content: string) => fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: content });`,
  });
  const files = ['endless.ts', 'short.ts'].map((name) => path.join(root, name));
  const { files: results } = await scan({
    root,
    files,
    policy: builtInPolicy(),
    host: createModuleHost({ root }),
  });
  expect(results.map((result) => result.state === 'judged' && result.unfinished)).toEqual([true, undefined]);
  const [endless] = results;
  const verdicts = endless?.state === 'judged' ? endless.judgements.map(({ verdict }) => verdict) : [];
  expect(verdicts.map(({ kind }) => kind)).not.toContain('pass');
  expect(
    verdicts.filter((verdict) => verdict.kind === 'open' && verdict.why === 'limit').length,
  ).toBeGreaterThan(1);
});
