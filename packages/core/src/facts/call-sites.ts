import semver from 'semver';
import { isCarrier } from '../binding/carrier.js';
import { matchCall, matchGlobalHook, matchHook, type MatchedCall } from '../binding/match-client.js';
import type { Machine, OutsideCall } from '../flow/machine.js';
import type { Alternatives } from '../flow/shape.js';
import type { Policy } from '../policy/policy.js';
import type { ModuleHost } from '../syntax/module-host.js';
import type { SourceView } from '../syntax/source-view.js';
import { toSpan, type Span } from '../text/span.js';
import { readCallSite, type CallSite, type VersionTest } from './call-site.js';
import type { OutsideState } from './interceptor.js';
import { leavesRequestAlone } from './request-hook.js';

/** A call of another file that nothing here leads to counts for what is sent, not as a fact of this file. */
const elsewhere: Span = { start: 0, end: 0 };

/** The call itself in this file, or the call of this file that leads to it. */
export function spanIn(filename: string, { site, chain }: OutsideCall): Span | undefined {
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
  calls: readonly OutsideCall[],
  machine: Machine,
  { view, host, policy, root }: { view: SourceView; host: ModuleHost; policy: Policy; root: string },
): readonly CallSite[] {
  const versions = new Map<string, string | undefined>();
  const versionOf = (name: string, from: string): string | undefined => {
    const key = `${name}\0${from}`;
    if (!versions.has(key)) versions.set(key, host.packageVersion(name, from));
    return versions.get(key);
  };
  const outside = outsideState(calls, machine, policy);
  return calls.flatMap((call) => {
    if (call.callee.kind !== 'external') return [];
    const matched = matchCall(call.callee.term, call.args, policy);
    const sites = [...groupedByRequest(matched).values()].flatMap((readings) =>
      readRequest(readings, call, spanIn(view.filename, call) ?? elsewhere, {
        filename: view.filename,
        versionOf,
        policy,
        root,
        outside,
      }),
    );
    const { replaced } = call;
    return replaced === undefined
      ? sites
      : sites.map((site) => ({ ...site, interceptor: site.interceptor ?? replaced }));
  });
}

interface Reading {
  readonly filename: string;
  readonly versionOf: (name: string, from: string) => string | undefined;
  readonly policy: Policy;
  readonly root: string;
  readonly outside: OutsideState;
}

/** The one reading of a request that the installed version decides on. */
function readRequest(
  readings: readonly MatchedCall[],
  { site, chain }: OutsideCall,
  span: Span,
  { filename, versionOf, policy, root, outside }: Reading,
): readonly CallSite[] {
  const sites = readings.flatMap((match) => {
    const version = match.instance.client.modules
      .map((name) => versionOf(name, site.module.filename))
      .find((found) => found !== undefined);
    const test: VersionTest = (range) =>
      version === undefined || semver.satisfies(version, range, { includePrerelease: true });
    if (match.call.versions !== undefined && !test(match.call.versions)) return [];
    const at = { site, chain, filename, span, root, outside };
    const read = readCallSite(match, { ...at, version: test }, policy);
    if (!read || version !== undefined) return read ?? [];
    const other = readCallSite(match, { ...at, version: () => false }, policy);
    return { ...read, ...(other ? { inOtherVersion: other } : {}) };
  });
  if (sites.length <= 1) return sites;
  // Where versions differ and the version is not known, the shape that the code writes is the one it was written for.
  const written = sites.filter(({ request }) => request.some((shape) => shape.kind === 'object'));
  return (written.length > 0 ? written : sites).slice(-1);
}

function groupedByRequest(matched: readonly MatchedCall[]): Map<string, MatchedCall[]> {
  const groups = new Map<string, MatchedCall[]>();
  for (const match of matched) groups.set(match.request, [...(groups.get(match.request) ?? []), match]);
  return groups;
}

function outsideState(calls: readonly OutsideCall[], machine: Machine, policy: Policy): OutsideState {
  const hooked = new Map<string, string>();
  let hookedAll: string | undefined;
  for (const { callee, args } of calls) {
    if (callee.kind !== 'external') continue;
    const all = matchGlobalHook(callee.term);
    if (all && !(args[0] ?? []).every((shape) => isCarrier(shape, all.unless))) hookedAll = all.name;
    for (const { instance, method, decisive } of matchHook(callee.term, policy))
      if (!decisive || !(args[0] ?? []).every((shape) => leavesRequestAlone(shape, decisive)))
        hooked.set(instance.key, method);
  }
  const { state, outside } = machine;
  const cell = state.hasCell(outside) ? state.readCell(outside) : undefined;
  const written = new Map<string, Alternatives>();
  if (cell?.kind === 'object')
    for (const [key, { value }] of cell.properties) written.set(key, machine.freeze(value));
  return { hooked, hookedAll, written, replaced: machine.replacedMethods };
}
