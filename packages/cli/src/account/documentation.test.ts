import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { auditChecks } from './checks/index.js';

const page = readFileSync(new URL('../../../../docs/account-audit.md', import.meta.url), 'utf8');

it('the page of the audit lists every check as it is', () => {
  const rows = page
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 5 && /^`[a-z-]+`$/.test(cells[1] ?? ''))
    .map((cells) => cells.slice(1, 4));
  const checks = auditChecks.map(({ id, title, item }) => [
    `\`${id}\``,
    title.replaceAll(/OPENROUTER_\w+/g, '`$&`'),
    `${item.section}: ${item.text}`,
  ]);
  expect(rows).toEqual(checks);
});

it('ids are distinct and titles are no sentences', () => {
  expect(new Set(auditChecks.map(({ id }) => id)).size).toBe(auditChecks.length);
  for (const { title } of auditChecks) expect(title).toMatch(/^[A-Z].*[^.]$/);
});
