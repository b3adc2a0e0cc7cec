import {
  declarationPath,
  enforcementOf,
  type Enforcement,
  type PathStep,
  type RelatedPlace,
  type RuleName,
  type VerdictKind,
} from '@openrouter-compliance/core';
import {
  createLineIndex,
  createRepairSurroundings,
  isSourceFile,
  readSource,
  SourceError,
  type FileResult,
  type Position,
  type ScanResult,
} from '@openrouter-compliance/scanner';
import type { BaselineEntry } from '../baseline/baseline.js';
import { exitCodes } from '../cannot-run.js';
import { createCodeFrames, type CodeFrame } from '../frame/code-frame.js';
import type { Project } from '../project.js';
import type { ControlName } from '../control-changes/control.js';
import { isExcused, readSuppression, type Suppression } from '../suppression/suppression.js';
import { toRelative } from '../to-relative.js';
import { createFixes, type ProposedFix } from './proposed-fixes.js';
import { unmatchedGlobs } from './unmatched-globs.js';
import { plural } from '../plural.js';

/** A repair with its places; the text of an edit takes the place of what stands from `start` to `end`. */
export interface PlacedFix {
  readonly title: string;
  readonly edits: readonly (Pick<Place, 'start' | 'end'> & { readonly text: string })[];
}

/** A place in a file, relative to the root with `/`. */
export interface Place {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

export interface ReportedFinding extends Place {
  readonly rule: RuleName | ControlName;
  readonly kind: 'fail' | 'open';
  readonly message: string;
  /** The declarations around it, such as `LetterService.ask`; '' at the top level. */
  readonly declaration: string;
  readonly related: readonly (Place & { readonly message: string })[];
  /** The way of a value into a log, first step first; empty where the finding is of another kind. */
  readonly path: readonly (Place & Pick<PathStep, 'kind' | 'message'>)[];
  /** The lines that it is about, without prompts and keys; undefined for files that are no code. */
  readonly frame?: CodeFrame;
  /** Titles of the repairs that the codemod or an editor offers. */
  readonly remedies: readonly string[];
  /** Repairs that need no decision, all in the file of the finding; worked out when a format asks for them. */
  readonly fixes?: () => readonly PlacedFix[];
  readonly suppression?: Suppression;
  /** What the policy's `enforce` makes of it; without an entry that fits, it counts. */
  readonly enforcement?: Enforcement;
  /** Who approved it; only of a change of a control, which then counts no more. */
  readonly approvedBy?: string;
  /** The baseline holds it. */
  readonly known?: true;
}

/** A file or folder that was not judged. */
export interface Unjudged {
  readonly file: string;
  readonly reason: string;
  readonly position?: Position;
}

/** What `check` has found, as every format shows it. The only source text in it are the frames. */
export interface Report {
  /** Absolute. */
  readonly root: string;
  readonly policy: { readonly file: string | undefined; readonly digest: string };
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
  readonly files: ScanResult['counts'];
  readonly findings: readonly ReportedFinding[];
  /** The baseline that the findings were held against. */
  readonly baseline?: {
    /** Relative to the root. */
    readonly file: string;
    /** Entries that no finding answers to any more; not known where only a part of the repository was judged. */
    readonly gone: readonly BaselineEntry[] | undefined;
    /** How many findings this run wrote into it. */
    readonly written?: number;
    /** How many entries this run took out of it. */
    readonly takenOut?: number;
  };
  /** Sentences about the run as a whole. */
  readonly notes: readonly string[];
  readonly refused: readonly (Unjudged & { readonly mayHold: boolean })[];
  readonly skipped: readonly Unjudged[];
}

/** @param now decides which directives have ended. */
export function toReport(project: Project, scan: ScanResult, now = new Date()): Report {
  const { root, policy, discovery } = project;
  const today = now.toISOString().slice(0, 10);
  const relative = (file: string) => toRelative(root, file);
  const judged = scan.files.filter((file) => file.state === 'judged');
  const refused = [
    ...discovery.refused.map(({ path: file, ...rest }) => ({ file: relative(file), ...rest })),
    ...scan.files
      .filter((file) => file.state === 'refused')
      .map(({ path: file, state, ...rest }) => {
        void state;
        return { file: relative(file), ...rest };
      }),
  ];
  const prompts = promptsByFile(judged);
  const surroundingsOf = createRepairSurroundings(root, project.host);
  return {
    root,
    policy: { file: policy.path === undefined ? undefined : relative(policy.path), digest: policy.digest },
    verdicts: tally(judged),
    files: { ...scan.counts, refused: refused.length },
    findings: judged.flatMap((file) =>
      toReportedFindings(file, project, surroundingsOf, prompts.get(file.path) ?? [], today),
    ),
    notes: [
      ...notesOn(project),
      ...unfinishedFiles(judged.flatMap((file) => (file.unfinished ? [relative(file.path)] : []))),
    ],
    refused,
    skipped: scan.files
      .filter((file) => file.state === 'skipped')
      .map(({ path: file, reason }) => ({ file: relative(file), reason })),
  };
}

function notesOn(project: Project): readonly string[] {
  const { named, more } = unmatchedGlobs(project);
  return [
    ...named.map(
      ({ glob, className, place }) =>
        `${place}: the glob ${JSON.stringify(glob)} matches no source file, so it gives no code the class ${className}. Correct the glob or remove it.`,
    ),
    ...(more > 0
      ? [
          `${plural(more, 'more glob of the policy matches', 'more globs of the policy match')} no source file.`,
        ]
      : []),
  ];
}

/** Files that are named; more are counted only. */
const namedFiles = 10;

function unfinishedFiles(files: readonly string[]): readonly string[] {
  if (files.length === 0) return [];
  const more = files.length > namedFiles ? ` and ${files.length - namedFiles} more` : '';
  return [
    `Not followed to the end, so that calls may be missing: ${files.slice(0, namedFiles).join(', ')}${more}. Check what they import, or split them.`,
  ];
}

/** Whether a finding is shown: `open` ones only when the run is strict, and none that the baseline holds. */
export function isListed(finding: ReportedFinding, strict: boolean): boolean {
  return (
    !isExcused(finding) &&
    !finding.known &&
    finding.approvedBy === undefined &&
    (strict || finding.kind === 'fail')
  );
}

/** Whether a finding that is shown fails the check: not where the policy has it reported only. */
export function counts({ enforcement }: Pick<ReportedFinding, 'enforcement'>): boolean {
  return enforcement?.level !== 'report';
}

/**
 * 1 with findings, or with more open verdicts than `maxOpen` allows. 2 without, when a file that may hold something to judge was refused, or when no file could be judged at all:
 * "clean" would say more than is known. Else 0.
 */
export function exitCodeOf(
  report: Report,
  { strict, maxOpen = Infinity }: { readonly strict: boolean; readonly maxOpen?: number | undefined },
): number {
  if (report.findings.some((finding) => isListed(finding, strict) && counts(finding)))
    return exitCodes.findings;
  if (report.verdicts.open > maxOpen) return exitCodes.findings;
  const { judged, clean, skipped } = report.files;
  const nothingJudged = report.files.read > 0 && judged + clean + skipped === 0;
  if (nothingJudged || report.refused.some(({ mayHold }) => mayHold)) return exitCodes.couldNotRun;
  return exitCodes.clean;
}

type Judged = FileResult & { readonly state: 'judged' };

function tally(files: readonly Judged[]): Report['verdicts'] {
  const verdicts = { pass: 0, fail: 0, open: 0, notApplicable: 0 };
  for (const { judgements } of files) for (const { verdict } of judgements) verdicts[verdict.kind] += 1;
  return verdicts;
}

function toReportedFindings(
  file: Judged,
  { root, host, policy }: Pick<Project, 'root' | 'host' | 'policy'>,
  surroundingsOf: ReturnType<typeof createRepairSurroundings>,
  prompts: readonly string[],
  today: string,
): readonly ReportedFinding[] {
  const relative = (name: string) => toRelative(root, name);
  const view = file.findings.length > 0 && isSourceFile(file.path) ? host.load(file.path) : undefined;
  const frameOf = view && createCodeFrames(view, namesOf(file));
  const fixesOf = view && createFixes(view, () => surroundingsOf(file.path), prompts);
  const positionAt = createLineIndex(file.text);
  const placed = <P extends RelatedPlace>(places: readonly P[]): readonly (readonly [Place, P])[] =>
    places.flatMap((each) => {
      const positions = each.filename === file.path ? positionAt : lineIndexOf(each.filename);
      if (!positions) return [];
      const { start, end } = each.span;
      return [
        [{ file: relative(each.filename), start: positions(start), end: positions(end) }, each] as const,
      ];
    });
  const placedFix = ({ title, edits }: ProposedFix): PlacedFix => ({
    title,
    edits: edits.map(({ span: { start, end }, text }) => ({
      start: positionAt(start),
      end: positionAt(end),
      text,
    })),
  });
  return file.findings.map((finding) => {
    const { rule, kind, message, span, related, remedies, path = [], suppression } = finding;
    const enforcement = enforcementOf(policy.data, rule, finding.classes, today);
    const place = { file: relative(file.path), start: positionAt(span.start), end: positionAt(span.end) };
    const read = suppression && readSuppression(suppression.justification, today);
    return {
      ...place,
      rule,
      kind,
      message,
      declaration: view ? declarationPath(view, span) : '',
      related: [
        ...placed(related).map(([at, { message }]) => ({ ...at, message })),
        ...(read?.rejected === undefined ? [] : [{ ...place, message: read.rejected }]),
      ],
      path: placed(path).map(([at, { kind, message }]) => ({ ...at, kind, message })),
      ...(frameOf ? { frame: frameOf(span, message) } : {}),
      remedies: remedies.map(({ title }) => title),
      ...(fixesOf ? { fixes: () => fixesOf(remedies).map(placedFix) } : {}),
      ...(enforcement ? { enforcement } : {}),
      ...(read ? { suppression: read } : {}),
    };
  });
}

/** A prompt is found where it is sent, which need not be the file that holds its text. */
function promptsByFile(judged: readonly Judged[]): ReadonlyMap<string, readonly string[]> {
  const prompts = new Map<string, string[]>();
  for (const { filename, text } of judged.flatMap(({ inventory }) => inventory.promptLiterals))
    prompts.set(filename, [...(prompts.get(filename) ?? []), text]);
  return prompts;
}

/** Models and providers, which requests name in the open. */
function namesOf({ inventory }: Judged): readonly string[] {
  return inventory.callSites.flatMap(({ models, providers }) => [...models.names, ...providers.names]);
}

function lineIndexOf(filename: string): ReturnType<typeof createLineIndex> | undefined {
  try {
    return createLineIndex(readSource(filename).text);
  } catch (error) {
    if (error instanceof SourceError) return undefined; // It was readable when it was analysed, and is gone since.
    throw error;
  }
}
