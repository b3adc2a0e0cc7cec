import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findPrograms, type Program } from '../src/program.js';
import { rules } from '../src/rule.js';

const programs = new Map(findPrograms().map((program) => [program.id, program]));
const twins = [...programs.values()].flatMap((program): (readonly [string, Program, Program])[] => {
  const { twin } = program.declaration;
  const other = twin === undefined ? undefined : programs.get(twin);
  return other ? [[program.id, program, other]] : [];
});

/** The source of a program, whatever it is called. */
function sourceOf({ id, files }: Program): string {
  return files.map((file) => readFileSync(file, 'utf8').replaceAll(id, '<id>')).join('\n');
}

test('the same source has opposite truths under at least three pairs of versions', () => {
  expect(twins.length).toBeGreaterThanOrEqual(6);
});

test.each(twins)('%s', (_, program, other) => {
  expect(other.declaration.twin).toBe(program.id);
  expect(sourceOf(program)).toBe(sourceOf(other));
  expect([program.client, program.version]).not.toEqual([other.client, other.version]);
  const [own, others] = [program.declaration.sends, other.declaration.sends];
  expect(rules.some((rule) => own[rule] !== others[rule])).toBe(true);
});
