import type { MatchedCall } from '../binding/match-client.js';
import { isThere, readPlace, requestOf } from '../binding/read-place.js';
import { Ledger, type Way } from '../flow/ledger.js';
import type { Learnt } from '../flow/comparison.js';
import type { Activation, AnswerListener, Machine, OutsideCall } from '../flow/machine.js';
import { isMissing, readPath } from '../flow/read-shape.js';
import { siteKey, type Site, type Static, type Term } from '../flow/value.js';
import { answerPart, answersIn, type AnswerPart, type CallTerm } from './answer-terms.js';

import {
  added,
  afterUnread,
  followedBy,
  isComplete,
  nothingDone,
  union,
  withComparison,
  withRecord,
} from './answer-dealing.js';
import { recordFields, type AnswerUse, type Dealing } from './answer-use.js';
import { fieldsIn, holdsPrompt, perhapsIn, type Recorded } from './recorded-fields.js';
import { endsProgram, makesNoRecord, onlyWrites } from './record-sinks.js';

/** A call whose answer is watched, as long as one run of it lasts. */
interface Watched {
  readonly key: string;
  /** Of the call as it was made last. */
  asked: Recorded;
  /** Whether the module that it is made in has to record it. */
  readonly records: boolean;
  readonly use: { -readonly [K in keyof AnswerUse]: AnswerUse[K] };
}

/** What the calls of a program give, and what becomes of it. */
export interface AnswerWatch extends AnswerListener {
  /** A call leaves whose answer matters. */
  begin(call: OutsideCall, readings: readonly MatchedCall[]): AnswerUse | undefined;
}

/**
 * Watches what is done with the answers of calls on each way through the program.
 *
 * @param machine asked for when something has happened: it is made with this.
 * @param mayRecord whether a file is one of the modules that have to record.
 * @param asksProvider whether it matters who has answered.
 */
export function watchAnswers(
  machine: () => Machine,
  mayRecord: (filename: string) => boolean,
  asksProvider: boolean,
): AnswerWatch {
  let kept: Ledger<Dealing> | undefined;
  const ledger = (): Ledger<Dealing> => (kept ??= new Ledger(machine()));
  /** By the place of the call: what has begun and is not left yet. */
  const begun = new Map<string, Watched>();
  const last = new Map<string, Watched>();
  const keys = new WeakMap<CallTerm, string>();
  const latest = new Map<string, CallTerm>();
  const leaving = new Map<Activation, Set<Watched>>();

  const partOf = (term: Term): AnswerPart | undefined => answerPart(term, (call) => keys.has(call));
  const keyOf = ({ call }: AnswerPart): string => keys.get(call) as string;

  /** Whether parts of answers are, on one way, of the answer that the call at a place has given last. */
  const isOf = (parts: readonly AnswerPart[], key: string, way: Way<Dealing>): boolean => {
    const present = parts.filter((part) => way.has(keyOf(part)));
    const isLatest = ({ call }: AnswerPart): boolean => call === latest.get(key);
    return (
      present.length > 0 &&
      present.every((part) => keyOf(part) === key) &&
      (way.get(key)?.again !== true || parts.every(isLatest))
    );
  };

  const change = (site: Site, next: (dealing: Dealing, key: string, way: Way<Dealing>) => Dealing): void =>
    ledger().change(site, (way) => new Map([...way].map(([key, dealing]) => [key, next(dealing, key, way)])));

  const isWatching = (): boolean => begun.size > 0;

  /** Where the answer of a call leaves the modules that have to record it. */
  const staysIn = (watched: Watched, from: Activation): void => {
    if (!watched.records) return;
    const chain = activationsOf(from);
    const boundary = chain.findLast(({ module }) => mayRecord(module.filename));
    if (!boundary?.node) return;
    const between = chain.slice(0, chain.indexOf(boundary));
    watched.use.crosses ||= between.some(({ module }) => !mayRecord(module.filename));
    leaving.set(boundary, (leaving.get(boundary) ?? new Set()).add(watched));
  };

  const noteUses = (value: Static, ways: readonly (Way<Dealing> | undefined)[], mayAsk: boolean): void => {
    if (!asksProvider) return;
    const carried = answersIn(machine(), value, partOf);
    for (const key of new Set(carried.map(({ part }) => keyOf(part)))) {
      const parts = carried.filter(({ part }) => keyOf(part) === key);
      const certain = parts.some((each) => each.certain);
      const watched = begun.get(key);
      if (!watched) continue;
      const { use, asked } = watched;
      if (mayAsk && parts.some(({ part }) => isWhole(part, asked))) use.asksProvider = true;
      for (const way of ways) {
        const dealing = way?.get(key);
        if (!way || dealing) use.uses = added(use.uses, { dealing, certain });
      }
    }
  };

  return {
    isWatching,

    begin(call, readings) {
      const [reading] = readings;
      if (!reading || !isThere(reading.call.request.length > 0 ? requestOf(reading) : [])) return undefined;
      const records = mayRecord(call.site.module.filename);
      if (!records && !asksProvider) return undefined;
      const key = siteKey(call.site);
      if (call.late) return last.get(key)?.use;
      const { says } = reading.call;
      const request = requestOf(reading);
      const asked: Recorded = {
        says: says ?? unsaid,
        user: readPath(request, 'user'),
        models: reading.call.model.map((place) => readPlace(reading, place)).filter(isThere),
        prompts: reading.call.prompts.map((place) => readPlace(reading, place)).filter(isThere),
      };
      const known = begun.get(key);
      if (known) {
        known.asked = asked;
        staysIn(known, machine().activation);
        return known.use;
      }
      const watched: Watched = {
        key,
        records,
        asked,
        use: {
          streams: !readPath(request, 'stream').every(
            (shape) => isMissing(shape) || (shape.kind === 'literal' && !shape.value),
          ),
          isKnown: says !== undefined && readings.length === 1,
          left: [],
          crosses: false,
          uses: [],
          asksProvider: false,
        },
      };
      begun.set(key, watched);
      last.set(key, watched);
      staysIn(watched, machine().activation);
      return watched.use;
    },

    onResult(term) {
      const key = siteKey(term.site);
      const watched = begun.get(key);
      if (!watched) return;
      keys.set(term, key);
      latest.set(key, term);
      ledger().change(term.site, (way) => {
        const before = way.get(key);
        return new Map(way).set(key, before ? followedBy(before) : nothingDone);
      });
    },

    onHandOver(callee, args, site, into) {
      if (!isWatching() || begun.has(siteKey(site))) return;
      if (callee && partOf(callee)) return;
      const m = machine();
      if (into === 'outside') {
        if (makesNoRecord(callee, site)) return;
        const ways = ledger().read(m.state);
        for (const arg of args) noteUses(arg, ways, !onlyWrites(callee));
        if (endsProgram(callee)) return ledger().change(site, () => new Map());
        // What nobody has read may throw.
        if (!onlyWrites(callee)) change(site, afterUnread);
      }
      if (into === 'unread') {
        for (const { part } of args.flatMap((arg) => answersIn(m, arg, partOf))) {
          const watched = begun.get(keyOf(part));
          if (watched) watched.use.asksProvider = true;
          change(site, (dealing, key) =>
            key === keyOf(part) ? { ...dealing, perhaps: recordFields } : dealing,
          );
        }
        return;
      }
      const given = [...args, ...madeWith(callee)];
      let frozen: ReturnType<Machine['freeze']> | undefined;
      change(site, (dealing, key, way) => {
        const watched = begun.get(key);
        if (!watched?.records || isComplete(dealing.recorded)) return dealing;
        const reading = {
          m,
          asked: watched.asked,
          depth: 0,
          partOf: (term: Term) => {
            const part = partOf(term);
            return part && isOf([part], key, way) ? part : undefined;
          },
          // What another call has given is not there on a way without that call.
          isElsewhere: (term: Term) => {
            const part = partOf(term);
            return part !== undefined && !way.has(keyOf(part));
          },
        };
        const certain = given.flatMap((arg) => [...fieldsIn(arg, reading)]);
        const perhaps = given.flatMap((arg) => [...perhapsIn(arg, reading)]);
        if (into === 'list') return { ...dealing, perhaps: union(dealing.perhaps, certain, perhaps) };
        const isRecord = certain.includes('id');
        frozen ??= given.flatMap((arg) => m.freeze(arg));
        const next = withRecord(dealing, certain, perhaps);
        return isRecord && holdsPrompt(frozen, watched.asked) ? { ...next, quoted: true as const } : next;
      });
    },

    onReturn(activation, exits) {
      if (!isWatching()) return;
      const m = machine();
      const isEntry = activation.caller === undefined;
      const watched = leaving.get(activation) ?? new Set<Watched>();
      leaving.delete(activation);
      const handedBack = new Set<string>();
      for (const { value, state } of exits) {
        const ways = ledger().read(state);
        for (const { key, use } of watched)
          for (const way of ways) if (!way || way.has(key)) use.left = added(use.left, way?.get(key));
        if (!isEntry) continue;
        const now = m.state;
        m.state = state.fork();
        noteUses(value, ways, true);
        // Who calls a function that has been handed on may keep the record of what it gives back.
        if (activation.node && m.deferred.has(activation.node))
          for (const { part } of answersIn(m, value, partOf)) handedBack.add(keyOf(part));
        m.state = now;
      }
      if (!isEntry) return;
      for (const { key, use } of watched)
        if (handedBack.has(key))
          use.left = use.left.map((dealing) => dealing && { ...dealing, perhaps: recordFields });
      begun.clear();
    },

    onRead(term) {
      const part = isWatching() ? partOf(term) : undefined;
      if (!part) return;
      const watched = begun.get(keyOf(part));
      if (watched && part.path.join('.') === providerIn(watched.asked)) watched.use.asksProvider = true;
    },

    onLearnt({ of, texts, is }: Learnt) {
      const parts = of.flatMap((term) => partOf(term) ?? []);
      const [first] = parts;
      if (!first) return;
      change(first.call.site, (dealing, key, way) => {
        if (!isOf(parts, key, way)) return dealing;
        return withComparison(dealing, texts, is);
      });
    },

    tells(term) {
      const part = isWatching() ? partOf(term) : undefined;
      const asked = part && begun.get(keyOf(part))?.asked;
      return part && asked && part.path.join('.') === providerIn(asked) ? part.call : undefined;
    },
  };
}

const unsaid = { body: '', id: '', model: '', cost: '', provider: '' };

function providerIn({ says: { body, provider } }: Recorded): string {
  return body === '' ? provider : `${body}.${provider}`;
}

/** The body of an answer, from which whoever has it can read who has given it. */
function isWhole({ path }: AnswerPart, { says }: Recorded): boolean {
  return path.length === 0 || path.join('.') === says.body;
}

/** What the thing was made with whose method is called: `new Entry(record).save()`, `db.into(audit).values(record)`. */
function madeWith(callee: Term | undefined): readonly Static[] {
  if (!callee) return [];
  if (callee.kind === 'member') return madeWith(callee.of);
  if (callee.kind === 'new') return callee.args;
  return callee.kind === 'call' ? [...callee.args, ...madeWith(callee.callee)] : [];
}

function activationsOf(from: Activation): readonly Activation[] {
  const all: Activation[] = [];
  for (let at: Activation | undefined = from; at; at = at.caller) all.push(at);
  return all;
}
