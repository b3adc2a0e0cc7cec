import path from 'node:path';
import { rules, type RuleName } from '@openrouter-compliance/core';
import { createModuleHost, scan } from '@openrouter-compliance/scanner';
import { expect, test } from 'vitest';
import { wireDir } from '../src/paths.js';
import { findPrograms } from '../src/program.js';
import { policyOf } from './policy-of.js';

const programs = findPrograms().filter(({ dir }) => path.basename(path.dirname(dir)) === 'data-classes');

const host = createModuleHost({ root: wireDir, trust: Infinity });

test('there are enough programs in which a class decides', () => {
  expect(programs.length).toBeGreaterThanOrEqual(60);
  expect(new Set(programs.map(({ id }) => id)).size).toBe(programs.length);
});

/** What the annotations of a program are worth is judged beside what it sends. */
async function verdictsOf(id: string, rule: RuleName): Promise<readonly string[]> {
  const program = programs.find((each) => each.id === id);
  if (!program) throw new Error(`There is no program ${id}.`);
  const { files } = await scan({
    root: program.dir,
    files: program.files,
    policy: policyOf(program.policyFile),
    host,
    rules,
  });
  return files
    .flatMap((file) => (file.state === 'judged' ? file.judgements : []))
    .filter((judgement) => judgement.rule === rule)
    .map(({ verdict }) => verdict.kind);
}

test.each([
  ['lowered-with-reason', 'pass', 'pass'],
  ['lowered-callback', 'fail', 'pass'],
  ['raised-method', 'pass', 'pass'],
  ['lowered-in-vain', 'notApplicable', 'pass'],
  ['own-alias', 'notApplicable', 'pass'],
  ['tagged-property-other', 'notApplicable', 'fail'],
])('%s: no-silent-downgrade %s, require-classification %s', async (id, downgrade, classified) => {
  expect(await verdictsOf(id, 'no-silent-downgrade')).toEqual([downgrade]);
  expect(await verdictsOf(id, 'require-classification')).toEqual([classified]);
});
