import { controls, matrixCells } from '@openrouter-compliance/core';
import { toTable } from './table.js';

/** Every item of the checklist with what shows that it holds, what can show that it does not, and who else answers for it. */
export function toChecklistTable(): string {
  return toTable(
    ['Item', 'Shown by', 'Refuted by', 'Else'],
    controls.map(({ id, text, provedBy, refutedBy, document, attested }) => [
      `**${id}**: ${text.replaceAll('->', '→')}`,
      [...toRules(provedBy.rules), ...toChecks(provedBy.checks)].join(', '),
      [...toRules(refutedBy.rules), ...toChecks(refutedBy.checks)].join(', '),
      [
        ...(document === undefined ? [] : [`the ${document} in the report`]),
        ...(attested === undefined ? [] : ['`attestations.vendors`']),
        `\`attestations.checklist.${id}\``,
      ].join(', '),
    ]),
  );
}

/** Every cell of the data classification matrix with what covers it. */
export function toMatrixTable(): string {
  return toTable(
    ['Class', 'Column', 'Demand', 'Covered by'],
    matrixCells.map(({ class: name, column, text, rules, checks, attested }) => [
      `\`${name}\``,
      column,
      text,
      [
        ...toRules(rules),
        ...toChecks(checks),
        ...attested.map((id) => `\`attestations.checklist.${id}\``),
      ].join(', '),
    ]),
  );
}

function toRules(names: readonly string[] = []): readonly string[] {
  return names.map((name) => `[${name}](rules/${name}.md)`);
}

function toChecks(ids: readonly string[] = []): readonly string[] {
  return ids.map((id) => `check \`${id}\``);
}
