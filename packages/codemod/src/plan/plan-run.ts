import { analyseModule, type Judgement, type SourceView } from '@openrouter-compliance/core';
import { createRepairSurroundings, scan, type SourceHost } from '@openrouter-compliance/scanner';
import { importedGuards, noGuards, planGuards, withGuards, type GuardPlan } from '../guard/plan-guards.js';
import { wireGuards, type GuardedCall, type WiringOptions } from '../guard/wire-guards.js';
import { annotateCalls } from './annotate-calls.js';
import { promptsByFile, toFix, withoutProblems } from './file-fix.js';
import type { FileInWork, ProblemOutcome } from './file-in-work.js';
import type { FileFix, FixOptions, JudgedFile, RunPlan } from './fix-plan.js';
import { everyProblemOf, placeKey } from './known-problem.js';
import { overlay, withTrial, type OverlayHost } from './overlay-host.js';
import { learnFromScan, rememberedAnalysis } from './remembered-analysis.js';
import { idle, includedBy, startWork, toWork, type WorkContext } from './start-work.js';

/**
 * Plans and verifies all repairs in memory; nothing is written. All files are judged, then those with problems are repaired, then
 * calls are given guards, then what is left is marked, and at last each file is judged once more among the repaired others.
 */
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
  // Markers come last: what is undecided in one round may be repaired in the next.
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
  /** Whether a file without work of its own stays as it is. */
  const isUnaffected = disk.size === 0 && guarded.length === 0 && given.annotate !== true;
  const fixes = results.map((result): FileFix => {
    if (result.state !== 'judged') return withoutProblems(result);
    const done = outcomes.get(result.path);
    if (!done && isUnaffected) return { state: 'untouched', path: result.path };
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
  judged: readonly JudgedFile[],
  guards: GuardPlan,
  disk: OverlayHost,
  analyseIn: WiringOptions['analyseIn'],
  options: WorkContext,
): readonly GuardedCall[] {
  const results = new Map(judged.map((file) => [file.path, file]));
  const workOn = (path: string): FileInWork => {
    const known = work.find(({ original }) => original.filename === path);
    if (known) return known;
    const started = startWork(results.get(path) as JudgedFile, options);
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

function keysOf(judgements: readonly Judgement[]): ReadonlySet<string> {
  return new Set(
    everyProblemOf(judgements).map(({ rule, problem }) => placeKey(rule, problem, problem.span)),
  );
}
