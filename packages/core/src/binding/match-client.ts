import type { CallModel, ClientModel } from '../catalog/client-model.js';
import { clients } from '../catalog/clients/index.js';
import { partialText } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm } from '../flow/shape.js';
import type { Term } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import { methodsOfListed } from './agent-registry.js';
import {
  bare,
  instancesIn,
  instancesOf,
  modulesOf,
  unreadInstance,
  type ClientInstance,
} from './client-instance.js';
import { heldAgents } from './held-agents.js';
import { modelsAt, modelsOf, valueAt } from './made-models.js';
import type { Wrapped } from './model-wrapper.js';
import { isGuardedFetch } from './match-guard.js';
import { hookMethods } from './match-hook.js';
import { unpackRequest } from './unpack-request.js';
import { exportOf, isOfAny, unwind, waysTo } from './term-path.js';

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
  /** The option with code of the program that may send the request elsewhere. */
  readonly reroutedBy?: string;
  /** The classes of the guards that every request of it passes. */
  readonly guardedAs?: readonly string[];
  /** Whether each of them hands its records to a function of the program. */
  readonly auditedByGuard?: true;
  /** What guards send with that it passes. */
  readonly behindGuard?: Alternatives;
  /** One request at run time: readings of it by version belong together. */
  readonly request: string;
}

/**
 * A cheap look before anything is frozen.
 *
 * @param inHouse modules of the policy's own clients.
 */
export function mayBeClientCall(term: Term | FrozenTerm, inHouse: readonly string[] = []): boolean {
  if (term.kind === 'global') return globalFunctions.has(term.path.join('.'));
  if (term.kind === 'import') return isClientModule(term.module) || isOfAny(term.module, inHouse);
  if (isGuardedFetch(term)) return true;
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

/** Functions that are there without an import. */
const globalFunctions: ReadonlySet<string> = new Set(
  clients.flatMap(({ calls }) =>
    calls.flatMap(({ functions }) => (functions?.module === '' ? functions.exports : [])),
  ),
);

/** Answers by specifier: a program has few, and they are asked for at every call. */
const clientSpecifiers = new Map<string, boolean>();

function isClientModule(specifier: string): boolean {
  const known = clientSpecifiers.get(specifier);
  if (known !== undefined) return known;
  const answer = isOfAny(specifier, clientModules);
  clientSpecifiers.set(specifier, answer);
  return answer;
}

/** By the path of a method, in the order of the catalog: all calls of a program are looked up, and most are of none. */
const clientsByMethod = new Map<string, ClientModel[]>();
for (const client of clients) {
  const paths = client.calls.flatMap(({ methods = [], modelMethods = [], agents }) => [
    ...methods,
    ...modelMethods,
    ...(agents?.methods ?? []),
  ]);
  for (const path of new Set(paths))
    clientsByMethod.set(path, [...(clientsByMethod.get(path) ?? []), client]);
}

const methodPaths: ReadonlySet<string> = new Set([...clientsByMethod.keys(), ...hookMethods]);

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

/** The catalog's readings of a call; several when the version decides and is not known, or when it sends through several clients. */
export function matchCall(
  callee: FrozenTerm,
  args: readonly Alternatives[],
  policy: Policy,
): readonly MatchedCall[] {
  const listed = methodsOfListed(callee);
  if (listed) return listed.flatMap((each) => matchCall(each, args, policy));
  for (const { root, path } of waysTo(callee)) {
    const method = path.join('.');
    const matched = (clientsByMethod.get(method) ?? [])
      .flatMap((client) => matchMethod(client, root, method, args, policy))
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
  if (module === '' && callee.kind === 'global') return exports.includes(callee.path.join('.'));
  if (module === '' && isGuardedFetch(callee)) return exports.includes('fetch');
  const exported = exportOf(callee, module === '' ? modulesOf(client, policy) : [module]);
  return exported !== undefined && (exports.includes(exported) || (module === '' && exported === 'default'));
}
