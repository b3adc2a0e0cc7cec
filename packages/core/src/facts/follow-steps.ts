import type { MatchedCall } from '../binding/match-client.js';
import { isThere, readPlace } from '../binding/read-place.js';
import type { Machine } from '../flow/machine.js';
import { isMissing, readPath } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import { literal, unknown, type Site, type Static, type Value } from '../flow/value.js';

/**
 * What a call asks for at each of its steps, where a function of the program may choose another model for one.
 *
 * @returns the arguments of the call for every step that can differ; one entry, the arguments as they are, where there is no
 * such function, or where it is not read.
 */
export function argumentsBySteps(
  matched: readonly MatchedCall[],
  args: readonly Alternatives[],
  machine: Machine,
  site: Site,
): readonly (readonly Alternatives[])[] {
  for (const match of matched) {
    const { steps } = match.call;
    const code = steps ? readPlace(match, steps.prepare).filter((shape) => !isMissing(shape)) : [];
    if (!steps || code.length === 0) continue;
    const functions = code.flatMap((shape) =>
      shape.kind === 'function' && shape.callable ? [shape.callable] : [],
    );
    const hasMore = steps.limits.some((place) => isThere(readPlace(match, place)));
    const answers = functions.length === code.length ? ask(functions, hasMore, machine, site) : [];
    if (answers.length === 0 || !answers.every(isRead)) return [args];
    return answers.map((answer) => withoutCode(args, steps.prepare.path, answer));
  }
  return [args];
}

/** What the functions give: for the first step alone where there are no more. */
function ask(code: readonly Value[], hasMore: boolean, machine: Machine, site: Site): Alternatives {
  const anything = (name: string): { readonly value: Static } => ({ value: unknown('computed', name, site) });
  const given = machine.newCell({
    kind: 'object',
    site,
    properties: new Map([
      ['stepNumber', hasMore ? anything('the number of the step') : { value: literal(0, site) }],
    ]),
    rest: unknown('computed', 'what a step is given', site),
  });
  const answers: Static[] = [];
  machine.maybe(() => {
    const answer = machine.call(code, [given], site);
    if (!machine.state.dead) answers.push(answer);
  });
  return machine.freeze(answers.flat());
}

/** Another model, or nothing: options are put together with those of the call in a way that differs by version. */
function isRead(answer: Shape): boolean {
  if (isMissing(answer)) return true;
  return answer.kind === 'object' && !answer.rest && !answer.properties.has('providerOptions');
}

function withoutCode(args: readonly Alternatives[], path: string, answer: Shape): readonly Alternatives[] {
  const key = path.split('.').at(-1) as string;
  const model = readPath([answer], 'model').filter((shape) => !isMissing(shape));
  const [first = [], ...others] = args;
  const changed = first.map((shape): Shape => {
    if (shape.kind !== 'object') return shape;
    const properties = new Map(shape.properties);
    properties.delete(key);
    if (model.length > 0) properties.set('model', { value: model });
    return { ...shape, properties };
  });
  return [changed, ...others];
}
