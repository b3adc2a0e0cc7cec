import {
  analyseModule,
  readSecretLiterals,
  type Judgement,
  type Policy,
  type Problem,
  type RuleDefinition,
  type RuleName,
  type SourceView,
} from '@openrouter-compliance/core';
import {
  createLineIndex,
  createRepairSurroundings,
  scan,
  type FileResult,
  type GateCache,
  type Position,
  type SourceHost,
} from '@openrouter-compliance/scanner';
import {
  importedGuards,
  noGuards,
  planGuards,
  withGuards,
  type GuardFile,
  type GuardPlan,
} from '../guard/plan-guards.js';
import { wireGuards, type GuardedCall, type WiringOptions } from '../guard/wire-guards.js';
import { annotateCalls } from './annotate-calls.js';
import { FileInWork, type ProblemOutcome } from './file-in-work.js';
import { everyProblemOf, placeKey, problemsOf } from './known-problem.js';
import { overlay, withTrial, type OverlayHost } from './overlay-host.js';
import type { Confidential } from '../report/redact.js';
import { learnFromScan, rememberedAnalysis } from './remembered-analysis.js';

export interface FixOptions {
  /** Absolute folder of the repository; nothing outside it is written. */
  readonly root: string;
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly policy: Policy;
  readonly host: SourceHost;
  /** Rules of the run, before and after the repairs; those that only `strict` brings are left out unless they are given. */
  readonly rules?: readonly RuleDefinition[] | undefined;
  /** Repairs problems of this rule only. */
  readonly only?: RuleName | undefined;
  /** Whether guard modules are written: those that are not the one of the policy anew, and one for each package that uses one and has none. */
  readonly guard?: boolean;
  /** Whether the classes that the policy's `files` give are written beside the functions that send. */
  readonly annotate?: boolean;
  /** What an earlier run knows of the files; guards that are yet to be written are not among them. */
  readonly cache?: GateCache | undefined;
  /** Called after each file that has been judged with the number of files that are done. */
  readonly onProgress?: (done: number) => void;
}

/** One problem of a file as it was found, or a call that a guard was to decide, and what became of it. */
export interface RepairedProblem {
  readonly rule: RuleName;
  /** In the file before the repair. */
  readonly position: Position;
  readonly message: string;
  readonly outcome: 'fixed' | 'needs-decision';
  /** Why a person must decide: a clause without a full stop. */
  readonly reason?: string;
  /** The environment variable that took the place of a key: the key itself must be rotated. */
  readonly rotate?: string;
}

export interface TextChange {
  /** Without byte order mark. */
  readonly before: string;
  readonly after: string;
  /** What the text before holds and no output may show. */
  readonly confidential: Confidential;
}

/** What a run does with one file; each file has exactly one state. */
export type FileFix =
  | {
      readonly state: 'fixed' | 'needs-decision';
      readonly path: string;
      readonly problems: readonly RepairedProblem[];
      /** How many comments that say a class were written into it. */
      readonly annotations: number;
      readonly change?: TextChange & {
        /** Whether the text gets markers only and nothing in it is repaired. */
        readonly marksOnly: boolean;
      };
    }
  | {
      readonly state: 'refused';
      readonly path: string;
      /** A sentence that never quotes the file. */
      readonly reason: string;
      readonly position?: Position;
      /** Whether it may hold something to repair. */
      readonly mayHold: boolean;
    }
  /** Nothing in it is to be repaired. */
  | { readonly state: 'untouched'; readonly path: string };

export interface RunPlan {
  readonly root: string;
  readonly files: readonly FileFix[];
  /** Names of environment variables that repaired code reads, sorted. */
  readonly variables: readonly string[];
  /** Guard modules that are to be written. */
  readonly guards: readonly GuardFile[];
  /**
   * The text of a file with markers in the place of its repairs, should they not stay; undefined where it has none.
   *
   * @param reason of the markers, as a clause without a full stop.
   */
  readonly markInstead: (path: string, reason: string) => string | undefined;
}

type Judged = FileResult & { readonly state: 'judged' };

interface WorkContext extends FixOptions {
  /** Where a file runs, as all that is around it shows. */
  readonly surroundingsOf: ReturnType<typeof createRepairSurroundings>;
}

/** Plans and verifies all repairs in memory; nothing is written. */
export async function planRun(given: FixOptions): Promise<RunPlan> {
  const guards = given.guard === true ? planGuards(given) : noGuards;
  // What is judged is the repository as it will be, with its guards.
  const options = {
    ...given,
    host: withGuards(given.host, guards),
    surroundingsOf: createRepairSurroundings(given.root, given.host),
  };
  const { root, policy, host, files, rules, onProgress } = options;
  const globRoot = policy.root ?? root;
  const judge = rememberedAnalysis(
    (view, around) => analyseModule(view, around, policy, globRoot, rules).judgements,
  );
  const analyseIn = (around: SourceHost) => (view: SourceView) => judge.analyse(view, around);
  const { files: results } = await scan({
    ...learnFromScan(host, judge),
    root,
    policy,
    files,
    rules,
    cache: guards === noGuards ? given.cache : undefined,
    ...(onProgress && { onProgress }),
  });
  const judged = results.filter((file) => file.state === 'judged');
  const disk = overlay(host);

  const work = judged.flatMap((file) => toWork(file, options));
  repairAll(work, disk, analyseIn);
  const guarded = given.guard === true ? wireAll(work, judged, guards, disk, analyseIn, options) : [];
  const outcomes = new Map(
    work.map((file) => {
      const list = file.finish((view) => analyseIn(withTrial(disk, view))(view));
      if (file.view !== file.original) disk.put(file.view);
      return [file.original.filename, { file, list }];
    }),
  );
  const annotationsIn = (file: FileInWork): number => {
    if (given.annotate !== true) return 0;
    const analyse = (view: SourceView) => analyseModule(view, withTrial(disk, view), policy, globRoot, rules);
    const annotations = annotateCalls(file.view, analyse, policy, globRoot);
    if (!annotations) return 0;
    file.annotate(annotations);
    disk.put(file.view);
    return annotations.edits.length;
  };
  const prompts = promptsByFile(judged);
  const fixes = results.map((result): FileFix => {
    if (result.state !== 'judged') return withoutProblems(result);
    const done = outcomes.get(result.path);
    const file = done?.file ?? idle(result, host);
    const fresh =
      disk.size === 0 ? [] : file.unexpected(analyseIn(disk)(file.view), keysOf(result.judgements));
    const annotations = annotationsIn(file);
    const calls = guarded.filter(({ path }) => path === result.path);
    return toFix(result, { file, annotations, calls }, prompts.get(result.path) ?? [], [
      ...(done?.list ?? []),
      ...fresh.map(({ rule, problem }): ProblemOutcome => ({
        rule,
        problem,
        kind: 'needs-decision',
        reason: 'the repair of another file brings it up',
      })),
    ]);
  });
  const variables = [...new Set(work.flatMap((file) => file.variables))].sort();
  const textOf = (file: string): string | undefined =>
    outcomes.get(file)?.file.view.text ?? disk.readText(file);
  const used = importedGuards(guards.possible, files, textOf, disk);
  return {
    root,
    files: fixes,
    variables,
    guards: [...guards.renewed, ...used],
    markInstead: (path, reason) => {
      const done = outcomes.get(path);
      return done?.file.markedInstead(done.list, reason);
    },
  };
}

/** A repair of one file can be what another file needed, or what it must follow: all are repaired until none changes. */
function repairAll(
  work: readonly FileInWork[],
  disk: OverlayHost,
  analyseIn: (around: SourceHost) => (view: SourceView) => readonly Judgement[],
): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const file of work) {
      if (!file.advance((view) => analyseIn(withTrial(disk, view))(view))) continue;
      disk.put(file.view);
      changed = true;
    }
  }
}

/** Guards come after the repairs: what the code itself can show needs none. */
function wireAll(
  work: FileInWork[],
  judged: readonly Judged[],
  guards: GuardPlan,
  disk: OverlayHost,
  analyseIn: WiringOptions['analyseIn'],
  options: WorkContext,
): readonly GuardedCall[] {
  const results = new Map(judged.map((file) => [file.path, file]));
  const workOn = (path: string): FileInWork => {
    const known = work.find(({ original }) => original.filename === path);
    if (known) return known;
    const started = startWork(results.get(path) as Judged, options);
    work.push(started);
    return started;
  };
  return wireGuards({
    root: options.root,
    policy: options.policy,
    disk,
    guards,
    files: [...results.keys()],
    workOn,
    includes: includedBy(options),
    analyseIn,
  });
}

function includedBy({ only }: FixOptions): (rule: RuleName) => boolean {
  return (rule) => only === undefined || rule === only;
}

function toWork(file: Judged, options: WorkContext): readonly FileInWork[] {
  const suppressed = suppressedIn(file);
  const includes = includedBy(options);
  const isOpen = ({ rule, problem }: { rule: RuleName; problem: Problem }) =>
    includes(rule) &&
    rule !== 'no-undecided-marker' &&
    !suppressed.has(placeKey(rule, problem, problem.span));
  return problemsOf(file.judgements).some(isOpen) ? [startWork(file, options)] : [];
}

function startWork(file: Judged, options: WorkContext): FileInWork {
  return new FileInWork(options.host.open(file.path), file.judgements, {
    context: options.surroundingsOf(file.path),
    includes: includedBy(options),
    suppressed: suppressedIn(file),
  });
}

/** A file that is only looked at. */
function idle(file: Judged, host: SourceHost): FileInWork {
  return new FileInWork(host.open(file.path), [], {
    context: {},
    includes: () => false,
    suppressed: new Set(),
  });
}

/** A prompt is found where it is sent, which need not be the file that holds its text. */
function promptsByFile(judged: readonly Judged[]): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, string[]>();
  for (const { filename, text } of judged.flatMap(({ inventory }) => inventory.promptLiterals))
    texts.set(filename, [...(texts.get(filename) ?? []), text]);
  return texts;
}

function suppressedIn({ findings, judgements }: Judged): ReadonlySet<string> {
  const places = new Set(
    findings
      .filter(({ suppression }) => suppression)
      .map(({ rule, span, message }) => `${rule} ${span.start} ${span.end} ${message}`),
  );
  return new Set(
    problemsOf(judgements).flatMap(({ rule, problem }) =>
      places.has(`${rule} ${problem.span.start} ${problem.span.end} ${problem.message}`)
        ? [placeKey(rule, problem, problem.span)]
        : [],
    ),
  );
}

function keysOf(judgements: readonly Judgement[]): ReadonlySet<string> {
  return new Set(
    everyProblemOf(judgements).map(({ rule, problem }) => placeKey(rule, problem, problem.span)),
  );
}

function withoutProblems(result: Exclude<FileResult, Judged>): FileFix {
  switch (result.state) {
    case 'clean':
      return { state: 'untouched', path: result.path };
    case 'skipped':
      return { state: 'refused', path: result.path, reason: result.reason, mayHold: false };
    case 'refused':
      return result;
  }
}

interface WorkDone {
  readonly file: FileInWork;
  readonly annotations: number;
  readonly calls: readonly GuardedCall[];
}

function toFix(
  result: Judged,
  { file, annotations, calls }: WorkDone,
  prompts: readonly string[],
  outcomes: readonly ProblemOutcome[],
): FileFix {
  const { view, original, repaired } = file;
  if (outcomes.length === 0 && calls.length === 0 && view.text === original.text)
    return { state: 'untouched', path: result.path };
  const positionAt = createLineIndex(original.text);
  const repairs = outcomes.map((outcome): RepairedProblem => {
    const { rule, problem } = outcome;
    const [remedy] = problem.remedies;
    const rotate =
      outcome.kind === 'fixed' && remedy?.kind === 'environment-key' ? remedy.variable : undefined;
    return {
      rule,
      position: positionAt(problem.span.start),
      message: problem.message,
      outcome: outcome.kind,
      ...(outcome.kind === 'needs-decision' ? { reason: outcome.reason } : {}),
      ...(rotate === undefined ? {} : { rotate }),
    };
  });
  const guarded = calls.map(({ rule, message, span, reason }): RepairedProblem => ({
    rule,
    position: positionAt(span.start),
    message,
    ...(reason === undefined ? { outcome: 'fixed' } : { outcome: 'needs-decision', reason }),
  }));
  const problems = [...repairs, ...guarded];
  const keys = readSecretLiterals(original).flatMap(({ pieces }) =>
    pieces.map(({ start, end }) => original.text.slice(start, end)),
  );
  return {
    state: problems.some(({ outcome }) => outcome === 'needs-decision') ? 'needs-decision' : 'fixed',
    path: result.path,
    problems,
    annotations,
    ...(view.text === original.text
      ? {}
      : {
          change: {
            before: original.text,
            after: view.text,
            confidential: { keys, prompts },
            marksOnly: !repaired,
          },
        }),
  };
}
