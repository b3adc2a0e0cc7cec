import { builtInPolicy, analyseModule } from '@openrouter-compliance/core';
import { createModuleHost, parseSource } from '@openrouter-compliance/scanner';
import { expect, test } from 'vitest';
import { generatedFile } from './generated-file.js';

test.each([100, 400])('%i lines hold a judged call every thirty lines', (lines) => {
  const text = generatedFile(lines);
  const written = text.split('\n').length;
  expect(written).toBeGreaterThanOrEqual(lines);
  expect(written).toBeLessThan(lines + 40);
  const view = parseSource('/project/app.ts', text);
  const { judgements } = analyseModule(
    view,
    createModuleHost({ root: '/project' }),
    builtInPolicy(),
    '/project',
  );
  const pinned = judgements.filter(({ rule }) => rule === 'require-pinned-provider');
  expect(pinned.length).toBeGreaterThan(lines / 45);
  expect(new Set(pinned.map(({ verdict }) => verdict.kind))).toEqual(new Set(['pass']));
});
