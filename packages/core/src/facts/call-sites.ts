import { matchSetter } from '../binding/match-setter.js';
import { isCarrier } from '../binding/carrier.js';
import { matchGlobalHook } from '../binding/match-client.js';
import type { Machine, OutsideCall } from '../flow/machine.js';
import type { Alternatives } from '../flow/shape.js';
import type { Site } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import type { ModuleHost } from '../syntax/module-host.js';
import type { SourceView } from '../syntax/source-view.js';
import { toSpan, type Span } from '../text/span.js';
import { readCallSite, type CallSite } from './call-site.js';
import { withDataClasses } from './data-class.js';
import { testOf, type ClientCall, type Reading, type VersionOf } from './client-call.js';
import type { OutsideState } from './interceptor.js';
import { decisiveIn } from './request-body.js';

/** A call of another file that nothing here leads to counts for what is sent, not as a fact of this file. */
const elsewhere: Span = { start: 0, end: 0 };

/** The call itself in this file, or the call of this file that leads to it. */
export function spanIn(
  filename: string,
  { site, chain }: Pick<OutsideCall, 'site' | 'chain'>,
): Span | undefined {
  if (site.module.filename === filename) return toSpan(site.node);
  const outer = chain.findLast((each) => each.module.filename === filename);
  return outer && toSpan(outer.node);
}

/**
 * Reads the calls of a run that send a prompt.
 *
 * @param machine after the run: what the program has done to its clients beside making them counts for all calls.
 */
export function readCallSites(
  calls: readonly ClientCall[],
  machine: Machine,
  {
    view,
    host,
    versionOf,
    policy,
    root,
  }: { view: SourceView; host: ModuleHost; versionOf: VersionOf; policy: Policy; root: string },
): readonly CallSite[] {
  const outside = outsideState(calls, machine);
  return calls.flatMap((call) =>
    readCall(call, spanIn(view.filename, call) ?? elsewhere, {
      filename: view.filename,
      host,
      versionOf,
      policy,
      root,
      outside,
      classified: machine.classified,
      lastValue: ({ node }) => {
        const value = machine.values.get(node);
        return value && machine.freeze(value);
      },
    }).flatMap((callSite) => withDataClasses(callSite, call.chain, policy)),
  );
}

interface Context {
  /** The analysed file. */
  readonly filename: string;
  readonly host: ModuleHost;
  readonly versionOf: VersionOf;
  readonly policy: Policy;
  readonly root: string;
  readonly outside: OutsideState;
  readonly classified: Machine['classified'];
  readonly lastValue: (site: Site) => Alternatives | undefined;
}

function readCall(call: ClientCall, span: Span, context: Context): readonly CallSite[] {
  const sites = [...groupedByRequest(call.readings).values()].flatMap((readings) =>
    readRequest(readings, call, span, context),
  );
  const { replaced } = call;
  return replaced === undefined
    ? sites
    : sites.map((site) => ({ ...site, interceptor: site.interceptor ?? replaced }));
}

/** The one reading of a request that the installed version decides on; several where the program's own code sends it on. */
function readRequest(
  readings: readonly Reading[],
  call: ClientCall,
  span: Span,
  context: Context,
): readonly CallSite[] {
  const { site, chain } = call;
  const sites = readings.flatMap((match): readonly (readonly [CallSite, Reading])[] => {
    const version = context.versionOf(match, site.module.filename);
    const test = testOf(version);
    if (match.call.versions !== undefined && !test(match.call.versions)) return [];
    const at = {
      site,
      chain,
      filename: context.filename,
      span,
      root: context.root,
      outside: context.outside,
      answer: call.answer,
      classified: context.classified,
      lastValue: context.lastValue,
      versionOf: (name: string) => context.host.packageVersion(name, site.module.filename),
    };
    const read = readCallSite(match, { ...at, version: test }, context.policy);
    if (!read) return [];
    // A request is only followed where all versions build the same one.
    if (version !== undefined || match.rewriting) return [[read, match]];
    const other = readCallSite(match, { ...at, version: () => false }, context.policy);
    return [[{ ...read, ...(other ? { inOtherVersion: other } : {}) }, match]];
  });
  // Where versions differ and the version is not known, the shape that the code writes is the one it was written for.
  const written = sites.filter(([{ request }]) => request.some((shape) => shape.kind === 'object'));
  const chosen = sites.length <= 1 ? sites : (written.length > 0 ? written : sites).slice(-1);
  return chosen.flatMap(([read, match]) => asRewritten(read, match, context));
}

/** What is sent of a call whose request the program's own code has in hand: that, and not what the call says. */
function asRewritten(built: CallSite, { rewriting }: Reading, context: Context): readonly CallSite[] {
  if (!rewriting) return [built];
  const { option, body, calls, complete } = rewriting;
  const sent = calls.flatMap((call) => readCall(call, built.span, context));
  const asSent = sent.map(
    ({
      destinations,
      request,
      models,
      routing,
      plugins,
      tools,
      spelling,
      prompts,
      interceptor,
      unread,
      guardedAs,
    }): CallSite => ({
      ...built,
      ...{ destinations, request, models, routing, plugins, tools, spelling, unread, guardedAs },
      interceptor: interceptor ?? built.interceptor,
      prompts: [...built.prompts, ...prompts],
    }),
  );
  const left =
    body === undefined ? [] : [{ ...built, ...decisiveIn(body), request: body, spelling: 'snake' } as const];
  // What reached the code of the program may have been put to use there.
  const known = [...asSent, ...left].map((each) => ({ ...each, ineffective: [], overruled: [] }));
  return complete && known.length > 0 ? known : [...known, { ...built, interceptor: option }];
}

function groupedByRequest(readings: readonly Reading[]): Map<string, Reading[]> {
  const groups = new Map<string, Reading[]>();
  for (const reading of readings)
    groups.set(reading.request, [...(groups.get(reading.request) ?? []), reading]);
  return groups;
}

function outsideState(calls: readonly ClientCall[], machine: Machine): OutsideState {
  const hooked = new Map<string, string>();
  const rerouted = new Map<string, string>();
  const registered = new Set<string>();
  let hookedAll: string | undefined;
  for (const { callee, args, hooks = [] } of calls) {
    if (callee.kind !== 'external') continue;
    const { term } = callee;
    if (term.kind === 'import') registered.add(`${term.module}#${term.path.join('.')}`);
    const all = matchGlobalHook(callee.term);
    if (all && !(args[0] ?? []).every((shape) => isCarrier(shape, all.unless))) hookedAll = all.name;
    for (const { of, method, kept } of hooks) {
      if (!kept.request) hooked.set(of, method);
      if (!kept.address) rerouted.set(of, method);
    }
  }
  const { state, outside } = machine;
  const cell = state.hasCell(outside) ? state.readCell(outside) : undefined;
  const written = new Map<string, Alternatives>();
  if (cell?.kind === 'object')
    for (const [key, { value }] of cell.properties) written.set(key, machine.freeze(value));
  for (const { callee, args } of calls)
    if (callee.kind === 'external')
      for (const [key, value] of matchSetter(callee.term, args))
        written.set(key, [...(written.get(key) ?? []), ...value]);
  return { hooked, rerouted, hookedAll, written, registered, replaced: machine.replacedMethods };
}
