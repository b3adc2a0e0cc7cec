import { isCarrier } from '../binding/carrier.js';
import { guardUse, type GuardUse } from '../binding/match-guard.js';
import type { MatchedCall } from '../binding/match-client.js';
import { isThere, readLayers, readPlace, requestOf } from '../binding/read-place.js';
import type { InterceptorPlace } from '../catalog/client-model.js';
import { exportOf } from '../binding/term-path.js';
import { isMissing, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, Shape } from '../flow/shape.js';
import type { Site, Value } from '../flow/value.js';
import { isFetch, runSender, urlOf, type Following } from './run-sender.js';

/**
 * A call whose requests all pass a guard on their way out, with the classes that the guards are for. What the program does
 * to a request before that is no matter; what it does behind the guard is run, and where it may change the request there is no guard.
 *
 * @param callee of the call itself, which may be what a guard has given.
 */
export function followGuard(
  match: MatchedCall,
  callee: FrozenTerm,
  site: Site,
  following: Following,
): MatchedCall {
  const own = guardUse(callee);
  const { interceptors = [] } = match.call;
  const senders = interceptors.flatMap((place) => {
    const uses = usesAt(match, place);
    return uses ? [{ place, uses }] : [];
  });
  const uses = own ? [own] : senders.flatMap((sender) => sender.uses);
  if (uses.length === 0) return match;
  const classes = senders.length > 1 ? undefined : classesOf(uses, match, site, following);
  const behindGuard = uses.flatMap(({ options = [] }) => readPath(options, 'fetch'));
  const audited = uses.every(({ options = [] }) => keepsRecords(options))
    ? { auditedByGuard: true as const }
    : {};
  if (own)
    return {
      ...match,
      behindGuard,
      ...(classes ? { guardedAs: classes, ...audited } : { wrappedBy: 'guardedFetch' }),
    };
  if (!classes) return { ...match, behindGuard };
  const behind = interceptors.filter((place) => place !== senders[0]?.place && place.given === undefined);
  return {
    ...match,
    behindGuard,
    guardedAs: classes,
    ...audited,
    call: { ...match.call, interceptors: behind },
  };
}

/** Whether the options of a guard name a function of the program that takes its records. */
function keepsRecords(options: Alternatives): boolean {
  return (
    options.length > 0 &&
    options.every(
      (option) =>
        option.kind === 'object' &&
        !option.rest &&
        readPath([option], 'audit').every(({ kind }) => kind === 'function'),
    )
  );
}

/** The guards that stand in an option; undefined where something else may. */
function usesAt(match: MatchedCall, place: InterceptorPlace): readonly GuardUse[] | undefined {
  const isSender = place.given === 'fetch' || place.unless?.sender !== undefined;
  const value = isSender ? readPlace(match, place) : [];
  const code = place.unless?.sender === undefined ? value : value.flatMap((shape) => senderOf(shape, place));
  const uses = code.map((shape) => (shape.kind === 'external' ? guardUse(shape.term) : undefined));
  return uses.length > 0 && uses.every((use) => use !== undefined) ? uses : undefined;
}

/** What an object sends with that carries requests on. */
function senderOf(shape: Shape, { unless }: InterceptorPlace): Alternatives {
  if (shape.kind !== 'external' || shape.term.kind !== 'new' || !unless?.sender) return [shape];
  const { term } = shape;
  const isPlain = (term.assigned?.size ?? 0) === 0 && (term.overridden?.size ?? 0) === 0;
  const name = exportOf(term.callee, [unless.module]);
  if (!isPlain || name === undefined || !unless.exports.includes(name)) return [shape];
  return readPath(term.args[0] ?? [], unless.sender);
}

/** The classes of guards, when each is known and leaves the sending to code that changes nothing. */
function classesOf(
  uses: readonly GuardUse[],
  match: MatchedCall,
  site: Site,
  following: Following,
): readonly string[] | undefined {
  const classes: string[] = [];
  for (const { className, options = [], isProved } of uses) {
    if (!isProved) return undefined;
    if (!options.every((each) => sendsOn(each, match, site, following))) return undefined;
    for (const shape of className) {
      const named =
        shape.kind === 'literal' && typeof shape.value === 'string'
          ? following.policy.classNamed(shape.value)
          : undefined;
      if (!named) return undefined;
      classes.push(named.name);
    }
  }
  return classes.length > 0 ? [...new Set(classes)] : undefined;
}

/** Whether a guard with these options hands every request to something that sends it as it is. */
function sendsOn(options: Shape, match: MatchedCall, site: Site, following: Following): boolean {
  if (isMissing(options)) return true;
  if (options.kind !== 'object' || options.rest) return false;
  return readPath([options], 'fetch').every((shape) => {
    if (isMissing(shape)) return true;
    if (shape.kind === 'external')
      return isFetch(shape) || exportOf(shape.term, ['node-fetch', 'cross-fetch']) !== undefined;
    return shape.kind === 'function' && shape.callable !== undefined
      ? passesOn(shape.callable, match, site, following)
      : false;
  });
}

/** Runs a `fetch` of the program with a request of which nothing is known, and looks whether that very request leaves. */
function passesOn(code: Value, match: MatchedCall, site: Site, following: Following): boolean {
  const reason = { kind: 'computed', name: 'the request of the guard' } as const;
  const derivedFrom = match.call.prompts.map((place) => readPlace(match, place)).filter(isThere);
  const body: Shape = { kind: 'unknown', reason, root: 'guarded-request', path: [], site, derivedFrom };
  const before = { option: 'fetch', body: [body], calls: [], complete: true };
  const { calls, complete } = runSender(before, 'text', [code], match, site, following);
  const url = following.machine.freeze(urlOf(match, site, following.policy));
  return (
    complete &&
    calls.length > 0 &&
    calls.every(
      ({ args, readings, callee }) =>
        readings.length > 0 &&
        callee.kind === 'external' &&
        isFetch({ kind: 'external', term: callee.term }) &&
        isSame(args[0] ?? [], url) &&
        readings.every(
          (reading) =>
            requestOf(reading).every((shape) => isRequest(shape, body)) &&
            (reading.call.interceptors ?? []).every((place) =>
              readLayers(reading, place).every(
                (shape) => isMissing(shape) || (place.unless !== undefined && isCarrier(shape, place.unless)),
              ),
            ),
        ),
    )
  );
}

/** The very text: one that was read and written again may say something else. */
function isRequest(shape: Shape, body: Shape): boolean {
  return (
    shape.kind === 'unknown' && body.kind === 'unknown' && shape.root === body.root && shape.path.length === 0
  );
}

function isSame(a: Alternatives, b: Alternatives): boolean {
  return a.length === b.length && a.every((shape, index) => isSameText(shape, b[index]));
}

function isSameText(a: Shape, b: Shape | undefined): boolean {
  if (a.kind === 'literal') return b?.kind === 'literal' && a.value === b.value;
  if (a.kind === 'unknown')
    return b?.kind === 'unknown' && a.root === b.root && a.path.join('.') === b.path.join('.');
  return a.kind === 'text' && b?.kind === 'text' && isSame(a.parts, b.parts);
}
