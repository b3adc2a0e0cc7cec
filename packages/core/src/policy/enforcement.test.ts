import { describe, expect, test } from 'vitest';
import { testMistakes } from '../testing/policy-mistakes.js';
import { enforcementOf } from './enforcement.js';
import { loadPolicy } from './load-policy.js';

const policyOf = (enforce: readonly object[]) =>
  loadPolicy(
    JSON.stringify({ aliases: { phi: 'restricted' }, enforce }),
    '/project/openrouter-compliance.json',
  ).data;

const rollOut = policyOf([
  { level: 'report' },
  { level: 'new', from: '2027-02-01' },
  { level: 'all', rules: ['no-literal-key'] },
  { level: 'all', classes: ['PHI'], from: '2027-03-01' },
]);
const on = (date: string, classes: readonly string[] = ['internal']) =>
  enforcementOf(rollOut, 'require-pinned-provider', classes, date);

describe('the last entry that fits and has begun wins', () => {
  test('a roll-out goes step by step, by day', () => {
    expect(on('2027-01-31')).toEqual({ level: 'report', stricterFrom: '2027-02-01' });
    expect(on('2027-02-01')).toEqual({ level: 'new' });
    expect(on('2027-03-01')).toEqual({ level: 'new' });
  });

  test('by rule, and by class under any of its names', () => {
    expect(enforcementOf(rollOut, 'no-literal-key', [], '2026-01-01')).toEqual({ level: 'all' });
    expect(on('2027-02-28', ['restricted'])).toEqual({ level: 'new', stricterFrom: '2027-03-01' });
    expect(on('2027-03-01', ['restricted'])).toEqual({ level: 'all' });
  });

  test('of several classes, the strictest decides; without any, only entries without classes fit', () => {
    expect(on('2027-03-01', ['internal', 'restricted'])).toEqual({ level: 'all' });
    expect(on('2027-03-01', [])).toEqual({ level: 'new' });
  });

  test('what no entry speaks of is left as it is, also beside what is only reported', () => {
    const some = policyOf([{ level: 'report', classes: ['internal'] }]);
    expect(enforcementOf(some, 'no-unapproved-model', ['public'], '2027-01-01')).toBeUndefined();
    expect(enforcementOf(some, 'no-unapproved-model', ['internal', 'public'], '2027-01-01')).toBeUndefined();
    expect(enforcementOf(some, 'no-unapproved-model', [], '2027-01-01')).toBeUndefined();
    expect(enforcementOf(policyOf([]), 'no-unapproved-model', ['public'], '2027-01-01')).toBeUndefined();
  });
});

testMistakes([
  [
    'a level that is none',
    { enforce: [{ level: 'warn' }] },
    4,
    '"enforce[0].level" must be "report", "new" or "all".',
  ],
  [
    'a rule that is none',
    { enforce: [{ level: 'all', rules: ['no-literal-keys'] }] },
    6,
    '"enforce[0].rules[0]" names no rule. The nearest rule is "no-literal-key".',
  ],
  [
    'a class that is none',
    { enforce: [{ level: 'all', classes: ['restrcted'] }] },
    6,
    '"enforce[0].classes[0]" names a class that does not exist. The nearest class is "restricted".',
  ],
  [
    'a day that is none',
    { enforce: [{ level: 'all', from: '2027-02-30' }] },
    5,
    '"enforce[0].from" is not a day of the calendar. Write year, month and day as "2026-11-25".',
  ],
  [
    'an empty list',
    { enforce: [{ level: 'all', rules: [] }] },
    5,
    '"enforce[0].rules" is empty, so the entry fits nothing. Name one, or remove the key.',
  ],
]);
