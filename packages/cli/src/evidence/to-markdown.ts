import { isSuppressed } from './evidence-schema.js';
import type { Code as CodeBlock, PhrasingContent, RootContent } from 'mdast';
import { code, heading, paragraph, section, table, text, toPage } from '../formats/markdown/nodes.js';
import { digestOf, toEvidenceText } from './evidence-text.js';
import type { AttestedBy, Evidence, EvidenceCallSite } from './evidence-schema.js';
import { anyProvider } from './facts/flows.js';
import { toDataFlow } from './graph/data-flow.js';
import { toMermaid } from './graph/to-mermaid.js';
import {
  destinationWords,
  leadOf,
  namesOf,
  providerNamesOf,
  sectionWords,
  stateWords,
  titleOf,
  toldOf,
  verdictWords,
} from './page/words.js';

/** How many calls and findings are listed: a comment or a page of a wiki takes no more. The HTML page and the JSON have all. */
const listed = 200;

/** The evidence for a wiki or a pull request. */
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
  const counted = evidence.findings.filter((finding) => !isSuppressed(finding));
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
        .map(([kind, count]) => cells(kind === 'notApplicable' ? 'not applicable' : kind, count))
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
    heading(3, 'Every call'),
    table(
      ['Place', 'Client', 'To', 'Class', 'Models', 'Providers', 'Verdicts'],
      evidence.callSites
        .slice(0, listed)
        .map((site) => [
          code(`${site.file}:${site.line}`),
          ...cells(
            site.client,
            destinationWords[site.destination],
            site.classes.map(({ name }) => name).join(', '),
            namesOf(site.models),
            providerNamesOf(site),
            toVerdictText(site),
          ).flat(),
        ]),
    ),
    ...leftOut(evidence.callSites.length, 'calls'),
    ...section(
      'Findings',
      counted
        .slice(0, listed)
        .map((finding) => [
          code(`${finding.file}:${finding.line}`),
          text(` ${finding.rule}, ${verdictWords[finding.verdict]}: ${toldOf(finding)}`),
        ]),
    ),
    ...leftOut(counted.length, 'findings'),
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

function leftOut(count: number, what: string): readonly RootContent[] {
  return count > listed
    ? [paragraph(text(`${count - listed} more ${what} stand in the page and in the JSON.`))]
    : [];
}

/** Which rules fail or are open, else that all pass that have a say. */
function toVerdictText({ verdicts, judgedAtCallers }: EvidenceCallSite): string {
  const told = (['fail', 'open'] as const).flatMap((kind) => {
    const rules = Object.keys(verdicts).filter((rule) => verdicts[rule] === kind);
    return rules.length === 0 ? [] : [`${verdictWords[kind]}: ${rules.join(', ')}`];
  });
  if (told.length > 0) return told.join('; ');
  if (judgedAtCallers) return 'judged where it is called';
  return verdictWords[Object.values(verdicts).includes('pass') ? 'pass' : 'notApplicable'];
}

function toAttestedText(by: AttestedBy | null): string {
  if (!by) return '? nobody';
  const until = by.expires === null ? '' : `, ${by.expired ? 'expired on' : 'until'} ${by.expires}`;
  return `${by.expired ? '?' : '✓'} ${by.by}, ${by.date}${until}${by.link === null ? '' : `, ${by.link}`}`;
}

function toRow(cells: readonly PhrasingContent[][]): PhrasingContent[] {
  return cells.flat();
}
