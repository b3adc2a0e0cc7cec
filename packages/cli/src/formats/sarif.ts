import { ruleNames, rules } from '@openrouter-compliance/core';
import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Place, Report, ReportedFinding } from '../report/report.js';
import type { Suppression } from '../suppression/suppression.js';
import { createFingerprints } from './fingerprint.js';
import type { FormatOptions } from './format.js';

const repository = 'https://github.com/openrouter-compliance/openrouter-compliance';
const sourceRoot = '%SRCROOT%';

/** SARIF 2.1.0, for code scanning. Suppressed and open findings are in it, marked as such: they are evidence too. */
export function toSarif(report: Report, { version, strict }: FormatOptions): string {
  const fingerprint = createFingerprints();
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'openrouter-compliance',
            version,
            semanticVersion: version,
            informationUri: repository,
            rules: ruleNames.map(toDescriptor),
          },
        },
        columnKind: 'utf16CodeUnits',
        // Where the root lies differs from machine to machine, so consumers supply it.
        originalUriBaseIds: { [sourceRoot]: { description: { text: 'The root of the repository.' } } },
        invocations: [
          {
            executionSuccessful: !report.refused.some(({ mayHold }) => mayHold),
            toolExecutionNotifications: [
              ...report.refused.map((file) => toNotification(file, 'error')),
              ...report.skipped.map((file) => toNotification(file, 'note')),
              ...report.notes.map((text): Notification => ({ level: 'note', message: { text } })),
            ],
          },
        ],
        results: report.findings.map((finding) => ({
          ...toResult(finding, strict, fingerprint(finding)),
          ...(report.baseline && {
            baselineState: finding.known ? ('unchanged' as const) : ('new' as const),
          }),
        })),
        properties: { verdicts: report.verdicts, files: report.files, policyDigest: report.policy.digest },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toDescriptor(name: (typeof ruleNames)[number]): ReportingDescriptor {
  const description = rules.find((rule) => rule.name === name)?.meta.description;
  return {
    id: name,
    ...(description === undefined ? {} : { shortDescription: { text: `${description}.` } }),
    helpUri: `${repository}/blob/main/docs/rules/${name}.md`,
    defaultConfiguration: { level: 'error' },
  };
}

function toResult(finding: ReportedFinding, strict: boolean, fingerprint: string): Result {
  const { rule, kind, message, related, path, suppression } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleNames.indexOf(rule),
    // The standard allows a level only for a failure; a strict run counts what is open as one.
    ...(kind === 'fail' || strict ? { kind: 'fail', level: 'error' } : { kind: 'open', level: 'none' }),
    message: { text: message },
    locations: [toLocation(finding)],
    ...(related.length === 0
      ? {}
      : {
          relatedLocations: related.map((place, index) => ({
            id: index + 1,
            ...toLocation(place),
            message: { text: place.message },
          })),
        }),
    ...(path.length === 0 ? {} : { codeFlows: [toCodeFlow(path)] }),
    partialFingerprints: { 'openrouterCompliance/v1': fingerprint },
    properties: { verdict: kind },
    ...(suppression ? { suppressions: [toSuppression(suppression)] } : {}),
  };
}

/** One thread: the value goes from step to step. */
function toCodeFlow(path: ReportedFinding['path']): NonNullable<Result['codeFlows']>[number] {
  const locations = path.map((step) => ({
    location: { ...toLocation(step), message: { text: step.message } },
  }));
  return { threadFlows: [{ locations }] };
}

/** One that gives no reason, or has ended, is rejected: the result counts then, also in code scanning. */
function toSuppression({
  justification,
  rejected,
  owner,
  until,
}: Suppression): NonNullable<Result['suppressions']>[number] {
  return {
    kind: 'inSource',
    status: rejected === undefined ? 'accepted' : 'rejected',
    ...(justification === '' ? {} : { justification }),
    ...(owner === undefined && until === undefined ? {} : { properties: { owner, until } }),
  };
}

function toNotification(file: Report['skipped'][number], level: 'error' | 'note'): Notification {
  const { reason, position } = file;
  return {
    level,
    message: { text: reason },
    locations: [
      {
        physicalLocation: {
          artifactLocation: toArtifact(file.file),
          ...(position ? { region: { startLine: position.line, startColumn: position.column } } : {}),
        },
      },
    ],
  };
}

function toLocation({ file, start, end }: Place): Location {
  return {
    physicalLocation: {
      artifactLocation: toArtifact(file),
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

function toArtifact(file: string): { uri: string; uriBaseId: string } {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: sourceRoot };
}
