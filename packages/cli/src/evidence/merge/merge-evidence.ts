import { isSuppressed } from '../evidence-schema.js';
import { evidenceSchema, type ControlEvidence, type Counts, type Evidence } from '../evidence-schema.js';
import { digestOf, toEvidenceText } from '../evidence-text.js';
import { titleOf } from '../page/words.js';

/** One report among several. */
export interface MergedReport extends Pick<Evidence, 'takenAt' | 'verdicts'> {
  /** Repository and the part of it that was judged. */
  readonly name: string;
  readonly commit: string | null;
  readonly policyDigest: string;
  /** SHA-256 of the JSON of that report. */
  readonly digest: string;
  readonly calls: number;
  readonly suppressions: number;
  readonly otherLanguages: number | null;
  readonly checklist: Readonly<Record<ControlEvidence['state'], number>>;
}

/** What changed between a report and the one before it of the same name. */
export interface EvidenceChange {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly policyChanged: boolean;
  readonly verdicts: Counts;
  readonly calls: Difference;
  readonly findings: Difference;
  readonly suppressions: Difference;
  readonly flows: Difference;
  readonly checklist: readonly {
    readonly id: string;
    readonly from: ControlEvidence['state'] | null;
    readonly to: ControlEvidence['state'];
  }[];
}

interface Difference {
  readonly added: readonly string[];
  readonly gone: readonly string[];
}

/** Version 1: keys may be added, none changes its meaning. */
export interface MergedEvidence {
  readonly version: 1;
  readonly kind: 'openrouter-compliance-evidence-merged';
  /** By name, then by date. */
  readonly reports: readonly MergedReport[];
  readonly changes: readonly EvidenceChange[];
}

/** Reports of several repositories and dates as one; those of the same repository are compared in the order of their dates. */
export function mergeEvidence(all: readonly Evidence[]): MergedEvidence {
  const sorted = all.toSorted((a, b) => compare(titleOf(a), titleOf(b)) || compare(a.takenAt, b.takenAt));
  return {
    version: 1,
    kind: 'openrouter-compliance-evidence-merged',
    reports: sorted.map(toMergedReport),
    changes: sorted.flatMap((after, index) => {
      const before = sorted[index - 1];
      return before && titleOf(before) === titleOf(after) ? [toChange(before, after)] : [];
    }),
  };
}

function toMergedReport(evidence: Evidence): MergedReport {
  const { takenAt, verdicts, repository, policy, callSites, findings, population, checklist } = evidence;
  return {
    name: titleOf(evidence),
    takenAt,
    commit: repository.commit,
    policyDigest: policy.digest,
    digest: digestOf(toEvidenceText(evidence)),
    verdicts,
    calls: callSites.filter((site) => !site.judgedAtCallers).length,
    suppressions: findings.filter(isSuppressed).length,
    otherLanguages: population.otherLanguages?.flatMap(({ files }) => files).length ?? null,
    checklist: Object.fromEntries(
      stateNames.map((state) => [state, checklist.filter((item) => item.state === state).length]),
    ) as MergedReport['checklist'],
  };
}

const stateNames = evidenceSchema.entries.checklist.item.entries.state.options;

function toChange(before: Evidence, after: Evidence): EvidenceChange {
  const differ = (namesOf: (evidence: Evidence) => readonly string[]): Difference =>
    difference(namesOf(before), namesOf(after));
  return {
    name: titleOf(after),
    from: before.takenAt,
    to: after.takenAt,
    policyChanged: before.policy.digest !== after.policy.digest,
    verdicts: {
      pass: after.verdicts.pass - before.verdicts.pass,
      fail: after.verdicts.fail - before.verdicts.fail,
      open: after.verdicts.open - before.verdicts.open,
      notApplicable: after.verdicts.notApplicable - before.verdicts.notApplicable,
    },
    calls: differ(({ callSites }) =>
      callSites.map(
        ({ file, declaration, client, classes, models, providers }) =>
          `${file} ${declaration}: ${client}, ${classes.map(({ name }) => name).join('/')}, ${models.names.join('/') || 'model not told'} by ${providers.names.join('/') || 'any provider'}`,
      ),
    ),
    findings: differ(({ findings }) =>
      findings
        .filter((finding) => !isSuppressed(finding))
        .map(
          ({ file, declaration, rule, verdict, message }) =>
            `${file} ${declaration}: ${rule}, ${verdict}: ${message}`,
        ),
    ),
    suppressions: differ(({ findings }) =>
      findings
        .filter(isSuppressed)
        .flatMap(({ file, declaration, rule, suppression }) =>
          suppression
            ? [`${file} ${declaration}: ${rule}: ${suppression.justification || 'no reason given'}`]
            : [],
        ),
    ),
    flows: differ(({ flows }) =>
      flows.map(
        (flow) =>
          `${flow.class} to ${flow.provider === '*' ? 'providers that the code does not name' : flow.provider}`,
      ),
    ),
    checklist: after.checklist.flatMap(({ id, state }) => {
      const was = before.checklist.find((item) => item.id === id)?.state ?? null;
      return was === state ? [] : [{ id, from: was, to: state }];
    }),
  };
}

/** Names may occur several times; each occurrence counts. Lines are left out, as code moves. */
function difference(before: readonly string[], after: readonly string[]): Difference {
  const left = [...before];
  const added = after.filter((name) => {
    const at = left.indexOf(name);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return { added, gone: left };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
