import { builtInPolicy, controls, matrixCells, ruleNames } from '@openrouter-compliance/core';
import { expect, test } from 'vitest';
import { toChecklistTable, toMatrixTable } from './control-tables.js';

test('the checklist has eighteen items, each with a row that says what covers it', () => {
  const [, , ...rows] = toChecklistTable().split('\n');
  expect(rows).toHaveLength(18);
  for (const row of rows) expect(row).toMatch(/rules\/|check `|attestations\./);
});

test('the matrix has two cells for each built-in class, and none is empty', () => {
  for (const name of builtInPolicy().classNames)
    expect(matrixCells.filter((cell) => cell.class === name).map(({ column }) => column)).toEqual([
      'Allowed providers',
      'Controls',
    ]);
  const [, , ...rows] = toMatrixTable().split('\n');
  for (const row of rows) expect(row).toMatch(/rules\/|check `|attestations\./);
});

test('what covers a cell exists, and an item of the checklist knows it', () => {
  const rules: readonly string[] = ruleNames;
  const items: readonly string[] = controls.map(({ id }) => id);
  const checks = new Set(
    controls.flatMap(({ provedBy, refutedBy }) => [...(provedBy.checks ?? []), ...(refutedBy.checks ?? [])]),
  );
  expect(matrixCells.flatMap((cell) => cell.rules).filter((name) => !rules.includes(name))).toEqual([]);
  expect(matrixCells.flatMap((cell) => cell.checks).filter((id) => !checks.has(id))).toEqual([]);
  expect(matrixCells.flatMap((cell) => cell.attested).filter((id) => !items.includes(id))).toEqual([]);
  const named = controls.flatMap(({ provedBy, refutedBy }) => [
    ...(provedBy.rules ?? []),
    ...(refutedBy.rules ?? []),
  ]);
  expect(named.filter((name) => !rules.includes(name))).toEqual([]);
});
