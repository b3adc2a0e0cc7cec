import { builtInPolicy } from '@openrouter-compliance/core';
import { createModuleHost, scan } from '@openrouter-compliance/scanner';
import { describe, expect, test } from 'vitest';
import { findPrograms, type Program } from '../src/program.js';
import { rules, type Rule } from '../src/rule.js';
import { undecided } from './undecided.js';

type Answer = 'pass' | 'fail' | 'undecided';

/** The verdict of a program is the worst of its files'; what nobody logs cannot leak. */
async function verdictsOf({ dir, files }: Program): Promise<Record<Rule, Answer>> {
  const { files: results } = await scan({
    root: dir,
    files,
    policy: builtInPolicy(),
    host: createModuleHost({ root: dir }),
  });
  const judgements = results.flatMap((file) => (file.state === 'judged' ? file.judgements : []));
  const answer = (rule: Rule): Answer => {
    const kinds = new Set(judgements.filter((each) => each.rule === rule).map(({ verdict }) => verdict.kind));
    if (kinds.has('fail')) return 'fail';
    if (kinds.has('open')) return 'undecided';
    return kinds.has('pass') || (rule === 'no-raw-prompt-logging' && kinds.size === 0) ? 'pass' : 'undecided';
  };
  return Object.fromEntries(rules.map((rule) => [rule, answer(rule)])) as Record<Rule, Answer>;
}

// `programs.test.ts` runs every program and proves that `sends` is what really arrived.
describe('the verdict equals what arrived', () => {
  for (const program of findPrograms()) {
    test(`${program.client} ${program.version}: ${program.id}`, async () => {
      const expected = Object.fromEntries(
        rules.map((rule): [Rule, Answer] => {
          const isUndecided = undecided[program.id]?.rules.includes(rule);
          return [
            rule,
            isUndecided ? 'undecided' : program.declaration.sends[rule] === 'compliant' ? 'pass' : 'fail',
          ];
        }),
      );
      expect(await verdictsOf(program)).toEqual(expected);
    });
  }
});

test('every undecided program is one of the suite', () => {
  const ids = new Set(findPrograms().map(({ id }) => id));
  expect(Object.keys(undecided).filter((id) => !ids.has(id))).toEqual([]);
});
