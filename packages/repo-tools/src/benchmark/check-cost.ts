import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { median } from 'simple-statistics';
import { bundledCommandLine } from '../repository.js';
import { childCpuSeconds } from './child-cpu.js';

/** What `check` needs for one file of some length. */
export interface CheckCost {
  readonly lines: number;
  /** Seconds of CPU: the median of several runs, starting the program included. */
  readonly seconds: number;
}

/**
 * @param source a file of at least so many lines.
 * @param count runs for each length.
 */
export function measureCheck(
  source: (lines: number) => string,
  lengths: readonly number[],
  count: number,
): readonly CheckCost[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-check-'));
  try {
    writeFileSync(
      path.join(folder, 'package.json'),
      JSON.stringify({ name: 'desk', dependencies: { openai: '^6.0.0' } }),
    );
    return lengths.map((lines) => {
      const file = path.join(folder, `desk-${lines}.ts`);
      writeFileSync(file, source(lines));
      const runs = Array.from({ length: count }, () =>
        childCpuSeconds([bundledCommandLine, 'check', file], folder),
      );
      return { lines, seconds: median(runs) };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
