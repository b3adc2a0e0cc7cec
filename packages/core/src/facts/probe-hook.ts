import type { HookModel } from '../catalog/client-model.js';
import type { Machine } from '../flow/machine.js';
import { emptyObject, readMember, spreadInto, withProperty } from '../flow/objects.js';
import { requestWith } from '../flow/requests.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import type { ObjectCell } from '../flow/store.js';
import { missing, type Site, type Static, type Value } from '../flow/value.js';

/** What code that is given each request certainly leaves as it is. */
export interface Kept {
  /** What is sent, and where to. */
  readonly request: boolean;
  /** Where it is sent to, whatever becomes of the body. */
  readonly address: boolean;
}

const nothingKept: Kept = { request: false, address: false };
const everythingKept: Kept = { request: true, address: true };

/**
 * Runs code that is registered to be given each request, with a request of which nothing is known, and looks what it leaves
 * of it: whether a header is set or a URL is logged is no matter.
 *
 * @param code functions, or lists of them, as they were given.
 * @param hook what the code is given; undefined: that is not told.
 */
export function probeHook(
  machine: Machine,
  code: Alternatives,
  hook: HookModel | undefined,
  site: Site,
): Kept {
  if (!hook) return nothingKept;
  return code
    .flatMap(listed)
    .map((shape) =>
      shape.kind === 'function' && shape.callable ? probe(machine, shape.callable, hook, site) : nothingKept,
    )
    .reduce((a, b) => ({ request: a.request && b.request, address: a.address && b.address }), everythingKept);
}

/** Functions are listed in arrays, or stand alone; no code at all is none. */
function listed(shape: Shape): Alternatives {
  if (shape.kind === 'literal') return [];
  return shape.kind === 'array' ? [...shape.elements.flat(), ...(shape.rest ?? [])].flatMap(listed) : [shape];
}

function probe(machine: Machine, code: Value, hook: HookModel, site: Site): Kept {
  const before = machine.state;
  machine.state = before.fork();
  const request = requestOf(machine, hook, site);
  const handedOn: Static[] = [];
  const next: Value = {
    kind: 'native',
    call: ([given = missing]) => {
      handedOn.push(given);
      return marked('answer', site);
    },
  };
  const args = argumentsOf(machine, hook, request, next, site);
  const answer = machine.call([code], args, site);
  const left = hook.next === undefined ? [...answer, ...request] : [...handedOn.flat(), ...request];
  const keeps = (keys: readonly string[]): boolean => left.every((each) => isKept(machine, each, keys, site));
  const kept = { request: keeps([...hook.decisive, ...hook.reroutes]), address: keeps(hook.reroutes) };
  machine.state = before;
  return kept;
}

/** A value that is told from all others. */
function marked(name: string, site: Site): Static {
  const reason = { kind: 'computed', name: 'what is sent' } as const;
  return [{ kind: 'unknown', reason, root: `hook:${name}`, path: [], site }];
}

/** A request of which nothing is known: of what decides, each part is told from everything else. */
function requestOf(machine: Machine, { decisive, reroutes, isRequest }: HookModel, site: Site): Static {
  const anything = (key: string): ObjectCell => ({ ...emptyObject(site), rest: marked(key, site) });
  const body = (key: string): Static =>
    isRequest
      ? [{ kind: 'json', of: machine.freeze(machine.newCell(anything(key))), site }]
      : machine.newCell(anything(key));
  const parts: (readonly [string, Static])[] = [
    ...decisive.map((key) => [key, body(key)] as const),
    ...reroutes.map((key) => [key, marked(key, site)] as const),
  ];
  const cell = parts.reduce((all, [key, value]) => withProperty(all, key, { value }), anything('other'));
  if (isRequest) return requestWith(machine, cell, site);
  const clone: Value = {
    kind: 'native',
    call: ([update = missing], at = site) => machine.newCell(spreadInto(machine, cell, update, at)),
  };
  return machine.newCell(withProperty(cell, 'clone', { value: [clone], hidden: true }));
}

/** The request at the places where the code is given it, in a member of its argument too. */
function argumentsOf(
  machine: Machine,
  { at, next }: HookModel,
  request: Static,
  sendOn: Value,
  site: Site,
): Static[] {
  const args: Static[] = [];
  for (const path of at) {
    const [index = '0', member] = path.split('.');
    const [given] = args[Number(index)] ?? [];
    if (member === undefined) args[Number(index)] = request;
    else if (given?.kind === 'object') {
      const cell = machine.state.readCell(given.cell) as ObjectCell;
      const copy = machine.newCell(machine.state.readCell((request[0] as { cell: number }).cell));
      machine.state.writeCell(given.cell, withProperty(cell, member, { value: copy, hidden: true }));
    }
  }
  if (next !== undefined) args[next] = [sendOn];
  return Array.from(args, (each) => each ?? marked('other', site));
}

/** Whether something that is sent in the place of the request has the same parts; nothing at all leaves it in its place. */
function isKept(machine: Machine, value: Value, keys: readonly string[], site: Site): boolean {
  if (value.kind === 'literal') return true;
  return (
    value.kind === 'object' &&
    keys.every((key) => readMember(machine, [value], key, site).every((part) => isMarked(machine, part, key)))
  );
}

function isMarked(machine: Machine, value: Value, key: string): boolean {
  const isMark = (each: { readonly kind: string }): boolean =>
    each.kind === 'unknown' &&
    (each as Extract<Value, { readonly kind: 'unknown' }>).root === `hook:${key}` &&
    (each as Extract<Value, { readonly kind: 'unknown' }>).path.length === 0;
  if (value.kind === 'json')
    return value.of.every(
      (shape) => shape.kind === 'object' && shape.properties.size === 0 && shape.rest?.every(isMark) === true,
    );
  if (value.kind !== 'object') return isMark(value);
  const cell = machine.state.readCell(value.cell);
  return cell.kind === 'object' && cell.properties.size === 0 && cell.rest?.every(isMark) === true;
}
