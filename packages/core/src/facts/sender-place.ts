import { readPlace } from '../binding/read-place.js';
import type { ClientModel, InterceptorPlace } from '../catalog/client-model.js';
import { isMissing } from '../flow/read-shape.js';
import type { Alternatives, ObjectShape } from '../flow/shape.js';
import type { Site } from '../flow/value.js';
import { toSpan, type Span } from '../text/span.js';
import type { CallSite } from './call-site.js';

/**
 * Where a guard goes, in the file that writes it: into an object of options, within keys that are not there yet; into an
 * object that a construction is given; or around the `fetch` that is called.
 */
export type SenderPlace = { readonly filename: string; readonly span: Span } & (
  ({ readonly kind: 'option' | 'argument' } & OptionPath) | { readonly kind: 'callee' }
);

/** An option that takes a guard. */
interface OptionPath {
  /** Those that are not there yet, outermost first. */
  readonly keys: readonly string[];
  /** What the option takes in the place of a function: an instance of a class that sends with what this option of it says. */
  readonly carrier?: GuardCarrier;
}

export interface GuardCarrier {
  readonly module: string;
  /** The class, by the name of its export. */
  readonly exported: string;
  readonly option: string;
}

/** Why there is no such place: a clause without a full stop. */
export interface NoSenderPlace {
  readonly kind: 'none';
  readonly reason: string;
}

function none(reason: string): NoSenderPlace {
  return { kind: 'none', reason };
}

/** What a call is sent with, as far as a guard could stand there. */
export function senderPlaceOf(callSite: CallSite): SenderPlace | NoSenderPlace {
  const { matched, site, guardedAs, inBrowser } = callSite;
  if (guardedAs.length > 0 || matched.behindGuard !== undefined)
    return none('a guard stands there already, which is not enough for it');
  if (inBrowser)
    return none('it is sent by the browser, and whoever uses the page could take a guard out of it');
  const { functions } = matched.call;
  if (functions?.takes === 'url')
    return functions.module === '' && functions.exports.includes('fetch')
      ? calleeAt(site)
      : none(`${matched.instance.client.title} takes no guard`);
  const { client, makings, inHouse } = matched.instance;
  const options = new Map(
    client.calls
      .flatMap(({ interceptors = [] }): readonly InterceptorPlace[] => interceptors)
      .filter((place) => place.of === 'client' && takesGuard(place))
      .map((place) => [place.path, place]),
  );
  if (options.size === 0)
    return none(
      sendsWithFetch(client)
        ? `a guard in the \`fetch\` of ${client.title} would prove nothing, as it is not known whether it stays there`
        : `${client.title} has no option \`fetch\` that a guard could take`,
    );
  const [args, ...others] = makings;
  if (inHouse !== undefined || !args || others.length > 0)
    return none(`where this client of ${client.title} is made is not in sight`);
  const taken = [...options.values()].flatMap((place) =>
    readPlace(matched, place).filter((shape) => !isMissing(shape)),
  );
  if (taken.length > 0) {
    const names = [...options.keys()].map((each) => `\`${each.split('.').at(-1)}\``).join(' or ');
    return none(
      taken.every(({ kind }) => kind === 'unknown')
        ? `whether ${names} of its client is set already is not known`
        : `${names} of its client is set already`,
    );
  }
  for (const place of options.values()) {
    const found = optionAt(args, place, matched.instance.site);
    if (found) return found;
  }
  return newArgument(callSite, [...options.values()]);
}

/** Whether a client has such an option, of which no rule can tell what becomes of a guard in it. */
function sendsWithFetch({ calls }: ClientModel): boolean {
  return calls.some(({ interceptors = [] }) =>
    interceptors.some(({ of, path }) => of === 'client' && path.endsWith('.fetch')),
  );
}

function takesGuard({ given, unless }: InterceptorPlace): boolean {
  return given === 'fetch' || unless?.sender !== undefined;
}

function carrierOf({ unless }: InterceptorPlace): Pick<OptionPath, 'carrier'> {
  const [exported] = unless?.exports ?? [];
  return unless?.sender === undefined || exported === undefined
    ? {}
    : { carrier: { module: unless.module, exported, option: unless.sender } };
}

/** The global `fetch`, called by its name. */
function calleeAt({ node, module }: Site): SenderPlace | NoSenderPlace {
  const callee = node.type === 'CallExpression' ? node.callee : undefined;
  const isGlobal =
    callee?.type === 'Identifier'
      ? callee.name === 'fetch'
      : callee?.type === 'MemberExpression' &&
        callee.object.type === 'Identifier' &&
        callee.object.name === 'globalThis' &&
        callee.property.type === 'Identifier' &&
        callee.property.name === 'fetch';
  const isOwn = module.view.scopeManager.scopes.some(({ variables }) =>
    variables.some(({ name, defs }) => (name === 'fetch' || name === 'globalThis') && defs.length > 0),
  );
  return callee && isGlobal && !isOwn && node.type === 'CallExpression' && !node.optional
    ? { kind: 'callee', filename: module.filename, span: toSpan(callee) }
    : none('it is not the global `fetch`, called by its name');
}

/** The object literal that would hold the option: the innermost that is there already. */
function optionAt(
  args: readonly Alternatives[],
  place: InterceptorPlace,
  making: Site | undefined,
): SenderPlace | undefined {
  const [index, ...keys] = place.path.split('.');
  let at = onlyObject(args[Number(index)] ?? []);
  while (at && keys.length > 1 && at.properties.has(keys[0] as string)) {
    at = onlyObject(at.properties.get(keys.shift() as string)?.value ?? []);
  }
  // What a spread brings in may hold the option as well.
  if (!at || at.rest) return undefined;
  const { site } = at;
  if (site.node.type !== 'ObjectExpression' || !isWrittenFor(making, site)) return undefined;
  const { filename } = site.module;
  return { kind: 'option', filename, span: toSpan(site.node), keys, ...carrierOf(place) };
}

function onlyObject(value: Alternatives): ObjectShape | undefined {
  const [only, ...others] = value;
  return others.length === 0 && only?.kind === 'object' ? only : undefined;
}

/** Whether an object is for one construction: written in its arguments, or in a constant that is named only once. */
function isWrittenFor(making: Site | undefined, { node, module }: Site): boolean {
  let outer = node.parent;
  while (
    outer &&
    ['TSAsExpression', 'TSSatisfiesExpression', 'Property', 'ObjectExpression'].includes(outer.type)
  )
    outer = outer.parent;
  if (outer !== undefined && outer === making?.node) return true;
  if (outer?.type !== 'VariableDeclarator' || outer.id.type !== 'Identifier') return false;
  const { id } = outer;
  const isExported = outer.parent.parent.type === 'ExportNamedDeclaration';
  const variable = module.view.scopeManager.scopes
    .flatMap(({ variables }) => variables)
    .find(({ defs }) => defs.some((definition) => definition.name === id));
  const reads = variable?.references.filter((reference) => reference.isRead()) ?? [];
  return !isExported && reads.length === 1 && variable?.references.length === 2;
}

/** A construction without arguments takes its options as the first one. */
function newArgument(
  { matched }: CallSite,
  options: readonly InterceptorPlace[],
): SenderPlace | NoSenderPlace {
  const { site, client, makings } = matched.instance;
  const [place, ...others] = options.filter(({ path }) => path.startsWith('0.'));
  const isMade = site?.node.type === 'NewExpression' || site?.node.type === 'CallExpression';
  if (!site || !isMade || place === undefined || others.length > 0 || (makings[0] ?? []).length > 0)
    return none(
      `the options that the client of ${client.title} is made with are not one object that is written there`,
    );
  const keys = place.path.split('.').slice(1);
  const { filename } = site.module;
  return { kind: 'argument', filename, span: toSpan(site.node), keys, ...carrierOf(place) };
}
