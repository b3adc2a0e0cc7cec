import {
  EditMap,
  guardedRules,
  readSenderUses,
  wireGuard,
  type Judgement,
  type Policy,
  type RuleName,
  type SourceView,
  type Span,
} from '@openrouter-compliance/core';
import { surroundingsOf, type SourceHost } from '@openrouter-compliance/scanner';
import type { FileInWork } from '../plan/file-in-work.js';
import { everyProblemOf, placeKey } from '../plan/known-problem.js';
import { withTrial, type OverlayHost } from '../plan/overlay-host.js';
import { tryEdits } from '../plan/verify.js';
import { guardImportOf } from './guard-import.js';
import type { GuardPlan } from './plan-guards.js';
import { groupBySender, guardFor, type LocatedUse, type Sender } from './sender.js';

/** A rule that did not pass a call, and what became of that. */
export interface GuardedCall {
  readonly path: string;
  readonly rule: RuleName;
  readonly message: string;
  /** In the text as it was before the run. */
  readonly span: Span;
  /** Why it has no guard: a clause without a full stop. Undefined: it has one now. */
  readonly reason?: string;
}

export interface WiringOptions {
  readonly root: string;
  readonly policy: Policy;
  /** The repository with the repairs of the run and its guard modules. */
  readonly disk: OverlayHost;
  readonly guards: GuardPlan;
  /** Absolute paths of the files that were judged: no other is edited. */
  readonly files: readonly string[];
  readonly workOn: (file: string) => FileInWork;
  readonly includes: (rule: RuleName) => boolean;
  readonly analyseIn: (around: SourceHost) => (view: SourceView) => readonly Judgement[];
}

/**
 * Gives guards to what requests are sent with where no code shows that they comply. Each step is judged again: it is kept only
 * where every call that is sent with it passes and nothing else gets worse.
 */
export function wireGuards(options: WiringOptions): readonly GuardedCall[] {
  const { files, disk, policy, root, includes } = options;
  const uses = files.flatMap((file) =>
    readSenderUses(disk.open(file), disk, policy, policy.root ?? root).map((use): LocatedUse => ({
      file,
      use,
    })),
  );
  // Places are told in the text as it was, which a step moves.
  const rows = new Map(uses.map((each) => [each, rowsOf(each, options)]));
  const lacks = ({ use }: LocatedUse): boolean => use.lacks.some(({ rule }) => includes(rule));
  const told = (each: LocatedUse, reason?: string): readonly GuardedCall[] =>
    (rows.get(each) ?? []).map((row) => (reason === undefined ? row : { ...row, reason }));
  const result = uses.flatMap((each) => {
    const { place } = each.use;
    return place.kind === 'none' ? told(each, place.reason) : [];
  });
  const texts = new EditedTexts();
  for (const sender of groupBySender(uses)) {
    if (!sender.uses.some(lacks)) continue;
    const reason = wire(sender, texts, options);
    for (const each of sender.uses) result.push(...told(each, reason));
  }
  return unique(result);
}

/** @returns why nothing is changed: a clause without a full stop; undefined where the guard is there now. */
function wire(sender: Sender, texts: EditedTexts, options: WiringOptions): string | undefined {
  const { disk, root, files, workOn, policy } = options;
  const { filename } = sender.place;
  if (!files.includes(filename)) return 'what it is sent with is made in a file outside this run';
  const guard = guardFor(sender, policy);
  if ('reason' in guard) return guard.reason;
  const imported = guardImportOf(filename, { ...options, host: disk });
  if ('reason' in imported) return imported.reason;
  const span = texts.forward(filename, sender.place.span);
  if (!span) return 'its place was changed by another guard, so run the command again';
  const view = disk.open(filename);
  const place = { ...sender.place, span };
  const repair = wireGuard(place, guard.className, view, imported, surroundingsOf(filename, root));
  if (repair.kind === 'undecided') return repair.reason;
  const tried = tryEdits(view, repair.edits);
  if (tried.kind === 'broken') return tried.reason;
  const map = new EditMap(repair.edits);
  if (!holds(sender, tried.view, map, texts, options))
    return 'with a guard there it could not be shown to comply either';
  workOn(filename).take(repair.edits, tried.view);
  disk.put(tried.view);
  texts.add(filename, map);
  return undefined;
}

/** Whether every call of a sender passes with the trial in place, and nothing in its files gets worse. */
function holds(
  { uses }: Sender,
  trial: SourceView,
  map: EditMap,
  texts: EditedTexts,
  { disk, policy, root, analyseIn }: WiringOptions,
): boolean {
  const around = withTrial(disk, trial);
  return [...new Set([trial.filename, ...uses.map(({ file }) => file)])].every((file) => {
    const isEdited = file === trial.filename;
    const back = (span: Span): Span => (isEdited ? map.back(span) : span);
    const calls = new Set(uses.flatMap((each) => (each.file === file ? keyOf(each.use.call) : [])));
    const isOfSender = (span: Span): boolean => calls.has(keyOf(texts.back(file, back(span))));
    const view = isEdited ? trial : disk.open(file);
    const judgements = analyseIn(around)(view);
    const found = readSenderUses(view, around, policy, policy.root ?? root).filter(({ call }) =>
      isOfSender(call),
    );
    return (
      (calls.size === 0 || found.length > 0) &&
      found.every(({ guardedAs, lacks }) => guardedAs.length > 0 && lacks.length === 0) &&
      judgements.every(
        ({ rule, fact, verdict }) =>
          !guardedRules.has(rule) ||
          !isOfSender(fact) ||
          (verdict.kind !== 'open' && verdict.kind !== 'fail'),
      ) &&
      !isWorse(analyseIn(disk)(disk.open(file)), judgements, back)
    );
  });
}

/** Finds places of the texts that senders were read from in the texts as the guards by now have made them, and back. */
class EditedTexts {
  /** By file, earliest first. */
  readonly #maps = new Map<string, readonly EditMap[]>();

  add(file: string, map: EditMap): void {
    this.#maps.set(file, [...this.#of(file), map]);
  }

  forward(file: string, span: Span): Span | undefined {
    return this.#of(file).reduce<Span | undefined>((at, map) => at && map.forward(at), span);
  }

  back(file: string, span: Span): Span {
    return this.#of(file).reduceRight((at, map) => map.back(at), span);
  }

  #of(file: string): readonly EditMap[] {
    return this.#maps.get(file) ?? [];
  }
}

/** Whether there is a problem that was not there, or a verdict is open that was better. */
function isWorse(
  before: readonly Judgement[],
  after: readonly Judgement[],
  back: (span: Span) => Span,
): boolean {
  const known = new Set(
    everyProblemOf(before).map(({ rule, problem }) => placeKey(rule, problem, problem.span)),
  );
  // One call in the text can be several, by way of several callers: the worst verdict counts.
  const keysOf = (isBad: boolean): ReadonlySet<string> =>
    new Set(
      before
        .filter(({ verdict }) => (verdict.kind === 'open' || verdict.kind === 'fail') === isBad)
        .map(({ rule, fact }) => `${rule} ${keyOf(fact)}`),
    );
  const [bad, good] = [keysOf(true), keysOf(false)];
  const wasBetter = (key: string): boolean => good.has(key) && !bad.has(key);
  return (
    everyProblemOf(after).some(
      ({ rule, problem }) => !known.has(placeKey(rule, problem, back(problem.span))),
    ) ||
    after.some(
      ({ rule, fact, verdict }) => verdict.kind === 'open' && wasBetter(`${rule} ${keyOf(back(fact))}`),
    )
  );
}

/** What is told of a call in its own file: what the rules leave open. What fails is a problem of the file, and told as such. */
function rowsOf({ file, use }: LocatedUse, { includes, workOn }: WiringOptions): readonly GuardedCall[] {
  if (!use.isOwn) return [];
  return use.lacks.flatMap(({ rule, verdict }): readonly GuardedCall[] =>
    verdict.kind === 'open' && includes(rule)
      ? [{ path: file, rule, message: verdict.message, span: workOn(file).originalPlace(use.call) }]
      : [],
  );
}

function unique(rows: readonly GuardedCall[]): readonly GuardedCall[] {
  return [...new Map(rows.map((row) => [`${row.path} ${row.rule} ${keyOf(row.span)}`, row])).values()];
}

function keyOf({ start, end }: Span): string {
  return `${start} ${end}`;
}
