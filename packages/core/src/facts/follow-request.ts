import { isCarrier } from '../binding/carrier.js';
import { matchCall, type MatchedCall } from '../binding/match-client.js';
import { matchHook } from '../binding/match-hook.js';
import { optionOf, readLayers, readPlace } from '../binding/read-place.js';
import type { InterceptorPlace } from '../catalog/client-model.js';
import type { OutsideCall } from '../flow/machine.js';
import { isMissing } from '../flow/read-shape.js';
import type { Shape } from '../flow/shape.js';
import type { Site, Value } from '../flow/value.js';
import { testOf, type ClientCall, type Reading, type Rewriting } from './client-call.js';
import { followGuard } from './follow-guard.js';
import { asksForStream, followMiddleware } from './follow-middleware.js';
import { argumentsBySteps } from './follow-steps.js';
import { probeHook } from './probe-hook.js';
import { bodyOf } from './request-body.js';
import { isFetch, runSender, type Following } from './run-sender.js';

/**
 * Reads a call by the catalog and, where its client was given functions of the program that have each request in hand, runs
 * these with the request of this call. To be called at the moment of the call: they see what the program holds then.
 */
export function followRequest(call: OutsideCall, following: Following): ClientCall {
  if (call.callee.kind !== 'external') return { ...call, readings: [] };
  const { term } = call.callee;
  const { machine, policy } = following;
  const matched = matchCall(term, call.args, policy);
  const bySteps = argumentsBySteps(matched, call.args, machine, call.site);
  const asked = bySteps.flatMap((args, step) =>
    args === call.args
      ? matched
      : matchCall(term, args, policy).map((match) => ({ ...match, request: `${match.request}@${step}` })),
  );
  const readings = asked
    .map((match) => followGuard(match, term, call.site, following))
    .map((match) => withoutHarmlessHooks(match, call.site, following))
    .map((match) => followMiddleware(match, machine, call.site, asksForStream(term)))
    .map((match) => followReading(match, call.site, following));
  const hooks = matchHook(term, call.args, policy).map(({ of, method, code = 0, hook }) => ({
    of,
    method,
    kept: following.quietly(() => probeHook(machine, call.args[code] ?? [], hook, call.site)),
  }));
  return { ...call, readings, ...(hooks.length > 0 ? { hooks } : {}) };
}

/** Options with code that leaves a request as it is decide nothing; of others it counts whether they may send it elsewhere. */
function withoutHarmlessHooks(match: MatchedCall, site: Site, { machine, quietly }: Following): MatchedCall {
  const { interceptors = [] } = match.call;
  const probed = interceptors.map((place) => {
    const { hook } = place;
    return { place, kept: hook && quietly(() => probeHook(machine, readLayers(match, place), hook, site)) };
  });
  const reroutes = probed.find(({ kept }) => kept?.address === false);
  return {
    ...match,
    call: {
      ...match.call,
      interceptors: probed.filter(({ kept }) => kept?.request !== true).map(({ place }) => place),
    },
    ...(reroutes ? { reroutedBy: optionOf(reroutes.place) } : {}),
  };
}

function followReading(match: MatchedCall, site: Site, following: Following): Reading {
  const { interceptors = [] } = match.call;
  const given = interceptors.map((place) => ({ place, code: readPlace(match, place) }));
  const active = given
    .map(({ place, code }) => ({
      place,
      code: code.filter((shape) => !isPassive(shape, place) && shape.kind !== 'unknown'),
      isKnown: code.every((shape) => shape.kind !== 'unknown'),
      isSure: !code.some((shape) => isPassive(shape, place)),
    }))
    .filter(({ code }) => code.length > 0);
  const version = following.versionOf(match, site.module.filename);
  const functions = active.map((each) => ({ ...each, code: each.code.flatMap(callableOf) }));
  const isReadable = active.every(
    ({ place, code }, index) => place.given && functions[index]?.code.length === code.length,
  );
  if (!isReadable || (active.length > 0 && !isKnown(match, version))) return match;
  const [first] = active;
  // Of the others it is not known whether there is code at all.
  const others = given.filter(
    ({ place, code }) =>
      !active.some((each) => each.place === place) && !code.every((shape) => isPassive(shape, place)),
  );
  const read = { ...match, call: { ...match.call, interceptors: others.map(({ place }) => place) } };
  if (!first) return read;
  const option = optionOf(first.place);
  let rewriting: Rewriting = {
    option,
    body: bodyOf(match, site, testOf(version)),
    calls: [],
    complete: active.every((each) => each.isKnown),
  };
  // A client hands the body to what changes it as an object before it sends the JSON of it.
  for (const kind of ['body', 'fetch'] as const)
    for (const { place, code, isSure } of functions)
      if (place.given === kind) {
        const after = runSender(rewriting, kind, code, match, site, following);
        rewriting = isSure ? after : { ...after, body: [...(after.body ?? []), ...(rewriting.body ?? [])] };
      }
  return { ...read, rewriting };
}

/** What changes nothing: no code at all, the function itself that a client has by default, or what carries requests on. */
function isPassive(shape: Shape, { unless }: InterceptorPlace): boolean {
  return (
    isMissing(shape) ||
    (shape.kind === 'external' && isFetch(shape)) ||
    // Code may still be registered on one that takes some.
    (unless !== undefined && !unless.hooks && isCarrier(shape, unless))
  );
}

function callableOf(shape: Shape): readonly Value[] {
  return shape.kind === 'function' && shape.callable ? [shape.callable] : [];
}

/** Whether it is known what the client makes of the call: versions may differ where nothing names the installed one. */
function isKnown({ call }: MatchedCall, version: string | undefined): boolean {
  if (version !== undefined) return true;
  return [...call.model, ...call.models, ...call.routing].every(({ versions }) => versions === undefined);
}
