import { matchCall, type MatchedCall } from '../binding/match-client.js';
import type { Machine } from '../flow/machine.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import { thaw } from '../flow/thaw.js';
import { literal, unknown, type Site, type Static, type Value } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import type { ClientCall, Rewriting, VersionOf } from './client-call.js';
import { contentOf } from './content.js';
import { readDestinations } from './request-url.js';

export interface Following {
  readonly machine: Machine;
  readonly policy: Policy;
  readonly versionOf: VersionOf;
  /** The calls that leave the program while something runs. */
  readonly collect: (run: () => void) => readonly ClientCall[];
  /** Runs something of which no call leaves the program. */
  readonly quietly: <T>(run: () => T) => T;
}

/** The function itself that sends, as the runtime or undici has it. */
export function isFetch({ term }: Extract<Shape, { readonly kind: 'external' }>): boolean {
  if (term.kind === 'global') return /^(?:globalThis\.|window\.|self\.)?fetch$/.test(term.path.join('.'));
  return term.kind === 'import' && term.module === 'undici' && term.path.join('.') === 'fetch';
}

/**
 * Runs code of the program with the request that a client has built: the object that becomes its body, or the arguments of `fetch`.
 * Of a `text` nothing can be read: what code makes of its content is not the same text any more.
 */
export function runSender(
  before: Rewriting,
  given: 'body' | 'fetch' | 'text',
  code: readonly Value[],
  match: MatchedCall,
  site: Site,
  following: Following,
): Rewriting {
  const { machine } = following;
  const body = before.body ?? [];
  const args =
    given === 'body'
      ? [thaw(machine, body)]
      : [
          urlOf(match, site, following.policy),
          optionsOf(
            machine,
            given === 'text' ? thaw(machine, body) : [{ kind: 'json', of: body, site }],
            site,
          ),
        ];
  const answers: Static[] = [];
  const deferred = new Set(machine.deferred);
  const calls = following.collect(() =>
    machine.maybe(() => {
      const answer = machine.call(code, args, site);
      if (!machine.state.dead) answers.push(answer);
    }),
  );
  // What the code hands on to be called later has been called with this very request.
  for (const node of machine.deferred) if (!deferred.has(node)) machine.deferred.delete(node);
  const answer = machine.freeze(answers.flat());
  if (given === 'body') return { ...before, body: answer, calls: [...before.calls, ...calls] };
  return {
    option: before.option,
    calls: [...before.calls, ...calls],
    complete: before.complete && answer.every((shape) => isAnswer(shape, body, following.policy)),
  };
}

/** Whether what a `fetch` of the program gives is the answer to a call that was seen, and not to one that nobody has read. */
function isAnswer(shape: Shape, body: Alternatives, policy: Policy): boolean {
  if (shape.kind === 'unknown') return false;
  if (shape.kind !== 'external') return true;
  const { term } = shape;
  if (term.kind === 'new') return true;
  if (term.kind !== 'call') return false;
  if (matchCall(term.callee, term.args, policy).length > 0) return true;
  // A function around the call, such as one that repeats it, is given the call as a function and no part of the request.
  const roots = new Set(contentOf(body).map(({ root }) => root));
  return term.args.every((arg) =>
    arg.every(
      (each) =>
        each.kind !== 'unknown' &&
        each.kind !== 'json' &&
        !contentOf([each]).some(({ root }) => roots.has(root)),
    ),
  );
}

/** The URL that a client asks for. */
export function urlOf(match: MatchedCall, site: Site, policy: Policy): Static {
  const tail: Value =
    match.call.path === undefined
      ? (unknown('computed', 'the path of the endpoint', site)[0] as Value)
      : { kind: 'literal', value: match.call.path, site };
  return readDestinations(match, new Map(), policy).map((destination): Value => {
    if (destination.kind === 'unknown') return unknown('computed', 'the base URL', site)[0] as Value;
    const base: Value = { kind: 'literal', value: destination.url.replace(/\/$/, ''), site };
    return tail.kind === 'literal'
      ? { ...base, value: `${base.value}${tail.value as string}` }
      : { kind: 'text', parts: [base, tail], site };
  });
}

/** The second argument of `fetch`. */
function optionsOf(machine: Machine, text: Static, site: Site): Static {
  const properties = new Map<string, { readonly value: Static }>([
    ['method', { value: literal('POST', site) }],
    ['headers', { value: headersOfClient(site) }],
    ['body', { value: text }],
    ['signal', { value: unknown('computed', 'the signal of the client', site) }],
  ]);
  return machine.newCell({ kind: 'object', site, properties });
}

/** The root of the headers that a client makes itself. */
export const clientHeaders = 'client-headers';

function headersOfClient(site: Site): Static {
  const reason = { kind: 'call-result', name: 'the headers of the client' } as const;
  return [{ kind: 'unknown', reason, root: clientHeaders, path: [], site }];
}
