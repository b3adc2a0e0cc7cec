import { escapeUnknown } from './calls.js';
import { keyOf } from './expressions.js';
import type { Machine } from './machine.js';
import { appendElement, readMember, withProperty } from './objects.js';
import { knownElements } from './statements.js';
import type { ArrayCell, ObjectCell } from './store.js';
import { join, missing, unknown, type Site, type Static, type Term } from './value.js';

const registering = /^(?:on|once|addListener|prependListener|prependOnceListener|addEventListener)$/;
const registeringOnce = /once/i;
const removing = /^(?:off|removeListener|removeAllListeners|removeEventListener)$/;
const emitting = /^(?:emit|dispatchEvent)$/;

/** Whether a thing is an event emitter of Node.js or of the web, or made by a class that extends one. */
export function isEmitter(term: Term): boolean {
  if (term.kind !== 'new') return false;
  const { callee } = term;
  if (callee.kind === 'global') return callee.path.join('.') === 'EventTarget';
  return callee.kind === 'import' && /^(?:node:)?events$|^eventemitter3$/.test(callee.module);
}

/** The methods of an emitter: who listens is kept with it, and is called when something is emitted. */
export function callEmitterMethod(
  m: Machine,
  address: number,
  name: string,
  args: readonly Static[],
  site: Site,
): Static | undefined {
  const self: Static = [{ kind: 'object', cell: address }];
  const [event = missing, ...given] = args;
  if (registering.test(name)) {
    const list = registeringOnce.test(name) ? 'listeners once of ' : 'listeners of ';
    for (const key of eventKeys(event)) listen(m, address, key, list, given[0] ?? missing, site);
    return self;
  }
  if (removing.test(name)) {
    for (const key of eventKeys(event)) forget(m, address, key);
    return self;
  }
  if (!emitting.test(name)) return undefined;
  const handed = name === 'emit' ? given : [event];
  for (const key of eventKeys(name === 'emit' ? event : readMember(m, event, 'type', site)))
    tell(m, address, key, handed, site);
  return unknown('computed', 'a fact about a value', site);
}

function eventKeys(event: Static): string[] {
  return event.map(keyOf);
}

/** The lists of listeners by their names as properties: those of one event, or of all. */
function listsOf(
  m: Machine,
  address: number,
  event: string,
): { readonly name: string; readonly list: Static }[] {
  const cell = m.state.readCell(address);
  if (cell.kind !== 'object') return [];
  return [...cell.properties]
    .filter(([name]) => {
      const [, of] = /^listeners (?:once )?of (.*)$/s.exec(name) ?? [];
      return of !== undefined && (event === '*' || of === event || of === '*');
    })
    .map(([name, { value }]) => ({ name, list: value }));
}

/** Adds one who listens to an event. */
export function listen(
  m: Machine,
  address: number,
  event: string,
  prefix: string,
  listener: Static,
  site: Site,
): void {
  const name = `${prefix}${event}`;
  const known = listsOf(m, address, event).find((each) => each.name === name)?.list[0];
  if (known?.kind === 'object') {
    m.state.writeCell(known.cell, appendElement(m.state.readCell(known.cell) as ArrayCell, listener));
    return;
  }
  const cell = m.state.readCell(address);
  if (cell.kind !== 'object') return;
  const value = m.newCell({ kind: 'array', site, elements: [listener] });
  m.state.writeCell(
    address,
    withProperty(m.state.readCell(address) as ObjectCell, name, { value, hidden: true }),
  );
}

/** A removed listener may be any of them. */
function forget(m: Machine, address: number, event: string): void {
  for (const { list } of listsOf(m, address, event)) {
    const [only] = list;
    const cell = only?.kind === 'object' ? m.state.readCell(only.cell) : undefined;
    if (only?.kind !== 'object' || cell?.kind !== 'array') continue;
    const all = [...cell.elements, ...(cell.rest ? [cell.rest] : [])];
    m.state.writeCell(only.cell, {
      ...cell,
      elements: [],
      rest: all.length > 0 ? join(...all) : undefined,
    });
  }
}

/** An object that listens does so with its method `handleEvent`. */
function asFunction(m: Machine, listener: Static, site: Site): Static {
  return listener.flatMap((each): Static => {
    if (each.kind !== 'object') return [each];
    const method = readMember(m, [each], 'handleEvent', site);
    return method.map((one) => (one.kind === 'function' ? { ...one, self: one.self ?? [each] } : one));
  });
}

/** Calls who listens to an event with what it is given. */
export function tell(m: Machine, address: number, event: string, given: readonly Static[], site: Site): void {
  const lists = listsOf(m, address, event);
  for (const { name, list } of lists) {
    const isCertain = event !== '*' && !name.endsWith('of *');
    const listeners = isCertain ? knownElements(m, list) : undefined;
    if (listeners) for (const listener of listeners) m.call(asFunction(m, listener, site), given, site);
    else m.maybe(() => void m.call(asFunction(m, readMember(m, list, '*', site), site), given, site));
    const [only] = list;
    const cell = only?.kind === 'object' ? m.state.readCell(only.cell) : undefined;
    if (only?.kind === 'object' && cell?.kind === 'array' && name.startsWith('listeners once') && isCertain)
      m.state.writeCell(only.cell, { ...cell, elements: [], rest: undefined });
  }
  // Without a listener in sight, others may listen.
  if (lists.length === 0) escapeUnknown(m, given, 'a listener', site);
}
