import type { CallModel, ClientModel, Place } from '../catalog/client-model.js';
import { clients } from '../catalog/clients/index.js';
import { isMissing, layered, nameOf, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, Shape, UnknownShape } from '../flow/shape.js';
import type { Term } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';

/** An instance of a client: what it was made with, oldest first, and what was assigned to it later. */
export interface ClientInstance {
  readonly client: ClientModel;
  readonly makings: readonly (readonly Alternatives[])[];
  readonly assigned: ReadonlyMap<string, { readonly value: Alternatives }>;
  /** Why it is not known what the instance was made with, as a clause. */
  readonly unread?: string;
}

/** A call that the catalog knows, with everything it can be read from. */
export interface MatchedCall {
  readonly instance: ClientInstance;
  readonly call: CallModel;
  readonly args: readonly Alternatives[];
  /** What the model was made with (AI SDK). */
  readonly model: readonly Alternatives[];
}

const none: ReadonlyMap<string, { readonly value: Alternatives }> = new Map();

interface Reached {
  readonly root: FrozenTerm;
  readonly path: readonly string[];
}

/** Takes member reads off a term: `new OpenAI(…).chat.completions` is `new OpenAI(…)` and a path. */
function unwind(term: FrozenTerm): Reached {
  const path: string[] = [];
  let root = term;
  while (root.kind === 'member') {
    path.unshift(root.name);
    root = root.of;
  }
  return { root, path };
}

function exportOf(term: FrozenTerm | Term, modules: readonly string[]): string | undefined {
  if (term.kind !== 'import' || !isOfAny(term.module, modules)) return undefined;
  // `require('openai')` is callable, and both `.default` and `.OpenAI` of it are the class.
  const path = term.path.length > 1 && term.path[0] === 'default' ? term.path.slice(1) : term.path;
  return path.length === 0 ? 'default' : path.join('.');
}

function modulesOf(client: ClientModel, policy: Policy): readonly string[] {
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
  const inHouse = policy.clients.find(
    ({ module, like }) => like === client.id && exportOf(term, [module]) !== undefined,
  );
  return inHouse !== undefined && exportOf(term, [inHouse.module]) === inHouse.export;
}

/** The client that a term is an instance of. */
export function instanceOf(term: FrozenTerm, policy: Policy): ClientInstance | undefined {
  for (const client of clients) {
    const instance = instanceOfClient(client, term, policy);
    if (instance) return instance;
  }
  return undefined;
}

function instanceOfClient(client: ClientModel, term: FrozenTerm, policy: Policy): ClientInstance | undefined {
  const { instance } = client;
  if (term.kind === 'import')
    return isMaker(client, policy, term, instance.constants) && instance.constants
      ? { client, makings: [], assigned: none }
      : undefined;
  if (term.kind === 'typed') {
    return isMaker(client, policy, term.type, [
      ...(instance.constructors ?? []),
      ...(instance.factories ?? []),
    ])
      ? { client, makings: [], assigned: none, unread: `\`${term.reason.name}\` is handed in by the caller` }
      : undefined;
  }
  if (term.kind === 'new' && isMaker(client, policy, term.callee, instance.constructors))
    return { client, makings: [term.args], assigned: term.assigned ?? none };
  if (term.kind !== 'call') return undefined;
  if (isMaker(client, policy, term.callee, instance.factories))
    return { client, makings: [term.args], assigned: none };
  const { root, path } = unwind(term.callee);
  if (!instance.derive?.includes(path.join('.'))) return undefined;
  const base = instanceOfClient(client, root, policy);
  return base && { ...base, makings: [...base.makings, term.args] };
}

/** A cheap look before anything is frozen. */
export function mayBeClientCall(term: Term | FrozenTerm): boolean {
  if (term.kind === 'global') return term.path.length === 1 && term.path[0] === 'fetch';
  if (term.kind === 'import') return isOfAny(term.module, clientModules);
  if (term.kind !== 'member') return false;
  const path: string[] = [];
  let root: Term | FrozenTerm = term;
  while (root.kind === 'member') {
    path.unshift(root.name);
    root = root.of;
  }
  return methodPaths.has(path.join('.')) || root.kind === 'import';
}

/** Packages of the catalog's clients, and those whose functions take a client's model. */
const clientModules: readonly string[] = clients.flatMap(({ modules, calls }) => [
  ...modules,
  ...calls.flatMap(({ functions }) => (functions && functions.module !== '' ? [functions.module] : [])),
]);

/** Whether a specifier names one of some packages, or a file of it. */
function isOfAny(specifier: string, modules: readonly string[]): boolean {
  return modules.some((module) => specifier === module || specifier.startsWith(`${module}/`));
}

const methodPaths: ReadonlySet<string> = new Set(
  clients.flatMap((client) => client.calls.flatMap((call) => call.methods ?? [])),
);

/** Whether a term is made with a client's package: such code reads what it is given and does not write into it. */
export function belongsToClient(term: Term): boolean {
  switch (term.kind) {
    case 'import':
      return isOfAny(term.module, clientModules);
    case 'member':
      return belongsToClient(term.of);
    case 'new':
    case 'call':
      return belongsToClient(term.callee);
    case 'typed':
      return belongsToClient(term.type);
    case 'global':
      return false;
  }
}

/** Whether a written type names a client's class. */
export function isClientType(term: Term): boolean {
  return clients.some((client) => {
    const name = exportOf(term, client.modules);
    return name !== undefined && [...(client.instance.constructors ?? [])].includes(name);
  });
}

/** The catalog's readings of a call; several when the version decides and is not known. */
export function matchCall(
  callee: FrozenTerm,
  args: readonly Alternatives[],
  policy: Policy,
): readonly MatchedCall[] {
  const { root, path } = unwind(callee);
  const method = path.join('.');
  if (method !== '') {
    const instance = instanceOf(root, policy);
    if (instance)
      return instance.client.calls
        .filter((call) => call.methods?.includes(method))
        .map((call) => ({ instance, call, args, model: [] }));
  }
  for (const client of clients) {
    const matched = client.calls.flatMap((call) => matchFunction(client, call, callee, args, policy));
    if (matched.length > 0) return matched;
  }
  return [];
}

function matchFunction(
  client: ClientModel,
  call: CallModel,
  callee: FrozenTerm,
  args: readonly Alternatives[],
  policy: Policy,
): readonly MatchedCall[] {
  const { functions } = call;
  if (!functions) return [];
  if (functions.takes === 'url') {
    const isGlobal =
      callee.kind === 'global' &&
      callee.path.length === 1 &&
      functions.exports.includes(callee.path[0] as string);
    const exported = exportOf(callee, modulesOf(client, policy));
    if (!isGlobal && !(exported !== undefined && ['default', 'fetch'].includes(exported))) return [];
    return [
      { instance: { client, makings: [], assigned: none }, call, args: unpackRequest(args), model: [] },
    ];
  }
  const exported = exportOf(callee, [functions.module]);
  if (exported === undefined || !functions.exports.includes(exported)) return [];
  const [first, ...rest] = functions.at.split('.');
  const models = readPath(args[Number(first)] ?? [], rest.join('.'));
  return models.flatMap((model): MatchedCall[] => {
    if (functions.takes === 'client') {
      const instance = model.kind === 'external' ? instanceOfClient(client, model.term, policy) : undefined;
      if (instance) return [{ instance, call, args, model: [] }];
      return model.kind === 'unknown' ? [unreadModel(client, call, args, model)] : [];
    }
    if (model.kind === 'external') {
      const made = modelOf(client, model.term, policy);
      if (made) return [{ instance: made.instance, call, args, model: made.args }];
      return holdsInstance(client, model.term, policy)
        ? [unreadModel(client, call, args, wrapped(model.term))]
        : [];
    }
    return model.kind === 'unknown' ? [unreadModel(client, call, args, model)] : [];
  });
}

/** A model that other code made: what it was made with may be anything. */
function unreadModel(
  client: ClientModel,
  call: CallModel,
  args: readonly Alternatives[],
  model: UnknownShape,
): MatchedCall {
  const anything = [[model], [model]];
  return {
    instance: { client, makings: [anything], assigned: none, unread: nameOf(model) },
    call,
    args,
    model: anything,
  };
}

function wrapped(term: FrozenTerm): UnknownShape {
  const made = unwind(term).root as Extract<FrozenTerm, { readonly site: unknown }>;
  const { site } = made;
  return {
    kind: 'unknown',
    reason: { kind: 'call-result', name: termName(made) },
    root: 'wrapped',
    path: [],
    site,
  };
}

function termName(term: FrozenTerm): string {
  if (term.kind === 'call' || term.kind === 'new') return termName(term.callee);
  if (term.kind === 'member') return term.name;
  return term.kind === 'import' || term.kind === 'global' ? (term.path.at(-1) ?? 'a package') : 'a value';
}

/** Whether something made by other code was given a model of this client. */
function holdsInstance(client: ClientModel, term: FrozenTerm, policy: Policy): boolean {
  const inValue = (value: Alternatives): boolean =>
    value.some((shape) => {
      if (shape.kind === 'external')
        return modelOf(client, shape.term, policy) !== undefined || holdsInstance(client, shape.term, policy);
      return (
        shape.kind === 'object' && [...shape.properties.values()].some((property) => inValue(property.value))
      );
    });
  if (term.kind === 'member') return holdsInstance(client, term.of, policy);
  if (term.kind !== 'call' && term.kind !== 'new') return false;
  return term.args.some(inValue) || holdsInstance(client, term.callee, policy);
}

function modelOf(
  client: ClientModel,
  term: FrozenTerm,
  policy: Policy,
): { readonly instance: ClientInstance; readonly args: readonly Alternatives[] } | undefined {
  if (term.kind !== 'call') return undefined;
  const { root, path } = unwind(term.callee);
  // A default import of the package's namespace may stand between: `provider.openrouter(…)`.
  if (!client.modelMakers?.includes(path.join('.'))) return undefined;
  const instance = instanceOfClient(client, root, policy);
  return instance && { instance, args: term.args };
}

/** `fetch(new Request(url, init))` is `fetch(url, init)`. */
function unpackRequest(args: readonly Alternatives[]): readonly Alternatives[] {
  const [target] = args[0] ?? [];
  if (target?.kind !== 'object' || !target.properties.has('url')) return args;
  return [readPath([target], 'url'), args[1] ?? [target]];
}

/** What stands at a place of a call; the layers of a client that was made from another one are read newest last. */
export function readPlace(matched: MatchedCall, place: Place): Alternatives {
  if (place.of === 'request') return readPath(requestOf(matched), place.path);
  if (place.of === 'client') {
    const layers = matched.instance.makings.map((args) => readArgument(args, place.path));
    const assigned = matched.instance.assigned.get(place.path.split('.').at(-1) as string)?.value;
    return layered([...layers, ...(assigned ? [assigned] : [])]);
  }
  return readArgument(place.of === 'model' ? matched.model : matched.args, place.path);
}

function readArgument(args: readonly Alternatives[], path: string): Alternatives {
  const [index, ...rest] = path.split('.');
  return readPath(args[Number(index)] ?? [{ kind: 'literal', value: undefined }], rest.join('.'));
}

/** The object that becomes the body. */
export function requestOf(matched: MatchedCall): Alternatives {
  return layered(matched.call.request.map((place) => readPlace(matched, place)));
}

export function isThere(value: Alternatives): boolean {
  return value.some((shape: Shape) => !isMissing(shape));
}
