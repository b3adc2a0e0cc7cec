import type { Machine } from './machine.js';
import { withProperty } from './objects.js';
import { absent, isAbsent, join, missing, type Site, type Static, type Term } from './value.js';

/** Hidden property of an `AsyncLocalStorage`: what its store holds now. */
const store = 'present store';

export function isAsyncStorage(term: Term): boolean {
  return (
    term.kind === 'new' &&
    term.callee.kind === 'import' &&
    /^(?:node:)?async_hooks$/.test(term.callee.module) &&
    term.callee.path.at(-1) === 'AsyncLocalStorage'
  );
}

/** The methods of an `AsyncLocalStorage`; undefined for others. What runs after `run` may still be part of it. */
export function callAsyncStorageMethod(
  m: Machine,
  address: number,
  name: string,
  args: readonly Static[],
  site: Site,
): Static | undefined {
  const [first = missing, ...others] = args;
  const before = storeOf(m, address);
  switch (name) {
    case 'run': {
      write(m, address, first);
      const [run = missing, ...given] = others;
      const result = m.call(run, given, site);
      write(m, address, join(before, first));
      return result;
    }
    case 'exit':
      return m.call(first, others, site);
    case 'enterWith':
      write(m, address, first);
      return missing;
    case 'getStore':
      return before.every(isAbsent) ? undefined : join(before.filter((each) => !isAbsent(each)));
    default:
      return undefined;
  }
}

function storeOf(m: Machine, address: number): Static {
  const cell = m.state.readCell(address);
  return (cell.kind === 'object' && cell.properties.get(store)?.value) || absent;
}

function write(m: Machine, address: number, value: Static): void {
  const cell = m.state.readCell(address);
  if (cell.kind === 'object') m.state.writeCell(address, withProperty(cell, store, { value, hidden: true }));
}
