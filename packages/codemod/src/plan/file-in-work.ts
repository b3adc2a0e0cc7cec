import {
  dependsOnSurroundings,
  EditMap,
  planFile,
  problemKey,
  type FilePlan,
  type Judgement,
  type PlanContext,
  type Problem,
  type RuleName,
  type SourceView,
  type Span,
  type TextEdit,
} from '@openrouter-compliance/core';
import type { Annotations } from './annotate-calls.js';
import { everyProblemOf, placeKey, problemsOf, type KnownProblem } from './known-problem.js';
import { tryEdits, verify } from './verify.js';

/** What became of a problem that the file had when the run began. */
export type ProblemOutcome = { readonly rule: RuleName; readonly problem: Problem } & (
  | { readonly kind: 'fixed' }
  /** The reason is a clause without a full stop. */
  | { readonly kind: 'needs-decision'; readonly reason: string }
);

/** Judges a text in place of the file on disk. */
export type Analyse = (view: SourceView) => readonly Judgement[];

export interface WorkOptions {
  /** Where the file runs; asked where a repair depends on it, as the answer may take a look at all files. */
  readonly surroundings: () => Pick<PlanContext, 'notNode' | 'moduleSystem'>;
  /** Whether problems of a rule are repaired in this run. */
  readonly includes: (rule: RuleName) => boolean;
  /** Places in the original text whose findings a directive of the file suppresses, by `placeKey`. */
  readonly suppressed: ReadonlySet<string>;
}

const nothingToRepair: FilePlan = { edits: [], outcomes: [], variables: [] };

/** Each round repairs at least one call, so this many are never needed. */
const roundLimit = 1000;

/** One file while its repairs are planned; every kept step has been verified. */
export class FileInWork {
  #view: SourceView;
  /** From the text as it stands back to the original, latest first. */
  readonly #maps: EditMap[] = [];
  readonly #takenBack = new Map<string, string>();
  readonly #variables = new Set<string>();
  readonly #found: readonly KnownProblem[];
  /** Named by another rule, as long as that one is not repaired. */
  readonly #hidden: readonly KnownProblem[];
  #repaired = false;

  constructor(
    readonly original: SourceView,
    readonly judgements: readonly Judgement[],
    readonly options: WorkOptions,
  ) {
    this.#view = original;
    this.#found = problemsOf(judgements).filter((known) => this.#isMine(known.rule, known.problem));
    const shown = new Set(this.#found.map(({ problem }) => problem));
    this.#hidden = everyProblemOf(judgements).filter(
      ({ rule, problem }) => this.#isMine(rule, problem) && !shown.has(problem),
    );
  }

  get view(): SourceView {
    return this.#view;
  }

  /** Environment variables that repaired code reads. */
  get variables(): readonly string[] {
    return [...this.#variables].sort();
  }

  /** Whether anything was repaired, not only marked. */
  get repaired(): boolean {
    return this.#repaired;
  }

  /** Takes comments in that say classes and change no verdict. */
  annotate({ edits, view }: Annotations): void {
    this.#maps.unshift(new EditMap(edits));
    this.#view = view;
    this.#repaired = true;
  }

  /** Repairs until nothing more can be. @returns whether the text changed. */
  advance(analyse: Analyse): boolean {
    const start = this.#view;
    let judgements = analyse(this.#view);
    for (let round = 0; round < roundLimit; round += 1) {
      const plan = this.#planRepairs(judgements);
      if (plan.edits.length === 0) break;
      const verified = verify(this.#view, judgements, plan, analyse);
      if (verified.kind === 'wrong') {
        this.#takeBack(judgements, verified.reasons);
        continue;
      }
      this.#maps.unshift(new EditMap(plan.edits));
      this.#view = verified.view;
      this.#repaired = true;
      judgements = verified.judgements;
      for (const variable of plan.variables) this.#variables.add(variable);
    }
    return this.#view !== start;
  }

  /** Takes edits that have been verified together with other files. @param view the text with them. */
  take(edits: readonly TextEdit[], view: SourceView): void {
    this.#maps.unshift(new EditMap(edits));
    this.#view = view;
    this.#repaired = true;
  }

  /** Where a place of the text as it stands was in the original. */
  originalPlace(span: Span): Span {
    return this.#original(span);
  }

  /** Leaves markers where a person must decide. @returns what became of each problem of the original. */
  finish(analyse: Analyse): readonly ProblemOutcome[] {
    const judgements = analyse(this.#view);
    const isClean = judgements.every(({ verdict }) => verdict.kind !== 'fail');
    const plan = isClean
      ? nothingToRepair
      : planFile(this.#view, this.#open(judgements), this.#context(judgements));
    const reasons = new Map(
      plan.outcomes.flatMap((outcome) =>
        outcome.kind === 'fixed'
          ? []
          : [[this.#originalKey(outcome.rule, outcome.problem), outcome.reason] as const],
      ),
    );
    const left = new Set(problemsOf(judgements).map(({ rule, problem }) => this.#originalKey(rule, problem)));
    // A plan that would still repair something has not come to its end; then nothing is marked either.
    const isDone = plan.edits.length > 0 && plan.outcomes.every(({ kind }) => kind !== 'fixed');
    const marked = isDone ? tryEdits(this.#view, plan.edits) : undefined;
    if (marked?.kind === 'applied') {
      this.#maps.unshift(new EditMap(plan.edits));
      this.#view = marked.view;
    }
    const stillThere = this.#hidden.filter(({ rule, problem }) =>
      left.has(placeKey(rule, problem, problem.span)),
    );
    return [...this.#found, ...stillThere].map(({ rule, problem }): ProblemOutcome => {
      const key = placeKey(rule, problem, problem.span);
      if (!left.has(key)) return { rule, problem, kind: 'fixed' };
      const reason = reasons.get(key) ?? 'no repair of it holds';
      return { rule, problem, kind: 'needs-decision', reason };
    });
  }

  /**
   * The original with markers only, when what was repaired cannot stay after all.
   *
   * @param outcomes what `finish` said of its problems.
   * @param reason why, as a clause without a full stop; what was undecided before keeps its own.
   */
  markedInstead(outcomes: readonly ProblemOutcome[], reason: string): string {
    const marked = new FileInWork(this.original, this.judgements, this.options);
    for (const outcome of outcomes) {
      const { rule, problem } = outcome;
      const why = outcome.kind === 'fixed' ? reason : outcome.reason;
      marked.#takenBack.set(placeKey(rule, problem, problem.span), why);
    }
    marked.finish(() => this.judgements);
    return marked.view.text;
  }

  /** Problems that the text has now, and that its original had not. */
  unexpected(judgements: readonly Judgement[], known: ReadonlySet<string>): readonly KnownProblem[] {
    return problemsOf(judgements).filter(
      ({ rule, problem }) => rule !== markerRule && !known.has(this.#originalKey(rule, problem)),
    );
  }

  /** What is misplaced is moved before anything is written beside it: its author has already said what is meant. */
  #planRepairs(judgements: readonly Judgement[]): FilePlan {
    if (judgements.every(({ verdict }) => verdict.kind !== 'fail')) return nothingToRepair;
    const context = { ...this.#context(judgements), markers: false };
    const moves = planFile(this.#view, this.#hiddenOnly(judgements), context);
    return moves.edits.length > 0 ? moves : planFile(this.#view, this.#open(judgements), context);
  }

  /** The problems that another rule names, as if none did. */
  #hiddenOnly(judgements: readonly Judgement[]): readonly Judgement[] {
    return judgements.flatMap((judgement): readonly Judgement[] => {
      const { rule, verdict } = judgement;
      if (verdict.kind !== 'fail') return [];
      const problems = verdict.problems.flatMap((problem): readonly Problem[] => {
        const { reportedBy, ...hidden } = problem;
        return reportedBy !== undefined && this.#isMine(rule, problem) ? [hidden] : [];
      });
      return [{ ...judgement, verdict: { kind: 'fail', problems } }];
    });
  }

  #open(judgements: readonly Judgement[]): readonly Judgement[] {
    return judgements.map((judgement): Judgement => {
      const { rule, verdict } = judgement;
      if (verdict.kind !== 'fail') return judgement;
      const problems = verdict.problems.filter((problem) => this.#isMine(rule, problem));
      return { ...judgement, verdict: { kind: 'fail', problems } };
    });
  }

  #isMine(rule: RuleName, problem: Problem): boolean {
    if (rule === markerRule || !this.options.includes(rule)) return false;
    return !this.options.suppressed.has(this.#originalKey(rule, problem));
  }

  #context(judgements: readonly Judgement[]): PlanContext {
    const takenBack = new Map(
      everyProblemOf(judgements).flatMap(({ rule, problem }) => {
        const reason = this.#takenBack.get(this.#originalKey(rule, problem));
        return reason === undefined ? [] : [[problemKey(rule, problem), reason] as const];
      }),
    );
    const isAsked = everyProblemOf(judgements).some(({ problem }) =>
      problem.remedies.some(dependsOnSurroundings),
    );
    return { ...(isAsked && this.options.surroundings()), takenBack };
  }

  #takeBack(judgements: readonly Judgement[], reasons: ReadonlyMap<string, string>): void {
    for (const { rule, problem } of everyProblemOf(judgements)) {
      const reason = reasons.get(problemKey(rule, problem));
      if (reason !== undefined) this.#takenBack.set(this.#originalKey(rule, problem), reason);
    }
  }

  #originalKey(rule: RuleName, problem: Problem): string {
    return placeKey(rule, problem, this.#original(problem.span));
  }

  #original(span: Span): Span {
    return this.#maps.reduce((place, map) => map.back(place), span);
  }
}

/** Markers are what this run leaves; what they mark is counted, and they are not counted again. */
const markerRule: RuleName = 'no-undecided-marker';
