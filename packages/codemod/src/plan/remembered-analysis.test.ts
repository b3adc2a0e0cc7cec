import path from 'node:path';
import type { Analysis, Judgement, SourceView } from '@openrouter-compliance/core';
import { createModuleHost, parseSource } from '@openrouter-compliance/scanner';
import { expect, test } from 'vitest';
import { overlay, withTrial } from './overlay-host.js';
import { learnFromScan, rememberedAnalysis } from './remembered-analysis.js';

test('a file is judged again when it, or one that it looks at, is another one', () => {
  const disk = overlay(createModuleHost({ root: '/nowhere', trust: Infinity }));
  const other = parseSource('/nowhere/other.ts', 'export const a = 1;');
  disk.put(other);
  let runs = 0;
  const { analyse } = rememberedAnalysis((_, around): readonly Judgement[] => {
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

test('what a scan says of a file is taken over, as long as it shows on what that depends', () => {
  const disk = overlay(createModuleHost({ root: '/nowhere', trust: Infinity }));
  const [first, shared, last] = ['first', 'shared', 'last'].map((name) => {
    const view = parseSource(`/nowhere/${name}.ts`, `export const name = '${name}';`);
    disk.put(view);
    return view;
  });
  if (!first || !shared || !last) throw new Error('Three files were parsed.');
  const runs: string[] = [];
  const memory = rememberedAnalysis((view): readonly Judgement[] => {
    runs.push(path.basename(view.filename));
    return [];
  });
  const { host, onAnalysis } = learnFromScan(disk, memory);
  const scanned = (view: SourceView, imports: readonly SourceView[], usesReports = false): void => {
    for (const each of [view, ...imports]) host.open(each.filename);
    onAnalysis(view, { judgements: [], usesReports } as unknown as Analysis);
  };
  scanned(first, [shared]);
  // It may have been judged in the course of the first.
  scanned(shared, []);
  scanned(last, [shared], true);
  for (const view of [first, shared, last]) memory.analyse(view, disk);
  expect(runs).toEqual(['shared.ts', 'last.ts']);

  disk.put(parseSource(shared.filename, 'export const name = 1;'));
  memory.analyse(first, disk);
  expect(runs).toEqual(['shared.ts', 'last.ts', 'first.ts']);
});
