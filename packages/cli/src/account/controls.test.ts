import { controls, ruleNames } from '@openrouter-compliance/core';
import { expect, it } from 'vitest';
import { auditChecks } from './checks/index.js';

const named = (key: 'rules' | 'checks'): readonly string[] =>
  controls.flatMap(({ provedBy, refutedBy }) => [...(provedBy[key] ?? []), ...(refutedBy[key] ?? [])]);

it('are the eighteen items of the checklist: five, five, four and four', () => {
  const sections = controls.map(({ section }) => section);
  expect(
    [...new Set(sections)].map((name) => [name, sections.filter((each) => each === name).length]),
  ).toEqual([
    ['data_handling', 5],
    ['access_control', 5],
    ['audit_trail', 4],
    ['provider_selection', 4],
  ]);
  expect(new Set(controls.map(({ id }) => id)).size).toBe(18);
});

it('name rules and checks that there are', () => {
  expect(named('rules').filter((name) => !(ruleNames as readonly string[]).includes(name))).toEqual([]);
  const ids = auditChecks.map(({ id }) => id);
  expect(named('checks').filter((id) => !ids.includes(id))).toEqual([]);
});

it('leave no rule and no check out, and a check stands in the item that it names', () => {
  expect(ruleNames.filter((name) => !named('rules').includes(name))).toEqual([]);
  for (const { id, item } of auditChecks)
    expect([...(item.provedBy.checks ?? []), ...(item.refutedBy.checks ?? [])]).toContain(id);
});
