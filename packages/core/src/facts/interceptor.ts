import { isCarrier } from '../binding/carrier.js';
import type { MatchedCall } from '../binding/match-client.js';
import { optionOf, readLayers, readPlace } from '../binding/read-place.js';
import type { InterceptorPlace, Place } from '../catalog/client-model.js';
import { isMissing, readPath } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import { siteKey } from '../flow/value.js';
import { isOfPackage } from './request-url.js';

/** What the program does to its clients beside making them. */
export interface OutsideState {
  /** Functions of packages that the program calls, as `module#export`: what they register holds for all calls. */
  readonly registered: ReadonlySet<string>;
  /** Names of the methods with which code was registered that rewrites requests, by what it was registered for. */
  readonly hooked: ReadonlyMap<string, string>;
  /** Those of them whose code may send a request elsewhere. */
  readonly rerouted: ReadonlyMap<string, string>;
  /** The function with which code was put between every request of the process and the network. */
  readonly hookedAll: string | undefined;
  /** What was written into packages: `axios:default.defaults.baseURL`. */
  readonly written: ReadonlyMap<string, Alternatives>;
  /** Names of methods that were replaced on classes of packages. */
  readonly replaced: ReadonlySet<string>;
}

/** The option, method or member with which the program may rewrite a request after the client has built it. */
export function interceptorOf(matched: MatchedCall, outside: OutsideState): string | undefined {
  const { instance, call } = matched;
  return (
    matched.around?.by ??
    matched.wrappedBy ??
    instance.rewrittenBy ??
    seamOf(matched, outside) ??
    outside.hooked.get(instance.key) ??
    outside.hooked.get(instance.client.id) ??
    outside.hookedAll ??
    instance.client.instance.sharedHooks?.find((member) =>
      [...outside.written.keys()].some((key) => isOfPackage(key, matched, member)),
    ) ??
    call.interceptors?.filter((place) => isSet(matched, place, outside)).map(optionOf)[0] ??
    call.rewriters?.find((place) => holdsProperty(readPlace(matched, place), place.property))?.property
  );
}

/** The option or method with which the program may send a request elsewhere than the client would. */
export function rerouterOf(
  { instance, call, reroutedBy, ...matched }: MatchedCall,
  { rerouted }: OutsideState,
): string | undefined {
  const carriers = (call.interceptors ?? []).filter(({ unless }) => unless?.hooks);
  return (
    reroutedBy ??
    rerouted.get(instance.key) ??
    rerouted.get(instance.client.id) ??
    carriers
      .flatMap((place) => readLayers({ instance, call, ...matched }, place))
      .map((shape) => rerouted.get(keyOf(shape) ?? ''))
      .find((method) => method !== undefined)
  );
}

/** The key of what was made with `new`. */
function keyOf(shape: Shape): string | undefined {
  return shape.kind === 'external' && shape.term.kind === 'new' ? siteKey(shape.term.site) : undefined;
}

/** What the program has put in the place of a member that requests go through, or of something that is read from it. */
function seamOf(matched: MatchedCall, { replaced }: OutsideState): string | undefined {
  const { instance } = matched;
  const { seams = [], sharedHooks = [] } = instance.client.instance;
  const isSeam = (name: string): boolean => name === '*' || seams.includes(name);
  return (
    [...(instance.overridden ?? []), ...replaced].find(isSeam) ??
    [...instance.assigned].find(
      ([key, { value }]) =>
        key.split('.').some(isSeam) ||
        sharedHooks.some((hook) => isBelow(key, hook)) ||
        mayChange(matched, key, value),
    )?.[0]
  );
}

/** Whether something that is assigned to an instance may change what is sent through it. */
function mayChange({ instance, call }: MatchedCall, key: string, value: Alternatives): boolean {
  const { client, overridden } = instance;
  const { counts = [], ignored = [] } = client.instance.assignable ?? {};
  // The program's own function in the place of a method is followed, and so is what it calls.
  if ([...(call.methods ?? []), ...(client.modelMakers ?? [])].includes(key)) return false;
  if (ignored.includes(key)) return false;
  if (counts.includes(key)) return value.some(isMissing);
  const places = [call.request, call.model, call.models, call.routing].flat();
  if (places.some((place) => place.of === 'client' && touches(key, place))) return true;
  // Members of a subclass of the program's own are its own, unless they have the name of a seam.
  return overridden === undefined && value.some(isCode);
}

/** Whether what stands at a place of an instance's options is above or below one of its members. */
function touches(member: string, { path }: Place): boolean {
  const [, ...steps] = path.split('.');
  const place = steps.join('.');
  return steps.length > 0 && (isBelow(place, member) || isBelow(member, place));
}

function isBelow(path: string, above: string): boolean {
  return `${path}.`.startsWith(`${above}.`);
}

function isCode({ kind }: Shape): boolean {
  return kind === 'function' || kind === 'external';
}

/** Whether code stands in an option: in any of the layers that a client was made with, and also where it is not known which. */
function isSet(matched: MatchedCall, place: InterceptorPlace, { hooked }: OutsideState): boolean {
  const { unless } = place;
  const layers =
    place.of === 'client'
      ? matched.instance.makings.map((making) => ({
          ...matched,
          instance: { ...matched.instance, makings: [making] },
        }))
      : [matched];
  return layers.some((layer) =>
    readPlace(layer, place).some((shape) => {
      if (isMissing(shape)) return false;
      if (unless && isCarrier(shape, unless)) return hooked.has(keyOf(shape) ?? '');
      return shape.kind !== 'unknown' || isWritten(layer, place);
    }),
  );
}

/** Whether the code names an option itself; what it passes on as a whole may hold it or not. */
function isWritten(matched: MatchedCall, place: Place): boolean {
  const steps = place.path.split('.');
  const key = steps.pop() as string;
  if (steps.length === 0) return true;
  return readPlace(matched, { ...place, path: steps.join('.') }).some(
    (shape) => shape.kind === 'object' && holdsUnknown(shape, key),
  );
}

function holdsUnknown(shape: Extract<Shape, { readonly kind: 'object' }>, key: string): boolean {
  return shape.properties.has(key) && readPath([shape], key).some(({ kind }) => kind === 'unknown');
}

/** Whether a property of some name stands anywhere in a value, also in what a function of a package was given. */
function holdsProperty(value: Alternatives, name: string, depth = 0): boolean {
  if (depth > 6) return false;
  return value.some((shape) => {
    if (shape.kind === 'external' && (shape.term.kind === 'call' || shape.term.kind === 'new'))
      return shape.term.args.some((arg) => holdsProperty(arg, name, depth + 1));
    if (shape.kind === 'array') return shape.elements.some((each) => holdsProperty(each, name, depth + 1));
    if (shape.kind !== 'object') return false;
    const { properties } = shape;
    return (
      properties.has(name) ||
      [...properties.values()].some((each) => holdsProperty(each.value, name, depth + 1))
    );
  });
}
