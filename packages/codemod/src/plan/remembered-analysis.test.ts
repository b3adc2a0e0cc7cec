import type { Judgement } from '@openrouter-compliance/core';
import { createModuleHost, parseSource } from '@openrouter-compliance/scanner';
import { expect, test } from 'vitest';
import { overlay, withTrial } from './overlay-host.js';
import { rememberedAnalysis } from './remembered-analysis.js';

test('a file is judged again when it, or one that it looks at, is another one', () => {
  const disk = overlay(createModuleHost({ root: '/nowhere', trust: Infinity }));
  const other = parseSource('/nowhere/other.ts', 'export const a = 1;');
  disk.put(other);
  let runs = 0;
  const analyse = rememberedAnalysis((_, around): readonly Judgement[] => {
    runs += 1;
    around.load('/nowhere/other.ts');
    around.load('/nowhere/missing.ts');
    return [];
  });
  const view = parseSource('/nowhere/view.ts', "import { a } from './other.js';");
  analyse(view, withTrial(disk, view));
  analyse(view, withTrial(disk, view));
  disk.put(view);
  analyse(view, disk);
  expect(runs).toBe(1);

  // Others may change as they like.
  disk.put(parseSource('/nowhere/else.ts', ''));
  analyse(view, disk);
  expect(runs).toBe(1);

  disk.put(parseSource('/nowhere/other.ts', 'export const a = 2;'));
  analyse(view, disk);
  expect(runs).toBe(2);
  disk.put(parseSource('/nowhere/missing.ts', ''));
  analyse(view, disk);
  expect(runs).toBe(3);
  analyse(parseSource('/nowhere/view.ts', ''), disk);
  expect(runs).toBe(4);
});
