import { escapeUnknown } from './calls.js';
import { keyOf } from './expressions.js';
import type { Machine } from './machine.js';
import { appendElement, readMember, withProperty } from './objects.js';
import { knownElements } from './statements.js';
import type { ArrayCell } from './store.js';
import { join, missing, unknown, type Site, type Static, type Term } from './value.js';

const registering = /^(?:on|once|addListener|prependListener|prependOnceListener|addEventListener)$/;
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
    for (const key of eventKeys(m, event)) listen(m, address, key, given[0] ?? missing, site);
    return self;
  }
  if (removing.test(name)) {
    for (const key of eventKeys(m, event)) forget(m, address, key);
    return self;
  }
  if (!emitting.test(name)) return undefined;
  const handed = name === 'emit' ? given : [event];
  for (const key of eventKeys(m, name === 'emit' ? event : readMember(m, event, 'type', site)))
    tell(m, address, key, handed, site);
  return unknown('computed', 'a fact about a value', site);
}

function eventKeys(m: Machine, event: Static): string[] {
  return event.map(keyOf).map((key) => (key === '*' ? key : `listeners of ${key}`));
}

/** The list of listeners of one event. */
function listenersOf(m: Machine, address: number, key: string): Static | undefined {
  const cell = m.state.readCell(address);
  return cell.kind === 'object' ? cell.properties.get(key)?.value : undefined;
}

function listen(m: Machine, address: number, key: string, listener: Static, site: Site): void {
  const cell = m.state.readCell(address);
  if (cell.kind !== 'object') return;
  const [known] = listenersOf(m, address, key) ?? [];
  if (known?.kind === 'object') {
    m.state.writeCell(known.cell, appendElement(m.state.readCell(known.cell) as ArrayCell, listener));
    return;
  }
  const value = m.newCell({ kind: 'array', site, elements: [listener] });
  m.state.writeCell(address, withProperty(cell, key, { value, hidden: true }));
}

/** A removed listener may be any of them. */
function forget(m: Machine, address: number, key: string): void {
  const [list] = listenersOf(m, address, key) ?? [];
  const cell = list?.kind === 'object' ? m.state.readCell(list.cell) : undefined;
  if (list?.kind !== 'object' || cell?.kind !== 'array') return;
  const all = [...cell.elements, ...(cell.rest ? [cell.rest] : [])];
  m.state.writeCell(list.cell, { ...cell, elements: [], rest: all.length > 0 ? join(...all) : undefined });
}

function tell(m: Machine, address: number, key: string, given: readonly Static[], site: Site): void {
  const cell = m.state.readCell(address);
  if (cell.kind !== 'object') return;
  const anywhere = [...cell.properties]
    .filter(([name]) => name.startsWith('listeners of '))
    .map(([name]) => name);
  const names = key === '*' ? anywhere : anywhere.filter((name) => name === key);
  for (const name of names) {
    const list = listenersOf(m, address, name) ?? [];
    const listeners = key === '*' ? undefined : knownElements(m, list);
    if (listeners) for (const listener of listeners) m.call(listener, given, site);
    else m.maybe(() => void m.call(readMember(m, list, '*', site), given, site));
  }
  // Without a listener in sight, others may listen.
  if (names.length === 0) escapeUnknown(m, given, 'a listener', site);
}
