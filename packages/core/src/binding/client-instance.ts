import type { ClientModel, ExportsModel, ReportModel } from '../catalog/client-model.js';
import { nameOf, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, Shape, UnknownShape } from '../flow/shape.js';
import { siteKey, type Site, type Term } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import { isCarrier } from './carrier.js';
import { exportOf, nameOfTerm, waysTo } from './term-path.js';

/** An instance of a client: what it was made with, oldest first, and what was assigned to it later. */
export interface ClientInstance {
  readonly client: ClientModel;
  /** Equal for the same object at run time, and for those that are made at the same place. */
  readonly key: string;
  readonly makings: readonly (readonly Alternatives[])[];
  /** The construction itself, where it is in sight and nothing has been made from it. */
  readonly site?: Site;
  readonly assigned: ReadonlyMap<string, { readonly value: Alternatives }>;
  /** Names that a subclass of the program's own defines; undefined: it is of no such class. */
  readonly overridden?: ReadonlySet<string> | undefined;
  /** The method with which it was given code that may rewrite requests. */
  readonly rewrittenBy?: string;
  /** Why it is not known what the instance was made with, as a clause. */
  readonly unread?: string;
  /** The export of the policy's own client that it is, or is made by: what it sets by itself is not in sight. */
  readonly inHouse?: string;
  /** The function that wraps it and exports what is sent through it. */
  readonly exportedBy?: Exporter;
  /** What the functions and classes were given that made chains of it, innermost first. */
  readonly chained?: readonly (readonly Alternatives[])[];
}

/** The function around a client that reports what is sent through it to a service, and what it was given. */
export interface Exporter {
  /** As messages name it: `observeOpenAI`. */
  readonly by: string;
  readonly reports: ReportModel;
  readonly args: readonly Alternatives[];
}

/** An instance of which nothing is known to have been done to it. */
export const bare: Pick<ClientInstance, 'makings' | 'assigned'> = { makings: [], assigned: new Map() };
/** Wrappers around wrappers, links of a chain. */
const depthLimit = 24;

/** The instances of a client that a term sends through: several for a chain, none when it is no such thing. */
export function instancesOf(
  client: ClientModel,
  term: FrozenTerm,
  policy: Policy,
  depth = 0,
): readonly ClientInstance[] {
  if (depth > depthLimit) return [];
  const { instance } = client;
  switch (term.kind) {
    case 'global':
    case 'member':
      return [];
    case 'import':
      return isInHouse(client, policy, term) ||
        (instance.constants && isMaker(client, policy, term, instance.constants))
        ? [{ client, key: keyOfImport(term), ...bare, ...inHouse(client, policy, term) }]
        : [];
    case 'typed': {
      const makers = [...(instance.constructors ?? []), ...(instance.factories ?? [])];
      if (!isMaker(client, policy, term.type, makers)) return [];
      const unread = `\`${term.reason.name}\` is handed in by the caller`;
      return [{ client, key: `typed:${term.reason.name}`, ...bare, unread }];
    }
    case 'new':
      return isMaker(client, policy, term.callee, instance.constructors)
        ? [{ ...madeAt(client, term), ...inHouse(client, policy, term.callee) }]
        : derived(client, term, policy, depth + 1);
    case 'call':
      if (isMaker(client, policy, term.callee, instance.factories))
        return [{ ...madeAt(client, term), ...inHouse(client, policy, term.callee) }];
      if (instance.injectors?.some((each) => isExport(term.callee, each)))
        return (term.args[0] ?? []).flatMap((shape) =>
          shape.kind === 'external' && isMaker(client, policy, shape.term, instance.constructors)
            ? [{ ...madeAt(client, term), makings: [] }]
            : [],
        );
      return derived(client, term, policy, depth + 1);
  }
}

type CallTerm = Extract<FrozenTerm, { readonly kind: 'new' | 'call' }>;

function madeAt(client: ClientModel, { site, args, assigned, overridden }: CallTerm): ClientInstance {
  return {
    client,
    key: siteKey(site),
    makings: [args],
    site,
    assigned: assigned ?? bare.assigned,
    overridden,
  };
}

/** Instances that a function or a method gives for others. */
function derived(
  client: ClientModel,
  term: CallTerm,
  policy: Policy,
  depth: number,
): readonly ClientInstance[] {
  const { instance } = client;
  const wrapper = instance.wrappers?.find((each) => isExport(term.callee, each));
  if (wrapper) {
    const [index, ...rest] = wrapper.at.split('.');
    const inner = readPath(term.args[Number(index)] ?? [], rest.join('.'));
    const { module, reports } = wrapper;
    const exportedBy = reports && {
      exportedBy: { by: exportOf(term.callee, [module]) ?? '', reports, args: term.args },
    };
    return instancesIn(client, inner, policy, depth).map((each) => ({ ...each, ...exportedBy }));
  }
  if (
    instance.chainFunctions?.some((each) => isExport(term.callee, each)) ||
    exportOf(term.callee, instance.chainPackages ?? []) !== undefined
  ) {
    const found = term.args.flatMap((arg) => instancesIn(client, arg, policy, depth));
    return found.map((each) => ({ ...each, chained: [...(each.chained ?? []), term.args] }));
  }
  for (const { root, path } of waysTo(term.callee)) {
    const method = path.join('.');
    const derive = instance.derive?.find((each) => each.method === method);
    const bases = derive ? instancesOf(client, root, policy, depth) : [];
    if (derive && bases.length > 0) {
      const given = optionsOf(derive, term.args);
      const parents = given.flatMap((each) => instancesIn(client, each, policy, depth));
      return bases.map((base) => derivedFrom([base, ...parents], derive, term, given));
    }
    const isAlternative = instance.alternatives?.includes(method) === true;
    if (isAlternative || instance.chains?.includes(method)) {
      const own = instancesOf(client, root, policy, depth);
      const given = term.args.flatMap((arg) => instancesIn(client, arg, policy, depth));
      const found = [...own, ...given];
      if (found.length > 0)
        return isAlternative
          ? [...found, ...unknownsIn(term.args).map((shape) => unreadInstance(client, shape))]
          : found;
    }
  }
  return [];
}

type DeriveModel = NonNullable<ClientModel['instance']['derive']>[number];

/** The options that a method gives to an instance: layers, weakest first. */
function optionsOf({ options }: DeriveModel, args: readonly Alternatives[]): readonly Alternatives[] {
  if (options === 'every') return args;
  return options === undefined ? [] : [args[options] ?? []];
}

/** @param parents what it is made from: the instance itself, then others that it takes options from. */
function derivedFrom(
  [base, ...others]: readonly ClientInstance[],
  { method, unless, options }: DeriveModel,
  { site, args }: CallTerm,
  given: readonly Alternatives[],
): ClientInstance {
  const from = base as ClientInstance;
  const isCode = ({ kind }: Shape): boolean => kind === 'function';
  const rewrites = unless
    ? args.flat().some((arg) => !isCarrier(arg, unless))
    : given.flat().some(isCode) || others.some((other) => other.rewrittenBy !== undefined);
  return {
    ...from,
    ...(options === undefined
      ? {}
      : {
          key: siteKey(site),
          makings: [
            ...from.makings,
            ...others.flatMap(({ makings }) => makings),
            ...given.map((each) => [each]),
          ],
        }),
    ...(rewrites ? { rewrittenBy: method } : {}),
  };
}

function isExport(term: FrozenTerm, { module, exports }: ExportsModel): boolean {
  const name = exportOf(term, [module]);
  return name !== undefined && exports.includes(name);
}

/** The instances that stand anywhere in a value. */
export function instancesIn(
  client: ClientModel,
  value: Alternatives,
  policy: Policy,
  depth = 0,
): readonly ClientInstance[] {
  if (depth > depthLimit) return [];
  return value.flatMap((shape): readonly ClientInstance[] => {
    switch (shape.kind) {
      case 'external':
        return instancesOf(client, shape.term, policy, depth + 1);
      case 'array':
      case 'object':
        return parts(shape).flatMap((part) => instancesIn(client, part, policy, depth + 1));
      default:
        return [];
    }
  });
}

function unknownsIn(args: readonly Alternatives[]): UnknownShape[] {
  return args.flat().flatMap((shape): UnknownShape[] => {
    if (shape.kind === 'unknown') return [shape];
    return shape.kind === 'array' ? unknownsIn(parts(shape)) : [];
  });
}

function parts(shape: Extract<Shape, { readonly kind: 'array' | 'object' }>): readonly Alternatives[] {
  const own =
    shape.kind === 'array' ? shape.elements : [...shape.properties.values()].map(({ value }) => value);
  return shape.rest ? [...own, shape.rest] : own;
}

/** An instance of which nothing is known but what stands in its place. */
export function unreadInstance(client: ClientModel, shape: UnknownShape): ClientInstance {
  const anything = [[shape], [shape]];
  return { client, key: shape.root, ...bare, makings: [anything], unread: nameOf(shape) };
}

function keyOfImport({ module, path }: Extract<FrozenTerm, { readonly kind: 'import' }>): string {
  return `${module}:${path.join('.') || 'default'}`;
}

export function modulesOf(client: ClientModel, policy: Policy): readonly string[] {
  return [
    ...client.modules,
    ...policy.clients.filter(({ like }) => like === client.id).map(({ module }) => module),
  ];
}

function isMaker(
  client: ClientModel,
  policy: Policy,
  term: FrozenTerm | Term,
  makers: readonly string[] | undefined,
): boolean {
  const name = exportOf(term, client.modules);
  if (name !== undefined && makers?.includes(name)) return true;
  return isInHouse(client, policy, term);
}

function isInHouse(client: ClientModel, policy: Policy, term: FrozenTerm | Term): boolean {
  return policy.clients.some(
    ({ module, export: name, like }) => like === client.id && exportOf(term, [module]) === name,
  );
}

function inHouse(
  client: ClientModel,
  policy: Policy,
  term: FrozenTerm | Term,
): Pick<ClientInstance, 'inHouse'> {
  return isInHouse(client, policy, term) ? { inHouse: nameOfTerm(term) } : {};
}
