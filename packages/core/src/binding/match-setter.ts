import { clients } from '../catalog/clients/index.js';
import { readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm } from '../flow/shape.js';
import { exportOf } from './term-path.js';

/** What a call sets for all instances of a client, by package and function, as `written` members are named. */
export function matchSetter(
  callee: FrozenTerm,
  args: readonly Alternatives[],
): readonly (readonly [string, Alternatives])[] {
  return clients.flatMap(({ modules, instance }) => {
    const { setter } = instance.baseUrl;
    if (!setter || exportOf(callee, modules) !== setter.name) return [];
    const [index, ...rest] = setter.at.split('.');
    const value = readPath(args[Number(index)] ?? [], rest.join('.'));
    return [[`${modules[0] ?? ''}:${setter.name}`, value] as const];
  });
}
