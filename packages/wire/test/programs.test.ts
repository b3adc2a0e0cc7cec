import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Demand } from '../src/demand.js';
import { asksModel, carriesContent } from '../src/oracle.js';
import { findPrograms } from '../src/program.js';
import { rules } from '../src/rule.js';
import { runAll, type ProgramResult } from '../src/run-all.js';

const programs = findPrograms();
const results = new Map<string, ProgramResult>();

beforeAll(async () => {
  for (const result of await runAll()) results.set(result.id, result);
}, 1_200_000);

function resultOf(id: string): ProgramResult {
  const result = results.get(id);
  if (result === undefined) throw new Error(`${id} was not run.`);
  return result;
}

it('has programs with names of their own', () => {
  expect(new Set(programs.map(({ id }) => id)).size).toBe(programs.length);
});

it.each(['openai', 'fetch', '@openrouter/sdk', '@openrouter/ai-sdk-provider'])(
  'has 14 programs on %s',
  (client) => {
    expect(programs.filter((program) => program.client === client).length).toBeGreaterThanOrEqual(14);
  },
);

it('declares the class that the code is tagged with, and internal where there is no tag', () => {
  for (const { id, dir, files, declaration } of programs) {
    // Where data has a class of its own, a tag says that, and the oracle reads from what arrived which one it was.
    if (path.basename(path.dirname(dir)) === 'data-classes') continue;
    const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const tags = [...text.matchAll(/@dataClassification (\w+)/g)].map(([, tag]) => tag);
    expect([...new Set(tags)], id).toEqual(declaration.class === 'internal' ? [] : [declaration.class]);
  }
});

describe.each(programs.map((program) => [program.id, program] as const))('%s', (id, { declaration }) => {
  it('ends well and sends its prompt to OpenRouter, or where it says that it does', () => {
    const { exitCodes, output, requests } = resultOf(id);
    expect(
      exitCodes.every((code) => code === (declaration.exitCode ?? 0)),
      output,
    ).toBe(true);
    const sent = requests.filter(declaration.elsewhere ? asksModel : carriesContent);
    expect(sent.length).toBeGreaterThanOrEqual(declaration.runs?.length ?? 1);
    expect(JSON.stringify(sent)).toContain(`CANARY-${id}`);
  });

  it('does on the wire what its author wrote down', () => {
    const { outcome } = resultOf(id);
    const expected = Object.fromEntries(rules.map((rule) => [rule, declaration.sends[rule] === 'compliant']));
    expect(outcome).toEqual(expected);
  });
});

const demanding = programs.flatMap(({ id, declaration: { demands } }) =>
  demands ? [[id, demands] as const] : [],
);

it.each(demanding)('%s meets the demands of its policy, or does not, as written', (id, demands) => {
  const { demanded } = resultOf(id);
  for (const [name, is] of Object.entries(demands)) {
    // A reason in the code is read by people: no request shows it.
    if (name === 'no-silent-downgrade') continue;
    expect([name, demanded[name as Demand]]).toEqual([name, is === 'compliant']);
  }
});
