import type { CallModel, ClientModel } from '../catalog/client-model.js';
import { nameOf, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, Shape, UnknownShape } from '../flow/shape.js';
import type { Policy } from '../policy/policy.js';
import { instancesIn, instancesOf, unreadInstance, type ClientInstance } from './client-instance.js';
import type { MatchedCall } from './match-client.js';
import { lookUpModel, type ListedModel } from './model-registry.js';
import { unwrapModel, type Wrapped } from './model-wrapper.js';
import { nameOfTerm, unwind, waysTo } from './term-path.js';

/** What stands at a place of some arguments, whose index comes first. */
export function valueAt(args: readonly Alternatives[], at: string): Alternatives {
  const [first, ...rest] = at.split('.');
  return readPath(args[Number(first)] ?? [], rest.join('.'));
}

/** The models of a client that stand at a place of some arguments. */
export function modelsAt(
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

/** The models that a term stands for, by what they were made with; none where it is no such thing. */
export function modelsOf(client: ClientModel, term: FrozenTerm, policy: Policy): readonly MadeModel[] {
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
