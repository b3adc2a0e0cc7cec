import { keyOptions } from '../catalog/key-names.js';
import type { Alternatives } from '../flow/shape.js';
import type { CallSite } from './call-site.js';

const depthLimit = 5;

/** What stands under the names of options and headers that take a key: of the client, of the call, of its model and agent. */
export function handedKeys({ matched }: Pick<CallSite, 'matched'>): readonly Alternatives[] {
  const { instance, args, model, agent } = matched;
  // `client.apiKey = …`, and what stands in an object that is assigned.
  const assigned = [...instance.assigned].flatMap(([name, { value }]) =>
    keyOptions.test(name.split('.').at(-1) ?? '') ? [value] : optionsIn(value, keyOptions),
  );
  return [
    ...[...instance.makings.flat(), ...args, ...model, ...agent].flatMap((value) =>
      optionsIn(value, keyOptions),
    ),
    ...assigned,
  ];
}

/** What stands under options of these names in a value, and in what it was made with. */
export function optionsIn(value: Alternatives, names: RegExp, depth = 0): readonly Alternatives[] {
  if (depth > depthLimit) return [];
  return value.flatMap((shape): readonly Alternatives[] => {
    if (shape.kind === 'external' && (shape.term.kind === 'new' || shape.term.kind === 'call'))
      return shape.term.args.flatMap((arg) => optionsIn(arg, names, depth + 1));
    if (shape.kind !== 'object') return [];
    return [...shape.properties].flatMap(([name, property]) =>
      names.test(name) ? [property.value] : optionsIn(property.value, names, depth + 1),
    );
  });
}
