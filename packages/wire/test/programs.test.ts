import { beforeAll, describe, expect, it } from 'vitest';
import { carriesContent } from '../src/oracle.js';
import { findPrograms } from '../src/program.js';
import { rules } from '../src/rule.js';
import { runAll, type ProgramResult } from '../src/run-all.js';

const programs = findPrograms();
const results = new Map<string, ProgramResult>();

beforeAll(async () => {
  for (const result of await runAll()) results.set(result.id, result);
}, 600_000);

function resultOf(id: string): ProgramResult {
  const result = results.get(id);
  if (result === undefined) throw new Error(`${id} was not run.`);
  return result;
}

it('has programs with names of their own', () => {
  expect(new Set(programs.map(({ id }) => id)).size).toBe(programs.length);
});

describe.each(programs.map((program) => [program.id, program] as const))('%s', (id, { declaration }) => {
  it('ends well and sends its prompt to OpenRouter', () => {
    const { exitCodes, output, requests } = resultOf(id);
    expect(
      exitCodes.every((code) => code === 0),
      output,
    ).toBe(true);
    const sent = requests.filter(carriesContent);
    expect(sent.length).toBeGreaterThanOrEqual(declaration.runs?.length ?? 1);
    expect(JSON.stringify(sent)).toContain(`CANARY-${id}`);
  });

  it('does on the wire what its author wrote down', () => {
    const { outcome } = resultOf(id);
    const expected = Object.fromEntries(rules.map((rule) => [rule, declaration.sends[rule] === 'compliant']));
    expect(outcome).toEqual(expected);
  });
});
