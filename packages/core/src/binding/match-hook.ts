import type { ClientModel, HookRegistration } from '../catalog/client-model.js';
import { clients } from '../catalog/clients/index.js';
import type { Alternatives, FrozenTerm } from '../flow/shape.js';
import { siteKey, type Term } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import { instancesOf } from './client-instance.js';
import { exportOf, unwind, waysTo } from './term-path.js';

/** A call that registers code which may rewrite requests. */
export type HookCall = HookRegistration & {
  /** Whose requests: the key of an instance or of what carries its requests, or the row of all instances. */
  readonly of: string;
  readonly method: string;
  /** The member of what the code is given that is sent; undefined: all of it. */
  readonly body?: string;
};

export function matchHook(
  callee: FrozenTerm,
  args: readonly Alternatives[],
  policy: Policy,
): readonly HookCall[] {
  const found = [...clients.flatMap((client) => ofAll(client, callee)), ...ofOne(callee, policy)];
  return found.filter(({ when }) => when === undefined || mayBe(args[0] ?? [], when));
}

/** Whether code is registered that may throw something else than the client: `axios.interceptors.response.use(…)`. */
export function seesAnswers(callee: Term | FrozenTerm): boolean {
  const { root, path } = unwind(callee);
  const names = root.kind === 'import' ? [...root.path, ...path] : path;
  return names.slice(-3).join('.') === 'interceptors.response.use';
}

function mayBe(value: Alternatives, text: string): boolean {
  return value.some((shape) => shape.kind !== 'literal' || shape.value === text);
}

function ofAll({ id, modules, instance }: ClientModel, callee: FrozenTerm): readonly HookCall[] {
  const name = instance.hookFunctions && exportOf(callee, modules);
  return (instance.hookFunctions ?? [])
    .filter((each) => each.name === name)
    .map((each) => ({ ...each, of: id, method: each.name }));
}

function ofOne(callee: FrozenTerm, policy: Policy): readonly HookCall[] {
  return waysTo(callee).flatMap(({ root, path }) => {
    const method = path.join('.');
    return [
      ...clients.flatMap((client) =>
        (client.instance.hooks ?? [])
          .filter((hook) => hook.method === method)
          .flatMap((hook) => instancesOf(client, root, policy).map(({ key }) => ({ ...hook, of: key }))),
      ),
      ...carriers.flatMap(({ module, exports, hooks = [] }) => {
        const name = root.kind === 'new' ? exportOf(root.callee, [module]) : undefined;
        if (root.kind !== 'new' || name === undefined || !exports.includes(name)) return [];
        return hooks
          .filter((hook) => hook.method === method)
          .map((hook) => ({ ...hook, of: siteKey(root.site) }));
      }),
    ];
  });
}

/** What the options of clients may be that carries requests on as they are. */
const carriers = [
  ...new Set(
    clients.flatMap(({ calls }) =>
      calls.flatMap(({ interceptors = [] }) =>
        interceptors.flatMap(({ unless }) => (unless ? [unless] : [])),
      ),
    ),
  ),
];

/** Methods that register such code. */
export const hookMethods: readonly string[] = [
  ...clients.flatMap(({ instance }) => (instance.hooks ?? []).map(({ method }) => method)),
  ...carriers.flatMap(({ hooks = [] }) => hooks.map(({ method }) => method)),
];
