import { ruleNames, rules } from '@openrouter-compliance/core';
import type { Fix, Location, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import { controlDescriptions, controlNames, type ControlName } from '../control-changes/control.js';
import { counts, type Place, type PlacedFix, type Report, type ReportedFinding } from '../report/report.js';
import { isExcused, type Suppression } from '../suppression/suppression.js';
import { createFingerprints } from './fingerprint.js';
import type { FormatOptions } from './format.js';
import { pageOfRule, projectAddress } from './page-of-rule.js';

const sourceRoot = '%SRCROOT%';

/**
 * SARIF 2.1.0, for code scanning. Suppressed findings are in it with their reasons. What is open is not, unless the run is strict:
 * code scanning would show an alert for it, as it does not read the kind of a result. A notification counts it instead.
 */
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
            informationUri: projectAddress,
            rules: [...ruleNames.map(toDescriptor), ...controlNames.map(toControlDescriptor)],
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
              ...openNotification(report, strict),
              ...report.notes.map((text): Notification => ({ level: 'note', message: { text } })),
            ],
          },
        ],
        // All get a fingerprint, so that those of a strict run are the same.
        results: report.findings
          .map((finding) => ({ finding, print: fingerprint(finding) }))
          .filter(({ finding: { kind } }) => kind === 'fail' || strict)
          .map(({ finding, print }) => ({
            ...toResult(finding, print),
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
    helpUri: pageOfRule(name),
    defaultConfiguration: { level: 'error' },
  };
}

function toControlDescriptor(name: ControlName): ReportingDescriptor {
  return {
    id: name,
    shortDescription: { text: `${controlDescriptions[name]}.` },
    helpUri: pageOfRule(name),
    defaultConfiguration: { level: 'error' },
  };
}

function toResult(finding: ReportedFinding, fingerprint: string): Result {
  const { rule, kind, message, related, path, fixes, suppression, approvedBy } = finding;
  return {
    ruleId: rule,
    ruleIndex: ([...ruleNames, ...controlNames] as readonly string[]).indexOf(rule),
    kind: 'fail',
    level: counts(finding) ? 'error' : 'note',
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
    ...toFixes(finding.file, fixes?.() ?? []),
    partialFingerprints: { 'openrouterCompliance/v1': fingerprint },
    properties: { verdict: kind, ...(finding.enforcement ? { enforcement: finding.enforcement } : {}) },
    ...(suppression ? { suppressions: [toSuppression(suppression)] } : {}),
    ...(approvedBy === undefined
      ? {}
      : {
          suppressions: [
            { kind: 'external', status: 'accepted', justification: `Approved by ${approvedBy}.` },
          ],
        }),
  };
}

/** A proposal: nothing has judged the code that it makes. */
function toFixes(file: string, fixes: readonly PlacedFix[]): Pick<Result, 'fixes'> {
  return fixes.length === 0 ? {} : { fixes: fixes.map((fix) => toFix(file, fix)) };
}

function toFix(file: string, { title, edits }: PlacedFix): Fix {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: toArtifact(file),
        replacements: edits.map(({ text, ...place }) => ({
          deletedRegion: toRegion(place),
          insertedContent: { text },
        })),
      },
    ],
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
      region: toRegion({ start, end }),
    },
  };
}

function toRegion({ start, end }: Pick<Place, 'start' | 'end'>): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function openNotification({ findings }: Report, strict: boolean): readonly Notification[] {
  const { length } = findings.filter((finding) => finding.kind === 'open' && !isExcused(finding));
  if (strict || length === 0) return [];
  const text = `${length === 1 ? 'One place is' : `${length} places are`} open, that is, the code does not tell. Run with --strict to have them as results.`;
  return [{ level: 'note', message: { text } }];
}

function toArtifact(file: string): { uri: string; uriBaseId: string } {
  return { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: sourceRoot };
}
