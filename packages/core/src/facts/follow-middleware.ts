import type { MatchedCall } from '../binding/match-client.js';
import { mergeShapes } from '../flow/merge-shapes.js';
import { settingsOf } from '../binding/model-wrapper.js';
import { isThere, readPlace } from '../binding/read-place.js';
import type { Machine } from '../flow/machine.js';
import { isMissing, layered, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, ObjectShape, Shape } from '../flow/shape.js';
import { thaw } from '../flow/thaw.js';
import { literal, missing, unknown, type Site, type Static } from '../flow/value.js';

/**
 * Runs the code around a model with the options of this call.
 *
 * @param stream whether the call asks for a stream: the code has a function for each.
 * @returns the call as the model itself is asked; the call as it is, with the name of the wrapper, where the code is not read.
 */
export function followMiddleware(
  matched: MatchedCall,
  machine: Machine,
  site: Site,
  stream: boolean,
): MatchedCall {
  const { around, call } = matched;
  if (!around || !call.options) return matched;
  const given = layered(call.options.map((place) => readPlace(matched, place)));
  const asked: Alternatives[] = [];
  const context = { machine, site, stream, asked };
  let isRead = false;
  machine.maybe(() => {
    isRead = send(around.middleware, paramsOf(matched, given, machine, site), context);
  });
  if (!isRead || asked.length === 0) return matched;
  return { ...matched, around: undefined, args: withOptions(matched.args, asked.flat(), site) };
}

interface Context {
  readonly machine: Machine;
  readonly site: Site;
  readonly stream: boolean;
  /** The options that the model is asked with. */
  readonly asked: Alternatives[];
}

/** Asks the first of the code, which asks the next; false where some of it is not read. */
function send([first, ...next]: readonly Alternatives[], params: Static, context: Context): boolean {
  const { machine } = context;
  if (!first) {
    context.asked.push(readPath(machine.freeze(params), 'providerOptions'));
    return true;
  }
  return first.map((shape) => askThrough(shape, next, params, context)).every(Boolean);
}

function askThrough(shape: Shape, next: readonly Alternatives[], params: Static, context: Context): boolean {
  const { machine, site } = context;
  if (isMissing(shape)) return send(next, params, context);
  const known = settingsOf(shape);
  if (known) return send(next, withSettings(known.settings, params, context), context);
  if (shape.kind !== 'object' || shape.rest) return false;
  const transform = functionAt(shape, 'transformParams');
  const around = functionAt(shape, context.stream ? 'wrapStream' : 'wrapGenerate');
  if (!transform || !around) return false;
  const type = literal(context.stream ? 'stream' : 'generate', site);
  const changed =
    transform.length === 0
      ? params
      : machine.call(transform, [object(machine, site, { params, type, model: modelIn(context) })], site);
  if (around.length === 0) return send(next, changed, context);
  let isRead = true;
  const ask = (asked: Static): Static => {
    isRead = send(next, asked, context) && isRead;
    return unknown('computed', 'the answer of the model', site);
  };
  const native = (call: (args: readonly Static[]) => Static): Static => [{ kind: 'native', call }];
  const doAsk = native(() => ask(changed));
  const askModel = native(([own = missing]) => ask(own));
  const model = object(machine, site, { doGenerate: askModel, doStream: askModel });
  const handed = { doGenerate: doAsk, doStream: doAsk, params: changed, model };
  machine.maybe(() => machine.call(around, [object(machine, site, handed)], site));
  return isRead;
}

/** The function at a key: none where there is nothing, undefined where it is not read. */
function functionAt(shape: ObjectShape, key: string): Static | undefined {
  const value = readPath([shape], key).filter((each) => !isMissing(each));
  const callable = value.flatMap((each) =>
    each.kind === 'function' && each.callable ? [each.callable] : [],
  );
  return callable.length === value.length ? callable : undefined;
}

function object(machine: Machine, site: Site, members: Readonly<Record<string, Static>>): Static {
  const properties = new Map(Object.entries(members).map(([key, value]) => [key, { value }]));
  return machine.newCell({ kind: 'object', site, properties });
}

function modelIn({ site }: Context): Static {
  return unknown('computed', 'the model', site);
}

/** What the code is given of a call. */
function paramsOf(matched: MatchedCall, options: Alternatives, machine: Machine, site: Site): Static {
  const prompts = matched.call.prompts.map((place) => readPlace(matched, place)).filter(isThere);
  const derivedFrom = prompts.map((prompt) => thaw(machine, prompt));
  return machine.newCell({
    kind: 'object',
    site,
    properties: new Map([
      ['prompt', { value: unknown('computed', 'the prompt', site, { derivedFrom }) }],
      ['providerOptions', { value: thaw(machine, options) }],
    ]),
    rest: unknown('computed', 'what else the model is asked with', site),
  });
}

/** Settings under the options of a call: objects are put together key by key, and what the call has wins. */
function withSettings(settings: Alternatives, params: Static, { machine, site }: Context): Static {
  const own = readPath(machine.freeze(params), 'providerOptions');
  const merged = mergeShapes(readPath(settings, 'providerOptions'), own, site);
  const [only] = params;
  const cell = only?.kind === 'object' ? machine.state.readCell(only.cell) : undefined;
  if (cell?.kind !== 'object') return params;
  const properties = new Map(cell.properties).set('providerOptions', { value: thaw(machine, merged) });
  return machine.newCell({ ...cell, properties });
}

/** The arguments with other options. */
function withOptions(
  args: readonly Alternatives[],
  options: Alternatives,
  site: Site,
): readonly Alternatives[] {
  const [first = [], ...others] = args;
  const changed = first.map((shape): Shape =>
    shape.kind === 'object'
      ? { ...shape, properties: new Map(shape.properties).set('providerOptions', { value: options }) }
      : shape,
  );
  const made: ObjectShape = {
    kind: 'object',
    site,
    properties: new Map([['providerOptions', { value: options }]]),
  };
  return [changed.length > 0 ? changed : [made], ...others];
}

/** Whether a call asks for a stream, by the name of its function or method. */
export function asksForStream(callee: FrozenTerm): boolean {
  const name =
    callee.kind === 'member' ? callee.name : callee.kind === 'import' ? callee.path.at(-1) : undefined;
  return /stream/i.test(name ?? '');
}
