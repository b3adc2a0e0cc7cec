import type { MatchedCall } from '../binding/match-client.js';
import { isThere, readPlace } from '../binding/read-place.js';
import type { Place } from '../catalog/client-model.js';
import { isMissing } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import type { OutsideState } from './interceptor.js';

/** An option by which a client prints whole requests, or a variable of the environment, as the code sets it. */
export interface DebugSwitch {
  readonly name: string;
  /** What switches it on. */
  readonly value: Alternatives;
  /** The headers are printed too, with the key. */
  readonly printsKey: boolean;
}

/** The switches that are on, by the option, or else by the variable that the client reads in its place. */
export function readDebugSwitches(
  matched: MatchedCall,
  counts: (place: Place) => boolean,
  { written }: Pick<OutsideState, 'written'>,
): readonly DebugSwitch[] {
  return (matched.call.debugSwitches ?? [])
    .filter(counts)
    .filter(({ into }) => into === undefined || isThere(readPlace(matched, into)))
    .flatMap((place): DebugSwitch[] => {
      const { path, value, environment } = place;
      const option = { name: path.split('.').at(-1) as string, value: readPlace(matched, place) };
      const variable = `process.env.${environment}`;
      const given =
        option.value.every(isMissing) && environment !== undefined ? written.get(variable) : undefined;
      const on = given ? { name: variable, value: given } : option;
      const switching = on.value.filter((shape) => isSwitchedOn(shape, value));
      return switching.length > 0
        ? [{ name: on.name, value: switching, printsKey: place.printsKey === true }]
        : [];
    });
}

function isSwitchedOn(shape: Shape, value: string | undefined): boolean {
  if (shape.kind === 'unknown') return false;
  return value === undefined
    ? !(shape.kind === 'literal' && !shape.value)
    : shape.kind === 'literal' && shape.value === value;
}
