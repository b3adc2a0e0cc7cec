import { createModuleHost, scan } from '@openrouter-compliance/scanner';
import { rules } from '@openrouter-compliance/core';
import { describe, expect, test } from 'vitest';
import { demands, type Demand } from '../src/demand.js';
import { wireDir } from '../src/paths.js';
import { findPrograms, type Program } from '../src/program.js';
import { policyOf } from './policy-of.js';

const programs = findPrograms().flatMap((program) =>
  Object.entries(program.declaration.demands ?? {}).map(([demand, is]) => ({
    program,
    demand: demand as Demand,
    is,
  })),
);

async function verdictOf({ dir, files, policyFile }: Program, demand: Demand): Promise<string> {
  const { files: results } = await scan({
    root: dir,
    files,
    policy: policyOf(policyFile),
    host: createModuleHost({ root: wireDir }),
    rules,
  });
  const kinds = results
    .flatMap((file) => (file.state === 'judged' ? file.judgements : []))
    .filter(({ rule }) => rule === demand)
    .map(({ verdict }) => verdict.kind);
  return ['fail', 'open', 'pass'].find((kind) => kinds.some((each) => each === kind)) ?? 'none';
}

// `programs.test.ts` runs every program and proves that `demands` is what really arrived or was kept.
describe('the verdict equals what arrived and what was kept', () => {
  test.each(programs.map((each) => [`${each.program.id}: ${each.demand}`, each] as const))(
    '%s',
    async (_, { program, demand, is }) => {
      expect(await verdictOf(program, demand)).toBe(is === 'compliant' ? 'pass' : 'fail');
    },
  );
});

test.each(demands)('%s has programs on both sides', (demand) => {
  const counts = ['compliant', 'violating'].map(
    (is) => programs.filter((each) => each.demand === demand && each.is === is).length,
  );
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(3);
});
