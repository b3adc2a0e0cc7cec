import { existsSync } from 'node:fs';
import { CannotRun } from '../cannot-run.js';
import { identityOf, parseBaseline, readBaseline, type BaselineEntry } from '../baseline/baseline.js';
import type { BaseTree } from './base-tree.js';
import type { ControlChange } from './control.js';

/** What a baseline excuses that it did not excuse before; a finding may move to another file. @param file absolute. */
export function largerBaseline(file: string, base: BaseTree): readonly ControlChange[] {
  if (!existsSync(file)) return [];
  const known = new Map<string, number>();
  for (const entry of before(file, base))
    known.set(identityOf(entry), (known.get(identityOf(entry)) ?? 0) + 1);
  const added = readBaseline(file).filter((entry) => {
    const left = known.get(identityOf(entry)) ?? 0;
    known.set(identityOf(entry), left - 1);
    return left <= 0;
  });
  return added.map(({ rule, file: where, declaration }) => ({
    control: 'no-larger-baseline',
    file,
    line: 1,
    message: `The baseline excuses one more finding: ${rule} in ${where}${declaration === '' ? '' : ` (${declaration})`}.`,
  }));
}

/** One that could not be read excused nothing. */
function before(file: string, base: BaseTree): readonly BaselineEntry[] {
  const text = base.readText(file);
  if (text === undefined) return [];
  try {
    return parseBaseline(text, file);
  } catch (error) {
    if (error instanceof CannotRun) return [];
    throw error;
  }
}
