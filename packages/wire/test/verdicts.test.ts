import { createModuleHost, scan } from '@openrouter-compliance/scanner';
import { describe, expect, test } from 'vitest';
import { wireDir } from '../src/paths.js';
import { findPrograms, type Program } from '../src/program.js';
import { rules, type Rule } from '../src/rule.js';
import { knownLimits } from './known-limits.js';
import { policyOf } from './policy-of.js';
import { undecided } from './undecided.js';

type Answer = 'pass' | 'fail' | 'undecided';

const host = createModuleHost({ root: wireDir, trust: Infinity });

/** The verdict of a program is the worst of its files'; what is sent and never logged cannot leak. */
async function verdictsOf({ dir, files, policyFile, declaration }: Program): Promise<Record<Rule, Answer>> {
  const { files: results } = await scan({
    root: dir,
    files,
    policy: policyOf(policyFile),
    host,
  });
  const judgements = results.flatMap((file) => (file.state === 'judged' ? file.judgements : []));
  const answer = (rule: Rule): Answer => {
    const kinds = new Set(judgements.filter((each) => each.rule === rule).map(({ verdict }) => verdict.kind));
    if (kinds.has('fail')) return 'fail';
    // Where no request is recognised, nothing is known to be sent, and so nothing can be told of what is printed.
    const isSent = judgements.some((each) => each.rule === 'require-pinned-provider');
    if (kinds.has('open') || !isSent) return 'undecided';
    // What does not apply is not held against a program that says where it sends to, or whose class demands nothing.
    const isSilent = declaration.elsewhere === true || /^no-unapproved-(?:endpoint|plugin)$/.test(rule);
    if (isSilent && kinds.has('notApplicable')) return 'pass';
    return kinds.has('pass') || /-logging$/.test(rule) ? 'pass' : 'undecided';
  };
  return Object.fromEntries(rules.map((rule) => [rule, answer(rule)])) as Record<Rule, Answer>;
}

function expectedAnswer({ id, declaration }: Program, rule: Rule): Answer {
  if (undecided[id]?.rules.includes(rule)) return 'undecided';
  const limit = knownLimits[id];
  if (limit?.rule === rule) return limit.verdict;
  return declaration.sends[rule] === 'compliant' ? 'pass' : 'fail';
}

// `programs.test.ts` runs every program and proves that `sends` is what really arrived.
describe('the verdict equals what arrived', () => {
  for (const program of findPrograms()) {
    test(`${program.client} ${program.version}: ${program.id}`, async () => {
      const expected = Object.fromEntries(
        rules.map((rule): [Rule, Answer] => [rule, expectedAnswer(program, rule)]),
      );
      expect(await verdictsOf(program)).toEqual(expected);
    });
  }
});

test('every undecided or wrongly judged program is one of the suite', () => {
  const ids = new Set(findPrograms().map(({ id }) => id));
  const listed = [...Object.keys(undecided), ...Object.keys(knownLimits)];
  expect(listed.filter((id) => !ids.has(id))).toEqual([]);
});

test('what is listed as judged wrongly is wrong', () => {
  const truths = new Map(findPrograms().map(({ id, declaration }) => [id, declaration.sends]));
  const right = Object.entries(knownLimits).filter(
    ([id, { rule, verdict }]) => (truths.get(id)?.[rule] === 'compliant') === (verdict === 'pass'),
  );
  expect(right).toEqual([]);
});

// Every answer above is asserted, so that these are counts of what the analysis says.
describe('bars over all programs', () => {
  const share = (judged: readonly Rule[], isCounted: (truth: Answer, answer: Answer) => boolean): number => {
    const cells = findPrograms().flatMap((program) =>
      judged.map((rule) => ({
        truth: program.declaration.sends[rule] === 'compliant' ? ('pass' as const) : ('fail' as const),
        answer: expectedAnswer(program, rule),
      })),
    );
    return cells.filter(({ truth, answer }) => isCounted(truth, answer)).length / cells.length;
  };
  const routing = rules.filter((rule) => !/-logging$/.test(rule));

  test('of routing and models no verdict is a wrong pass', () => {
    expect(share(routing, (truth, answer) => truth === 'fail' && answer === 'pass')).toBe(0);
  });

  test('of routing and models at most one verdict of fifty is a wrong fail', () => {
    expect(share(routing, (truth, answer) => truth === 'pass' && answer === 'fail')).toBeLessThanOrEqual(
      0.02,
    );
  });

  test('of routing and models at most one verdict of ten is open', () => {
    expect(share(routing, (_, answer) => answer === 'undecided')).toBeLessThanOrEqual(0.1);
  });
});
