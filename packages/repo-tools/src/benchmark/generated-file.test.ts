import { builtInPolicy, analyseModule } from '@openrouter-compliance/core';
import { createModuleHost, parseSource } from '@openrouter-compliance/scanner';
import { expect, test } from 'vitest';
import { generatedFile, leakingFile } from './generated-file.js';

function judged(text: string) {
  const host = createModuleHost({ root: '/project' });
  return analyseModule(parseSource('/project/app.ts', text), host, builtInPolicy(), '/project').judgements;
}

test.each([100, 400])('%i lines hold a judged call every thirty lines', (lines) => {
  const text = generatedFile(lines);
  const written = text.split('\n').length;
  expect(written).toBeGreaterThanOrEqual(lines);
  expect(written).toBeLessThan(lines + 40);
  const judgements = judged(text);
  const pinned = judgements.filter(({ rule }) => rule === 'require-pinned-provider');
  expect(pinned.length).toBeGreaterThan(lines / 45);
  expect(new Set(pinned.map(({ verdict }) => verdict.kind))).toEqual(new Set(['pass']));
});

test('each log call of the leaking file is a finding', () => {
  const text = leakingFile(400);
  const found = judged(text).filter(
    ({ rule, verdict }) => rule === 'no-raw-prompt-logging' && verdict.kind === 'fail',
  );
  expect(found.length).toBe(text.split('console.info').length - 1);
});
