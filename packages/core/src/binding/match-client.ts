import type { CallModel, ClientModel } from '../catalog/client-model.js';
import { clients } from '../catalog/clients/index.js';
import { nameOf, partialText, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, Shape, UnknownShape } from '../flow/shape.js';
import type { Term } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import {
  bare,
  instancesIn,
  instancesOf,
  modulesOf,
  unreadInstance,
  type ClientInstance,
} from './client-instance.js';
import { heldAgents } from './held-agents.js';
import { lookUpModel, type ListedModel } from './model-registry.js';
import { unwrapModel, type Wrapped } from './model-wrapper.js';
import { exportOf, isOfAny, nameOfTerm, unwind, waysTo } from './term-path.js';

/** A call that the catalog knows, with everything it can be read from. */
export interface MatchedCall {
  readonly instance: ClientInstance;
  readonly call: CallModel;
  readonly args: readonly Alternatives[];
  /** What the model was made with (AI SDK). */
  readonly model: readonly Alternatives[];
  /** What the agent was made with that holds the model. */
  readonly agent: readonly Alternatives[];
  /** Code around the model that has each call in hand, and has not been followed. */
  readonly around?: Pick<Wrapped, 'middleware' | 'by'> | undefined;
  /** The function of other code that made the model from one of the client: it may rewrite every request. */
  readonly wrappedBy?: string;
  /** One request at run time: readings of it by version belong together. */
  readonly request: string;
}

/**
 * A cheap look before anything is frozen.
 *
 * @param inHouse modules of the policy's own clients.
 */
export function mayBeClientCall(term: Term | FrozenTerm, inHouse: readonly string[] = []): boolean {
  if (term.kind === 'global') return term.path.length === 1 && term.path[0] === 'fetch';
  if (term.kind === 'import') return isClientModule(term.module) || isOfAny(term.module, inHouse);
  if (term.kind === 'call' || term.kind === 'new') return isCallable && belongsToClient(term);
  if (term.kind !== 'member') return false;
  const { root, path } = unwind(term);
  if (root.kind === 'import') return true;
  // Names like `post` and `stream` mean nothing by themselves.
  return (
    methodPaths.has(path.join('.')) &&
    (path.length > 1 || belongsToClient(root) || isChain(root) || isMadeBy(root, inHouse))
  );
}

function isMadeBy(term: Term | FrozenTerm, modules: readonly string[]): boolean {
  if (term.kind === 'new' || term.kind === 'call') return isMadeBy(term.callee, modules);
  if (term.kind === 'member') return isMadeBy(term.of, modules);
  if (term.kind === 'typed') return isMadeBy(term.type, modules);
  return term.kind === 'import' && isOfAny(term.module, modules);
}

/** Whether a client may be a link of it. */
function isChain(root: Term | FrozenTerm): boolean {
  if (root.kind !== 'call' && root.kind !== 'new') return false;
  const { callee } = root;
  return callee.kind === 'member' ? chainMethods.has(callee.name) : callee.kind === 'import';
}

/** Packages of the catalog's clients, and those whose functions take a client's model. */
const clientModules: readonly string[] = clients.flatMap(({ modules, calls }) => [
  ...modules,
  ...calls.flatMap(({ functions, agents }) =>
    [functions, agents].flatMap((each) => (each && each.module !== '' ? [each.module] : [])),
  ),
]);

/** Answers by specifier: a program has few, and they are asked for at every call. */
const clientSpecifiers = new Map<string, boolean>();

function isClientModule(specifier: string): boolean {
  const known = clientSpecifiers.get(specifier);
  if (known !== undefined) return known;
  const answer = isOfAny(specifier, clientModules);
  clientSpecifiers.set(specifier, answer);
  return answer;
}

const methodPaths: ReadonlySet<string> = new Set(
  clients.flatMap(({ calls, instance }) => [
    ...calls.flatMap(({ methods = [], modelMethods = [], agents }) => [
      ...methods,
      ...modelMethods,
      ...(agents?.methods ?? []),
    ]),
    ...(instance.hooks ?? []).map(({ method }) => method),
  ]),
);

const chainMethods: ReadonlySet<string> = new Set(
  clients.flatMap(({ instance }) => [...(instance.chains ?? []), ...(instance.alternatives ?? [])]),
);

/** Whether some instance is itself the function that sends. */
const isCallable = methodPaths.has('');

/** Whether a term is made with a client's package: such code reads what it is given and does not write into it. */
export function belongsToClient(term: Term | FrozenTerm): boolean {
  switch (term.kind) {
    case 'import':
      return isClientModule(term.module);
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

/** A call that registers code which may rewrite the requests of an instance. */
export interface HookCall {
  readonly instance: ClientInstance;
  readonly method: string;
  /** The member of what the code is given that is sent; undefined: all of it. */
  readonly body?: string;
  /** Members that decide what is sent, and where to. */
  readonly decisive?: readonly string[];
}

/** A function that puts code between every request of the process and the network. */
export function matchGlobalHook(
  callee: FrozenTerm,
): NonNullable<ClientModel['instance']['globalHooks']>[number] | undefined {
  return clients
    .flatMap(({ modules, instance }) => {
      const name = instance.globalHooks && exportOf(callee, modules);
      return instance.globalHooks?.filter((hook) => hook.name === name) ?? [];
    })
    .at(0);
}

export function matchHook(callee: FrozenTerm, policy: Policy): readonly HookCall[] {
  return waysTo(callee).flatMap(({ root, path }) =>
    clients.flatMap((client) =>
      (client.instance.hooks ?? [])
        .filter(({ method }) => method === path.join('.'))
        .flatMap((hook) => instancesOf(client, root, policy).map((instance) => ({ ...hook, instance }))),
    ),
  );
}

/** The catalog's readings of a call; several when the version decides and is not known, or when it sends through several clients. */
export function matchCall(
  callee: FrozenTerm,
  args: readonly Alternatives[],
  policy: Policy,
): readonly MatchedCall[] {
  for (const { root, path } of waysTo(callee)) {
    const matched = clients
      .flatMap((client) => matchMethod(client, root, path.join('.'), args, policy))
      .flatMap(withAgents);
    if (matched.length > 0) return matched;
  }
  const matched = clients
    .flatMap((client) => client.calls.flatMap((call) => matchFunction(client, call, callee, args, policy)))
    .flatMap(withAgents);
  // A model that nobody has read may be of any client: one reading of it is enough.
  const [first] = matched;
  return matched.filter(
    ({ instance }) => instance.unread === undefined || instance.client === first?.instance.client,
  );
}

/** A call that is given an agent may run each of those that this one knows. */
function withAgents(matched: MatchedCall): readonly MatchedCall[] {
  const { holds } = matched.call;
  if (!holds) return [matched];
  return heldAgents(holds, matched.args).map(({ args, unread }, index) => ({
    ...matched,
    agent: args,
    request: `${matched.request}:${index}`,
    instance: unread === undefined ? matched.instance : { ...matched.instance, unread },
  }));
}

function matchMethod(
  client: ClientModel,
  root: FrozenTerm,
  method: string,
  args: readonly Alternatives[],
  policy: Policy,
): readonly MatchedCall[] {
  const agents = client.calls.flatMap((call) => matchAgent(client, call, root, method, args, policy));
  const ofModel = client.calls.filter(({ modelMethods }) => modelMethods?.includes(method));
  if (ofModel.length > 0)
    return modelsOf(client, root, policy).flatMap(({ instance, args: model, wrapped: around }) =>
      ofModel.map((call) => ({ instance, call, args, model, agent: [], around, request: instance.key })),
    );
  const calls = client.calls.filter(({ methods }) => methods?.includes(method));
  if (calls.length === 0) return agents;
  const instances = instancesOf(client, root, policy);
  return [
    ...agents,
    ...instances.flatMap((instance, index) =>
      calls.map((call) => ({
        instance,
        call,
        args,
        model: [],
        agent: [],
        request: `${instance.key}#${index}`,
      })),
    ),
  ];
}

function matchAgent(
  client: ClientModel,
  call: CallModel,
  root: FrozenTerm,
  method: string,
  args: readonly Alternatives[],
  policy: Policy,
): readonly MatchedCall[] {
  const { agents } = call;
  if (!agents?.methods.includes(method) || root.kind !== 'new') return [];
  const exported = exportOf(root.callee, [agents.module]);
  if (exported === undefined || !agents.exports.includes(exported)) return [];
  const [written] = root.assigned?.keys() ?? [];
  return modelsAt(client, call, root.args, agents.at, policy).map((matched) => ({
    ...matched,
    args,
    agent: root.args,
    ...(written === undefined ? {} : { wrappedBy: written }),
  }));
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
    if (!isUrlFunction(client, functions, callee, policy)) return [];
    const instance: ClientInstance = { client, key: 'function', ...bare };
    return [{ instance, call, args: unpackRequest(args), model: [], agent: [], request: 'function' }];
  }
  const exported = exportOf(callee, [functions.module]);
  if (exported === undefined || !functions.exports.includes(exported)) return [];
  if (functions.takes === 'name') {
    const instance: ClientInstance = { client, key: 'name', ...bare };
    return valueAt(args, functions.at).flatMap((shape, index) =>
      partialText(shape) ? [{ instance, call, args, model: [], agent: [], request: `name:${index}` }] : [],
    );
  }
  if (functions.takes === 'model') return modelsAt(client, call, args, functions.at, policy);
  const value = valueAt(args, functions.at);
  const unknowns = value.filter((shape) => shape.kind === 'unknown');
  const found = [
    ...instancesIn(client, value, policy),
    ...unknowns.map((shape) => unreadInstance(client, shape)),
  ];
  return found.map((instance) => ({ instance, call, args, model: [], agent: [], request: instance.key }));
}

function isUrlFunction(
  client: ClientModel,
  { module, exports }: { readonly module: string; readonly exports: readonly string[] },
  callee: FrozenTerm,
  policy: Policy,
): boolean {
  if (module === '' && callee.kind === 'global')
    return callee.path.length === 1 && exports.includes(callee.path[0] as string);
  const exported = exportOf(callee, module === '' ? modulesOf(client, policy) : [module]);
  return exported !== undefined && (exports.includes(exported) || (module === '' && exported === 'default'));
}

function valueAt(args: readonly Alternatives[], at: string): Alternatives {
  const [first, ...rest] = at.split('.');
  return readPath(args[Number(first)] ?? [], rest.join('.'));
}

/** The models of a client that stand at a place of some arguments. */
function modelsAt(
  client: ClientModel,
  call: CallModel,
  args: readonly Alternatives[],
  at: string,
  policy: Policy,
): readonly MatchedCall[] {
  return valueAt(args, at).flatMap((model, index): MatchedCall[] => {
    const request = `model:${index}`;
    const unread = (shape: UnknownShape): MatchedCall[] => [
      { ...unreadModel(client, call, args, shape), request },
    ];
    if (model.kind === 'unknown') return unread(model);
    if (model.kind !== 'external') return [];
    const made = modelsOf(client, model.term, policy);
    const inside = unwrapModel(model.term)?.model ?? [];
    const unreadInside = inside.flatMap((shape) => (shape.kind === 'unknown' ? unread(shape) : []));
    if (made.length + unreadInside.length > 0)
      return made
        .map((each): MatchedCall => ({
          instance: each.instance,
          call,
          args,
          model: each.args,
          agent: [],
          request: `${request}:${each.instance.key}`,
          around: each.wrapped,
          ...(each.written === undefined ? {} : { wrappedBy: each.written }),
        }))
        .concat(unreadInside);
    if (!holdsInstance(client, model.term, policy)) return [];
    const shape = wrapped(model.term);
    return unread(shape).map((matched) => ({ ...matched, wrappedBy: shape.reason.name }));
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
  const instance = { ...unreadInstance(client, model), unread: nameOf(model) };
  return { instance, call, args, model: anything, agent: [], request: 'model' };
}

function wrapped(term: FrozenTerm): UnknownShape {
  const made = unwind(term).root as Extract<FrozenTerm, { readonly site: unknown }>;
  const { site } = made;
  return {
    kind: 'unknown',
    reason: { kind: 'call-result', name: nameOfTerm(made) },
    root: 'wrapped',
    path: [],
    site,
  };
}

/** Whether something made by other code was given a client, or a model of it. */
function holdsInstance(client: ClientModel, term: FrozenTerm, policy: Policy): boolean {
  const inValue = (value: Alternatives): boolean =>
    value.some((shape) => {
      if (shape.kind === 'external')
        return (
          modelsOf(client, shape.term, policy).length > 0 ||
          instancesOf(client, shape.term, policy).length > 0 ||
          holdsInstance(client, shape.term, policy)
        );
      return (
        shape.kind === 'object' && [...shape.properties.values()].some((property) => inValue(property.value))
      );
    });
  if (term.kind === 'member') return holdsInstance(client, term.of, policy);
  if (term.kind !== 'call' && term.kind !== 'new') return false;
  return term.args.some(inValue) || holdsInstance(client, term.callee, policy);
}

interface MadeModel {
  readonly instance: ClientInstance;
  readonly args: readonly Alternatives[];
  readonly wrapped?: Pick<Wrapped, 'middleware' | 'by'>;
  /** The member that the program has written into it. */
  readonly written?: string;
}

function modelsOf(client: ClientModel, term: FrozenTerm, policy: Policy): readonly MadeModel[] {
  if (term.kind !== 'call' || !client.modelMakers) return [];
  const listed = lookUpModel(term);
  if (listed) return listedModels(client, listed, policy);
  const wrapped = unwrapModel(term);
  if (wrapped?.model) return wrapped.model.flatMap((shape) => modelsIn(client, shape, policy, wrapped));
  for (const { root, path } of waysTo(term.callee)) {
    if (!client.modelMakers.includes(path.join('.'))) continue;
    const around = unwrapModel(root);
    const instances = around?.provider
      ? instancesIn(client, around.provider, policy)
      : instancesOf(client, root, policy);
    const [written] = term.assigned?.keys() ?? [];
    const made = { args: term.args, ...(written === undefined ? {} : { written }) };
    if (instances.length > 0) return instances.map((instance) => within({ ...made, instance }, around));
  }
  return [];
}

function modelsIn(
  client: ClientModel,
  shape: Shape,
  policy: Policy,
  around: Wrapped | undefined,
): readonly MadeModel[] {
  if (shape.kind !== 'external') return [];
  return modelsOf(client, shape.term, policy).map((made) => within(made, around));
}

/** A model with more code around it. */
function within(made: MadeModel, around: Wrapped | undefined): MadeModel {
  if (!around) return made;
  const { middleware = [] } = made.wrapped ?? {};
  return { ...made, wrapped: { by: around.by, middleware: [...around.middleware, ...middleware] } };
}

/** What a registry has under the name that is asked for: a provider and an id, or a model. */
function listedModels(client: ClientModel, { found, id }: ListedModel, policy: Policy): readonly MadeModel[] {
  return found.flatMap((shape): readonly MadeModel[] => {
    if (shape.kind !== 'external') return [];
    if (id === undefined) return modelsOf(client, shape.term, policy);
    return instancesOf(client, shape.term, policy).map((instance) => ({ instance, args: [[id]] }));
  });
}

/** `fetch(new Request(url, init))` is `fetch(url, init)`. */
function unpackRequest(args: readonly Alternatives[]): readonly Alternatives[] {
  const [target] = args[0] ?? [];
  if (target?.kind !== 'object' || !target.properties.has('url')) return args;
  return [readPath([target], 'url'), args[1] ?? [target]];
}
