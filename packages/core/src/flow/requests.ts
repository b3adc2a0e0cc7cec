import { parse } from './json.js';
import type { Machine } from './machine.js';
import type { Builtin } from './object-functions.js';
import { emptyObject, spreadInto, withProperty } from './objects.js';
import type { ObjectCell } from './store.js';
import { missing, unknown, type Site, type Static, type Value } from './value.js';

/** `new Request(target, init)`: the members of `init` over those of a target that is a request itself. */
export const makeRequest: Builtin = (m, [target = missing, init = missing], site) =>
  target.flatMap((each) => {
    const from = requestIn(m, each);
    const url = { value: from?.properties.get('url')?.value ?? [each] };
    const given = spreadInto(m, from ?? emptyObject(site), init, site);
    // The members of a request that is given as `init` count, but for where it goes.
    return requestWith(m, withProperty(given, 'url', url), site);
  });

/** A request that the program has made; undefined for any other value. */
function requestIn(m: Machine, value: Value): ObjectCell | undefined {
  const cell = value.kind === 'object' ? m.state.readCell(value.cell) : undefined;
  return cell?.kind === 'object' && cell.properties.get('clone')?.hidden && cell.properties.has('url')
    ? cell
    : undefined;
}

/** A request with its methods, which read it as it was made: its members cannot be assigned. */
export function requestWith(m: Machine, cell: ObjectCell, site: Site): Static {
  const body = cell.properties.get('body')?.value ?? missing;
  const methods: Readonly<Record<string, (at: Site) => Static>> = {
    clone: (at) => requestWith(m, cell, at),
    text: () => body,
    json: (at) => parse(m, [body], at),
  };
  const read = (at: Site): Static =>
    unknown('computed', 'the body of a request', at, { derivedFrom: [body] });
  return m.newCell(
    ['clone', 'text', 'json', 'arrayBuffer', 'blob', 'formData', 'bytes'].reduce<ObjectCell>(
      (all, name) =>
        withProperty(all, name, {
          value: [{ kind: 'native', call: (_, at) => (methods[name] ?? read)(at ?? site) }],
          hidden: true,
          readonly: true,
        }),
      cell,
    ),
  );
}
