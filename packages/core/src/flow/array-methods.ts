import type { Machine } from './machine.js';
import { appendAll, appendElement, joinAll, readMember } from './objects.js';
import type { ArrayCell } from './store.js';
import { join, literal, missing, unknown, type Site, type Static } from './value.js';
import { invokeCallbacks } from './calls.js';
import { concatenate } from './operators.js';

/** The methods of an array the program made itself. */
export function callArrayMethod(
  m: Machine,
  address: number,
  cell: ArrayCell,
  name: string,
  args: readonly Static[],
  site: Site,
): Static {
  const self: Static = [{ kind: 'object', cell: address }];
  const element = joinAll(cell) ?? missing;
  const write = (next: ArrayCell): void => m.state.writeCell(address, next);
  const fresh = (next: ArrayCell): Static => m.newCell({ ...next, site });
  const callbacks = (): Static[] =>
    invokeCallbacks(m, args, site, () => [element, unknown('computed', 'an index', site), self]);
  switch (name) {
    case 'push':
      write(args.reduce<ArrayCell>(appendElement, cell));
      return unknown('computed', 'a length', site);
    case 'unshift':
      write({ ...cell, elements: [...args, ...cell.elements] });
      return unknown('computed', 'a length', site);
    case 'pop':
    case 'shift':
      write({ ...cell, elements: [], rest: joinAll(cell) });
      return join(element, missing);
    case 'splice':
    case 'fill':
    case 'copyWithin': {
      const all = [element, ...args.slice(name === 'splice' ? 2 : 0, name === 'fill' ? 1 : undefined)];
      write({ ...cell, elements: [], rest: join(...all) });
      return fresh({ ...cell, elements: [], rest: element });
    }
    case 'sort':
    case 'reverse':
      callbacks();
      write({ ...cell, elements: cell.elements.map(() => element) });
      return self;
    case 'concat':
      return fresh(
        args.reduce<ArrayCell>((all, arg) => {
          const [only] = arg;
          const isArray =
            only?.kind === 'unknown' ||
            (only?.kind === 'object' && m.state.readCell(only.cell).kind === 'array');
          return isArray ? appendAll(m, all, arg, site) : appendElement(all, arg);
        }, cell),
      );
    case 'slice':
    case 'filter':
    case 'toSorted':
    case 'toReversed':
    case 'flat':
      callbacks();
      if (name === 'slice' && args.length === 0) return fresh(cell);
      return fresh({
        ...cell,
        elements: [],
        rest: name === 'flat' ? join(element, readMember(m, element, '*', site)) : element,
      });
    case 'map':
      return mapElements(m, cell, args, self, site);
    case 'flatMap':
      return fresh({
        ...cell,
        elements: [],
        rest: join(...callbacks().map((result) => readMember(m, result, '*', site)), missing),
      });
    case 'reduce':
    case 'reduceRight': {
      const initial = args[1] ?? element;
      const results = invokeCallbacks(m, args.slice(0, 1), site, () => [initial, element]);
      const again = invokeCallbacks(m, args.slice(0, 1), site, () => [join(initial, ...results), element]);
      return join(initial, ...again);
    }
    case 'find':
    case 'findLast':
      callbacks();
      return join(element, missing);
    case 'at':
      return cell.elements.length === 1 && !cell.rest ? element : join(element, missing);
    case 'join': {
      const [separator] = args[0] ?? literal(',', site);
      if (cell.rest || cell.elements.length > 12)
        return unknown('computed', 'a joined text', site, { derivedFrom: [element] });
      return concatenate(
        m,
        cell.elements.flatMap((each, index) => (index === 0 || !separator ? [each] : [[separator], each])),
        site,
      );
    }
    case 'entries': {
      const pair = fresh({ kind: 'array', site, elements: [unknown('computed', 'an index', site), element] });
      return fresh({ kind: 'array', site, elements: [], rest: pair });
    }
    case 'values':
    case 'keys':
      return name === 'values' ? self : unknown('computed', name, site);
    default:
      callbacks();
      return unknown('computed', name, site);
  }
}

function mapElements(m: Machine, cell: ArrayCell, args: readonly Static[], self: Static, site: Site): Static {
  const mapOne = (element: Static): Static => {
    const results = invokeCallbacks(m, args.slice(0, 1), site, () => [
      element,
      unknown('computed', 'an index', site),
      self,
    ]);
    return results.length > 0
      ? join(...results)
      : unknown('computed', 'a mapped value', site, { derivedFrom: [element] });
  };
  const small = cell.elements.length <= 4;
  const elements = small ? cell.elements.map(mapOne) : [];
  const remaining = [...(small ? [] : cell.elements), ...(cell.rest ? [cell.rest] : [])];
  return m.newCell({
    kind: 'array',
    site,
    elements,
    rest: remaining.length > 0 ? mapOne(join(...remaining)) : undefined,
  });
}
