import type { Machine } from './machine.js';
import type { Builtin } from './object-functions.js';
import { emptyObject, readMember } from './objects.js';
import { concatenate } from './operators.js';
import { partsOfUrl } from './query-strings.js';
import type { ObjectCell, Property } from './store.js';
import { join, literal, missing, unknown, type Site, type Static, type Value } from './value.js';

/** `new URL(path, base)`: an object that several names may have, and the text that it stands for. */
export const makeUrl: Builtin = (m, [path = missing, base], site) =>
  m.newCell({ ...emptyObject(site), text: absolute(m, asText(m, path), base && asText(m, base), site) });

function absolute(m: Machine, path: Static, base: Static | undefined, site: Site): Static {
  if (!base) return path;
  const combined = path.flatMap((a) =>
    base.map((b) => {
      if (a.kind !== 'literal' || b.kind !== 'literal') return undefined;
      return URL.canParse(String(a.value), String(b.value))
        ? new URL(String(a.value), String(b.value)).href
        : undefined;
    }),
  );
  if (combined.every((each) => each !== undefined))
    return join(...combined.map((each) => literal(each, site)));
  return concatenate(m, [base, path], site);
}

/** The text that each URL among some values stands for; all others as they are. */
export function asText(m: Machine, value: Static): Static {
  // Asked of every operand and argument, and hardly any is an object.
  if (!value.some(({ kind }) => kind === 'object')) return value;
  return value.flatMap((each) => textOf(m, each) ?? [each]);
}

function textOf(m: Machine, value: Value): Static | undefined {
  if (value.kind !== 'object' || !m.state.hasCell(value.cell)) return undefined;
  const cell = m.state.readCell(value.cell);
  return cell.kind === 'object' ? cell.text : undefined;
}

/** A member of a URL. */
export function readUrl(m: Machine, address: number, text: Static, key: string, site: Site): Static {
  if (key === 'href') return text;
  if (key === 'toString' || key === 'toJSON') return [{ kind: 'native', call: () => text }];
  return key === 'searchParams' ? queryOf(m, address, text, site) : readMember(m, text, key, site);
}

/** The parameters of a URL: what is written into them is written into the URL. */
function queryOf(m: Machine, address: number, text: Static, site: Site): Static {
  const write = (args: readonly Static[], at: Site | undefined): Static => {
    const cell = m.state.readCell(address) as ObjectCell;
    const parts = [cell.text ?? text, literal('?', site), args[1] ?? missing];
    m.state.writeCell(address, { ...cell, text: concatenate(m, parts, at ?? site) });
    return missing;
  };
  const methods = ['set', 'append'].map((name): [string, Property] => [
    name,
    { value: [{ kind: 'native', call: write }], hidden: true },
  ]);
  const query = text.flatMap((each) => (each.kind === 'text' ? partsOfUrl(each.parts, 'search') : [each]));
  return m.newCell({ ...emptyObject(site), properties: new Map(methods), text: query });
}

/** What a URL says after one of its members was set. */
export function writeUrl(m: Machine, text: Static, key: string, value: Static, site: Site): Static {
  const given = asText(m, value);
  if (key === 'href') return given;
  if (key === 'search' || key === 'hash')
    return concatenate(m, [text, literal(key === 'hash' ? '#' : '?', site), given], site);
  return text.flatMap((before) => given.flatMap((each) => withPart(m, before, key, each, site)));
}

const settable: ReadonlySet<string> = new Set([
  'protocol',
  'host',
  'hostname',
  'port',
  'pathname',
  'username',
  'password',
]);

function withPart(m: Machine, before: Value, key: string, value: Value, site: Site): Static {
  if (key !== '*' && !settable.has(key)) return [before];
  if (before.kind === 'literal' && value.kind === 'literal' && URL.canParse(String(before.value))) {
    const url = new URL(String(before.value));
    if (settable.has(key)) url[key as 'host'] = String(value.value);
    return literal(url.href, site);
  }
  const [first] = before.kind === 'text' ? before.parts : [before];
  const isWhole = first?.kind === 'literal' && URL.canParse(String(first.value));
  if (key === 'pathname' && isWhole)
    return concatenate(m, [literal(`${new URL(String(first.value)).origin}/`, site), [value]], site);
  return unknown('computed', 'a URL', site, { derivedFrom: [[before], [value]] });
}
