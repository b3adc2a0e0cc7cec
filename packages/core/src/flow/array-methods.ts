import type { Machine } from './machine.js';
import { appendAll, appendElement, joinAll, readMember } from './objects.js';
import type { ArrayCell } from './store.js';
import { join, literal, missing, truthinessOf, unknown, type Site, type Static } from './value.js';
import { invokeCallbacks } from './calls.js';
import { comparison, isAmong, textsOf } from './comparison.js';
import { onlyCompares } from './comparators.js';
import { concatenate, numberOf } from './operators.js';
import { knownElements } from './statements.js';

/** How a text names itself that an array of unknown length was joined to: it holds what it is derived from and nothing else. */
export const joinedName = 'a joined text';

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
  const known = knownElements(m, self);
  const precise = known && changeKnown(known, name, args);
  if (precise) {
    write({ ...cell, elements: precise.elements });
    return precise.result === 'self'
      ? self
      : precise.result === 'list'
        ? fresh({ kind: 'array', site, elements: precise.removed })
        : (precise.removed[0] ?? missing);
  }
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
      // Which of two elements comes first is not told: only what the function does beside saying so counts.
      if (!args.every(onlyCompares)) callbacks();
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
    case 'filter':
      return known
        ? fresh(filtered(m, known, args[0] ?? missing, self, site))
        : fresh({ ...cell, elements: [], rest: possiblyKept(m, element, args[0] ?? missing, self, site) });
    case 'slice':
    case 'toSorted':
    case 'toReversed':
    case 'toSpliced':
    case 'with':
    case 'flat': {
      const copied = known && copyOfKnown(m, known, name, args);
      if (copied) return fresh({ kind: 'array', site, elements: copied });
      callbacks();
      if (name === 'slice' && args.length === 0) return fresh(cell);
      if (name === 'flat')
        return fresh({ ...cell, elements: [], rest: join(element, readMember(m, element, '*', site)) });
      return fresh({ ...cell, elements: [], rest: join(element, ...args.slice(name === 'with' ? 1 : 2)) });
    }
    case 'forEach':
      if (known)
        for (const [index, each] of known.entries()) callOnce(m, args[0], [each, literal(index), self], site);
      else callbacks();
      return missing;
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
      if (known && isOneFunction(args[0])) {
        const list = name === 'reduce' ? [...known] : [...known].reverse();
        const [first = missing, ...others] = args[1] ? [args[1], ...list] : list;
        return others.reduce<Static>((all, each) => callOnce(m, args[0], [all, each], site), first);
      }
      const initial = args[1] ?? element;
      const results = invokeCallbacks(m, args.slice(0, 1), site, () => [initial, element]);
      const again = invokeCallbacks(m, args.slice(0, 1), site, () => [join(initial, ...results), element]);
      return join(initial, ...again);
    }
    case 'includes':
      return (
        isAmong(known, args) ??
        comparison(m, args[0] ?? missing, textsOf(m, self), 'one', site) ??
        unknown('computed', name, site)
      );
    case 'find':
    case 'findLast':
      callbacks();
      return join(element, missing);
    case 'at': {
      const index = args[0] && numberOf(args[0]);
      if (known && index !== undefined) return known.at(index) ?? missing;
      return cell.elements.length === 1 && !cell.rest ? element : join(element, missing);
    }
    case 'next': {
      const properties = new Map([
        ['value', { value: join(element, missing) }],
        ['done', { value: unknown('computed', 'a fact about a value', site) }],
      ]);
      return m.newCell({ kind: 'object', site, properties });
    }
    case 'join': {
      const [separator] = args[0] ?? literal(',', site);
      if (cell.rest || cell.elements.length > 12)
        return unknown('computed', joinedName, site, { derivedFrom: [element, ...args.slice(0, 1)] });
      return concatenate(
        m,
        cell.elements.flatMap((each, index) => (index === 0 || !separator ? [each] : [[separator], each])),
        site,
      );
    }
    case 'entries': {
      if (known)
        return fresh({
          kind: 'array',
          site,
          elements: known.map((each, index) =>
            fresh({ kind: 'array', site, elements: [literal(index), each] }),
          ),
        });
      const pair = fresh({ kind: 'array', site, elements: [unknown('computed', 'an index', site), element] });
      return fresh({ kind: 'array', site, elements: [], rest: pair });
    }
    case 'values':
      return self;
    case 'keys':
      return known
        ? fresh({ kind: 'array', site, elements: known.map((_, index) => literal(index)) })
        : fresh({ kind: 'array', site, elements: [], rest: unknown('computed', 'an index', site) });
    default:
      callbacks();
      return unknown('computed', name, site);
  }
}

function mapElements(m: Machine, cell: ArrayCell, args: readonly Static[], self: Static, site: Site): Static {
  const known = knownElements(m, self);
  if (known && isOneFunction(args[0])) {
    const elements = known.map((element, index) =>
      callOnce(m, args[0], [element, literal(index), self], site),
    );
    return m.newCell({ kind: 'array', site, elements });
  }
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
  const elements = known ? known.map(mapOne) : [];
  const remaining = known ? [] : [...cell.elements, ...(cell.rest ? [cell.rest] : [])];
  return m.newCell({
    kind: 'array',
    site,
    elements,
    rest: remaining.length > 0 ? mapOne(join(...remaining)) : undefined,
  });
}

/** A function of the program itself, which is certainly called for each element. */
function isOneFunction(value: Static | undefined): boolean {
  return value?.length === 1 && value[0]?.kind === 'function';
}

function callOnce(m: Machine, fn: Static | undefined, given: readonly Static[], site: Site): Static {
  if (fn && isOneFunction(fn)) return m.call(fn, given, site);
  const results = invokeCallbacks(m, fn ? [fn] : [], site, () => given);
  return results.length > 0 ? join(...results) : missing;
}

/** The elements for which a test holds; from the first one on for which it may or may not, the places are not known. */
function filtered(
  m: Machine,
  elements: readonly Static[],
  test: Static,
  self: Static,
  site: Site,
): ArrayCell {
  const kept: Static[] = [];
  let rest: Static | undefined;
  for (const [index, element] of elements.entries()) {
    const callable = test.some((each) => each.kind === 'function' || each.kind === 'external');
    const holds = callable ? truthinessOf(m.call(test, [element, literal(index), self], site)) : undefined;
    if (holds === false) continue;
    if (holds && !rest) kept.push(element);
    else rest = rest ? join(rest, element) : element;
  }
  return { kind: 'array', site, elements: kept, rest };
}

/** What a test may leave of a list whose elements are one of several: without what it certainly takes out. */
function possiblyKept(m: Machine, element: Static, test: Static, self: Static, site: Site): Static {
  const kept = element.filter((each) => {
    const given = [[each], unknown('computed', 'an index', site), self];
    const answers = invokeCallbacks(m, [test], site, () => given);
    return answers.length === 0 || truthinessOf(join(...answers)) !== false;
  });
  return kept.length > 0 ? kept : missing;
}

/** A method that changes a list of known elements, where its arguments are known, too. */
function changeKnown(
  known: readonly Static[],
  name: string,
  args: readonly Static[],
):
  | {
      readonly elements: readonly Static[];
      readonly removed: readonly Static[];
      readonly result: 'self' | 'list' | 'first';
    }
  | undefined {
  const elements = [...known];
  const numbers = args.map(numberOf);
  const [start = 0, end] = numbers;
  switch (name) {
    case 'pop':
      return { removed: elements.splice(-1), elements, result: 'first' };
    case 'shift':
      return { removed: elements.splice(0, 1), elements, result: 'first' };
    case 'splice': {
      if (args.length === 0 || numbers.slice(0, 2).includes(undefined)) return undefined;
      const removed =
        args.length === 1 ? elements.splice(start) : elements.splice(start, end ?? 0, ...args.slice(2));
      return { removed, elements, result: 'list' };
    }
    case 'fill': {
      if (numbers.slice(1, 3).includes(undefined)) return undefined;
      return {
        elements: elements.fill(args[0] ?? missing, numbers[1], numbers[2]),
        removed: [],
        result: 'self',
      };
    }
    case 'copyWithin':
      if (numbers.includes(undefined)) return undefined;
      return { elements: elements.copyWithin(start, end ?? 0, numbers[2]), removed: [], result: 'self' };
    case 'reverse':
      return { elements: elements.reverse(), removed: [], result: 'self' };
    case 'sort': {
      const sorted = args.length === 0 ? sortedTexts(elements) : undefined;
      return sorted && { elements: sorted, removed: [], result: 'self' };
    }
    default:
      return undefined;
  }
}

/** A method that gives a changed copy of a list of known elements. */
function copyOfKnown(
  m: Machine,
  known: readonly Static[],
  name: string,
  args: readonly Static[],
): readonly Static[] | undefined {
  const numbers = args.map(numberOf);
  const [first, second] = numbers;
  switch (name) {
    case 'slice':
      return numbers.includes(undefined) ? undefined : known.slice(first, second);
    case 'toReversed':
      return [...known].reverse();
    case 'toSorted':
      return args.length === 0 ? sortedTexts(known) : undefined;
    case 'with':
      if (first === undefined || first < -known.length || first >= known.length) return undefined;
      return known.with(first, args[1] ?? missing);
    case 'toSpliced':
      if (numbers.slice(0, 2).includes(undefined)) return undefined;
      return known.toSpliced(first ?? 0, second ?? known.length, ...args.slice(2));
    case 'flat':
      return flattened(m, known, args.length === 0 ? 1 : (first ?? 0));
    default:
      return undefined;
  }
}

function flattened(m: Machine, elements: readonly Static[], depth: number): readonly Static[] | undefined {
  if (depth < 1) return elements;
  const parts = elements.map((element) => {
    const isList = element.some(
      (each) => each.kind === 'object' && m.state.readCell(each.cell).kind === 'array',
    );
    if (!isList) return element.some(({ kind }) => kind === 'unknown') ? undefined : [element];
    const inner = knownElements(m, element);
    return inner && flattened(m, inner, depth - 1);
  });
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

/** In the order of `sort` without a function. */
function sortedTexts(elements: readonly Static[]): readonly Static[] | undefined {
  const texts = elements.map(([value, ...others]) =>
    others.length === 0 && value?.kind === 'literal' && typeof value.value === 'string'
      ? value.value
      : undefined,
  );
  if (texts.includes(undefined)) return undefined;
  const order = texts.map((text, index) => ({ text: text as string, index }));
  order.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : a.index - b.index));
  return order.map(({ index }) => elements[index] as Static);
}
