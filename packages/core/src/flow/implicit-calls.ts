import type { Machine } from './machine.js';
import { asText } from './urls.js';
import { literal, missing, type Site, type Static, type Value } from './value.js';

/** A value as a text is made of it: objects of the program may do so themselves, with effects of their own. */
export function asPrimitive(m: Machine, value: Static, site: Site): Static {
  return asText(m, value).flatMap((each): Static => {
    for (const key of ['@@toPrimitive', 'toString', 'valueOf']) {
      const method = ownMethod(m, each, key, site);
      if (method.length > 0) return m.call(method, [literal('default')], site, [each]);
    }
    return [each];
  });
}

/** What `await` gives: objects of the program with a method `then` answer themselves. */
export function awaited(m: Machine, value: Static, site: Site): Static {
  return value.flatMap((each): Static => {
    const method = ownMethod(m, each, 'then', site);
    if (method.length === 0) return [each];
    const given: Value[] = [];
    const settle: Static = [
      {
        kind: 'native',
        call: ([result = missing]) => {
          given.push(...result);
          return missing;
        },
      },
    ];
    m.call(method, [settle, settle], site, [each]);
    return given.length > 0 ? given : missing;
  });
}

/** `value instanceof type`, where the type answers itself. */
export function askInstance(m: Machine, value: Static, type: Static, site: Site): void {
  for (const each of type) {
    const method = ownMethod(m, each, '@@hasInstance', site);
    if (method.length > 0) m.call(method, [value], site, [each]);
  }
}

/** What an object of the program's own gives to a loop or a pattern; undefined for any other value. */
export function iteratedBy(m: Machine, value: Value, site: Site): Static | undefined {
  for (const key of ['@@iterator', '@@asyncIterator']) {
    const method = ownMethod(m, value, key, site);
    if (method.length > 0) return m.member(m.call(method, [], site, [value]), '*', site);
  }
  return undefined;
}

function ownMethod(m: Machine, value: Value, key: string, site: Site): Static {
  if (value.kind === 'object') {
    const cell = m.state.readCell(value.cell);
    if (cell.kind !== 'object' || cell.isMap) return [];
  } else if (value.kind !== 'class') return [];
  return m.member([value], key, site).filter(({ kind }) => kind === 'function');
}
