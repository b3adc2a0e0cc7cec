import { isSuppressed } from './evidence-schema.js';
import type { Code as CodeBlock, PhrasingContent } from 'mdast';
import { code, heading, paragraph, section, table, text, toPage } from '../formats/markdown/nodes.js';
import { digestOf, toEvidenceText } from './evidence-text.js';
import type { AttestedBy, Evidence } from './evidence-schema.js';
import { anyProvider } from './facts/flows.js';
import { toDataFlow } from './graph/data-flow.js';
import { toMermaid } from './graph/to-mermaid.js';
import { leadOf, sectionWords, stateWords, titleOf } from './page/words.js';

/** The evidence for a wiki or a pull request; every call stands in the page and in the JSON only. */
export function toEvidenceMarkdown(evidence: Evidence): string {
  const { repository, takenAt, policy, tool, verdicts, population, checklist } = evidence;
  const others = (population.otherLanguages ?? []).map(
    ({ language, files }) => `${files.length} ${language}`,
  );
  const drawn: CodeBlock = {
    type: 'code',
    lang: 'mermaid',
    value: toMermaid(toDataFlow(evidence)).trimEnd(),
  };
  const cells = (...values: readonly (string | number)[]): PhrasingContent[][] =>
    values.map((value) => [text(String(value))]);
  return toPage([
    heading(2, `What ${titleOf(evidence)} sends to language models`),
    paragraph(text(leadOf(evidence))),
    paragraph(
      text(`Taken on ${takenAt} at commit `),
      code(repository.commit ?? 'not known'),
      text(' under the policy '),
      code(policy.digest),
      text(` by ${tool.name} ${tool.version}. SHA-256 of the JSON: `),
      code(digestOf(toEvidenceText(evidence))),
      text('.'),
    ),
    table(
      ['Verdict', 'Count'],
      Object.entries(verdicts)
        .map(([kind, count]) => cells(kind, count))
        .map(toRow),
    ),
    ...section('Population', [
      [
        text(
          `Files: ${Object.entries(population.files)
            .map(([state, count]) => `${count} ${state}`)
            .join(', ')}.`,
        ),
      ],
      [
        text(
          `Other languages that name OpenRouter: ${others.join(', ') || (population.otherLanguages ? 'none' : 'not known')}.`,
        ),
      ],
    ]),
    heading(3, 'Where the data goes'),
    drawn,
    table(
      ['Class', 'Provider', 'Own key', 'Calls', 'Allowed'],
      evidence.flows
        .map(({ class: name, provider, ownKey, anyAllowed, callSites, unapproved = 0 }) => {
          const isAny = provider === anyProvider;
          return cells(
            name,
            isAny ? 'not named by the code' : provider,
            ownKey ? 'yes' : 'no',
            callSites,
            unapproved > 0 ? '✗ no' : isAny && !anyAllowed ? '? open' : '✓ yes',
          );
        })
        .map(toRow),
    ),
    heading(3, 'Services and keys'),
    table(
      ['Service, or variable of the key', 'Name of the key at OpenRouter', 'Classes of data'],
      [
        ...evidence.services.map(({ name, key, class: className }) => cells(name, key, className)),
        ...evidence.keyVariables.map(({ name, classes }) => cells(name, '–', classes.join(', '))),
      ].map(toRow),
    ),
    heading(3, 'Vendors'),
    table(
      ['Vendor', 'Classes that reach it', 'Agreement', 'Retention', 'Training', 'Who answers for it'],
      evidence.vendors
        .map(({ id, classes, agreement, retention, training, attestation }) =>
          cells(
            id,
            classes.join(', ') || 'none',
            agreement ?? '–',
            retention ?? '–',
            training ?? '–',
            toAttestedText(attestation),
          ),
        )
        .map(toRow),
    ),
    heading(3, 'Checklist'),
    table(
      ['Item', 'Section', 'State', 'Why'],
      checklist
        .map((item) =>
          cells(item.text, sectionWords[item.section] ?? item.section, stateWords[item.state], item.why),
        )
        .map(toRow),
    ),
    ...section(
      'Suppressions',
      evidence.findings
        .filter(isSuppressed)
        .flatMap(({ file, line, rule, suppression }) =>
          suppression
            ? [[code(`${file}:${line}`), text(` ${rule}: ${suppression.justification || 'no reason given'}`)]]
            : [],
        ),
    ),
    ...section(
      'Not judged',
      [...population.refused, ...population.skipped].map(({ file, reason }) => [
        code(file),
        text(` ${reason}`),
      ]),
    ),
    ...section(
      'Limits of the method',
      evidence.limits.map((limit) => [text(limit)]),
    ),
  ]);
}

function toAttestedText(by: AttestedBy | null): string {
  if (!by) return '? nobody';
  const until = by.expires === null ? '' : `, ${by.expired ? 'expired on' : 'until'} ${by.expires}`;
  return `${by.expired ? '?' : '✓'} ${by.by}, ${by.date}${until}${by.link === null ? '' : `, ${by.link}`}`;
}

function toRow(cells: readonly PhrasingContent[][]): PhrasingContent[] {
  return cells.flat();
}
