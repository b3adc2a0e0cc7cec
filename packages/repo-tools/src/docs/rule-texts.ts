import type { RuleDefinition } from '@openrouter-compliance/core';
import type { Repairs } from './repairs.js';

/** What a rule's page says below its title. */
export function toRuleHeader({ meta, preset }: RuleDefinition, { edits, marks }: Repairs): string {
  const lines = [
    `${meta.description}.`,
    preset === 'strict'
      ? 'Only in the preset `strict`, and on the command line with `--strict`.'
      : 'In the presets `recommended`, which reports violations, and `strict`, which also reports what cannot be told.',
    'In TypeScript and JavaScript, and in the scripts of [Vue, Svelte and Astro](../components.md).',
    edits ? 'The editor offers a suggestion, and `openrouter-compliance fix` makes the same repair.' : '',
    marks ? '`openrouter-compliance fix` leaves a marker where a person has to decide.' : '',
    edits || marks ? '' : 'There is no automatic repair.',
  ];
  return lines
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('\n>\n');
}

/** The rules as the README lists them. */
export function toRuleTable(
  rules: readonly { readonly rule: RuleDefinition; readonly repairs: Repairs }[],
): string {
  const rows = rules.map(({ rule: { name, meta, preset }, repairs }) => [
    `[${name}](docs/rules/${name}.md)`,
    `${meta.description}${preset === 'strict' ? ' (only in `strict`)' : ''}`,
    repairs.edits ? 'suggestion' : '–',
    [repairs.edits ? 'repairs' : '', repairs.marks ? 'marks' : ''].filter(Boolean).join(', ') || '–',
  ]);
  return [['Rule', '', 'Editor', '`fix`'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
