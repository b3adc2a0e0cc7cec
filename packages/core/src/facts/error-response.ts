import type { LoggerMatch } from '../binding/match-logger.js';
import { errorStatusName } from '../catalog/loggers/error-responses.js';
import type { Machine, OutsideCall } from '../flow/machine.js';
import { isMissing, readPath } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import type { Site } from '../flow/value.js';

/**
 * Whether what a call answers goes with the status of an error. In `res.status(error.status ?? 500)` one that is only known at
 * run time counts as such where all that may stand in its place are errors. Elsewhere it does not: code that makes a
 * response out of another one hands its status on.
 */
export function saysError(
  machine: Machine,
  { args }: OutsideCall,
  { response, before }: LoggerMatch,
): boolean {
  if (!response) return false;
  if (!('ofReceiver' in response)) return response.length === 0 || isErrorStatus(args, response, false);
  const told = before?.arguments.map((node) => {
    const value = machine.values.get(node);
    return value ? machine.freeze(value) : [];
  });
  return told !== undefined && isErrorStatus(told, response.ofReceiver, true);
}

function isErrorStatus(
  args: readonly Alternatives[],
  places: readonly string[],
  mayBeUnknown: boolean,
): boolean {
  const known = places
    .flatMap((place) => {
      const [index, ...rest] = place.split('.');
      return readPath(args[Number(index)] ?? [], rest.join('.'));
    })
    // In the place of a number may be an object that holds it.
    .filter((shape) => !isMissing(shape) && shape.kind !== 'object')
    .map(saysErrorOf);
  return known.includes(true) && !known.includes(false) && (mayBeUnknown || !known.includes(undefined));
}

function saysErrorOf(shape: Shape): boolean | undefined {
  if (shape.kind === 'literal' && typeof shape.value === 'number') return shape.value >= 400;
  if (shape.kind !== 'external') return undefined;
  const { term } = shape;
  const name = term.kind === 'member' ? term.name : 'path' in term ? term.path.at(-1) : undefined;
  return name !== undefined && /^[A-Z_]+$/.test(name) ? errorStatusName.test(name) : undefined;
}

/** Objects are answered as JSON. */
export function asAnswered({ response }: LoggerMatch, value: Alternatives, site: Site): Alternatives {
  if (!response) return value;
  return value.map((shape) =>
    shape.kind === 'object' || shape.kind === 'array' || shape.kind === 'external'
      ? { kind: 'json', of: [shape], site }
      : shape,
  );
}
