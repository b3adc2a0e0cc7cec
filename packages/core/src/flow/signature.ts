import type { Cell, Property, State } from './store.js';
import { anyNumber, siteKey, type Static, type Value } from './value.js';

/** What a place of the store holds, as a text that is equal when a further round of a loop would find the same. */
export function signatureOf(state: State, address: number): string | undefined {
  const variable = state.readVariable(address);
  if (variable) return ofStatic(state, variable);
  return state.hasCell(address) ? ofCell(state, state.readCell(address)) : undefined;
}

function ofStatic(state: State, value: Static): string {
  return [...new Set(value.map((each) => ofValue(state, each)))].sort().join('|');
}

function ofCell(state: State, cell: Cell): string {
  const rest = cell.rest ? ofStatic(state, cell.rest) : '';
  if (cell.kind === 'object') {
    const ofProperty = ([key, { value }]: [string, Property]): string => `${key}=${ofStatic(state, value)}`;
    const text = cell.text ? ofStatic(state, cell.text) : '';
    return `{${[...cell.properties].map(ofProperty).join(',')},${rest}}${text}`;
  }
  // How often the same is appended makes no difference.
  return `[${[...new Set([...cell.elements.map((element) => ofStatic(state, element)), rest])].sort().join(',')}]`;
}

function ofValue(state: State, value: Value): string {
  switch (value.kind) {
    case 'literal':
      return `${typeof value.value}:${String(value.value)}`;
    case 'object':
      // Objects that are made anew in every round are the same for this purpose.
      return state.hasCell(value.cell) ? siteKey(state.readCell(value.cell).site) : 'object';
    case 'unknown':
      if (value.reason.name === anyNumber && value.path.length === 0) return 'any number';
      return `${value.root}.${value.path.join('.')}`;
    case 'function':
    case 'class':
      return siteKey(value);
    case 'text':
    case 'json':
      return siteKey(value.site);
    default:
      return value.kind;
  }
}
