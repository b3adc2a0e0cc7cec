import { code, heading, paragraph, section, table, text, toPage } from '../../formats/markdown/nodes.js';
import { momentOf, stateWords } from '../page/words.js';
import type { MergedEvidence } from './merge-evidence.js';

/** Several reports, and what changed from one to the next, for a wiki or a pull request. */
export function toMergedMarkdown({ reports, changes }: MergedEvidence): string {
  return toPage([
    heading(2, 'OpenRouter evidence'),
    table(
      ['Program', 'Calls', 'Pass', 'Fail', 'Open', 'Suppressed'],
      reports.map(({ name, takenAt, calls, verdicts: { pass, fail, open }, suppressions }) => [
        text(`${name}, ${momentOf(takenAt)}`),
        ...[calls, pass, fail, open, suppressions].map((count) => text(String(count))),
      ]),
    ),
    ...changes.flatMap(({ name, from, to, policyChanged, checklist, ...differences }) => {
      const { flows, calls, findings, suppressions } = differences;
      const items = [
        ...(policyChanged ? [[text('The policy changed.')]] : []),
        ...checklist.map(({ id, from: was, to: is }) => [
          code(id),
          text(` ${was === null ? 'not there' : stateWords[was]}, now ${stateWords[is]}`),
        ]),
        ...Object.entries({
          'data flow': flows,
          call: calls,
          finding: findings,
          suppression: suppressions,
        }).flatMap(([what, { added, gone }]) => [
          ...added.map((each) => [text(`new ${what}: `), code(each)]),
          ...gone.map((each) => [text(`${what} gone: `), code(each)]),
        ]),
      ];
      const title = `${name}: ${momentOf(from)} to ${momentOf(to)}`;
      return items.length === 0
        ? [heading(3, title), paragraph(text('Nothing changed.'))]
        : section(title, items);
    }),
  ]);
}
