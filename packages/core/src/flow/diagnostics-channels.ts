import { keyOf } from './expressions.js';
import { listen, tell } from './emitters.js';
import type { Machine } from './machine.js';
import { emptyObject, withProperty } from './objects.js';
import { literal, missing, type Site, type Static, type Term } from './value.js';

const packageName = /^(?:node:)?diagnostics_channel$/;

/** `channel(name)` and `subscribe(name, fn)` of Node.js; undefined for others. A channel is the same wherever it is asked for. */
export function callChannelFunction(
  m: Machine,
  term: Term,
  args: readonly Static[],
  site: Site,
): Static | undefined {
  if (term.kind !== 'import' || !packageName.test(term.module)) return undefined;
  const [name = missing, listener = missing] = args;
  switch (term.path.at(-1)) {
    case 'channel':
      return channelNamed(m, name, term, site);
    case 'subscribe': {
      const [channel] = channelNamed(m, name, term, site);
      if (channel?.kind === 'object') listen(m, channel.cell, 'message', 'listeners of ', listener, site);
      return missing;
    }
    default:
      return undefined;
  }
}

export function isChannel(term: Term): boolean {
  return term.kind === 'new' && term.callee.kind === 'import' && packageName.test(term.callee.module);
}

/** The methods of a channel; undefined for others. */
export function callChannelMethod(
  m: Machine,
  address: number,
  name: string,
  [first = missing]: readonly Static[],
  site: Site,
): Static | undefined {
  if (name === 'publish') tell(m, address, 'message', [first, literal('channel')], site);
  else if (name === 'subscribe') listen(m, address, 'message', 'listeners of ', first, site);
  else return undefined;
  return missing;
}

function channelNamed(m: Machine, name: Static, term: Term, site: Site): Static {
  const key = `channel ${name.map(keyOf).join()}`;
  const all = m.state.readCell(m.outside);
  const known = all.kind === 'object' ? all.properties.get(key)?.value : undefined;
  if (known || all.kind !== 'object') return known ?? missing;
  const cell = m.allocate();
  const callee: Term = { ...(term as Extract<Term, { kind: 'import' }>), path: ['Channel'] };
  m.state.writeCell(cell, { ...emptyObject(site), base: { kind: 'new', callee, args: [name], site, cell } });
  const value: Static = [{ kind: 'object', cell }];
  m.state.writeCell(m.outside, withProperty(all, key, { value, hidden: true }));
  return value;
}
