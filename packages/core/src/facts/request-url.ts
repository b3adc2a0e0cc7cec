import type { MatchedCall } from '../binding/match-client.js';
import { isThere, readPlace, requestOf } from '../binding/read-place.js';
import { isMissing, layered, partialText } from '../flow/read-shape.js';
import type { InstanceModel } from '../catalog/client-model.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import type { Policy } from '../policy/policy.js';
import { destinationsOf, pathOf, type Destination } from './destination.js';

const inferencePath = /\/?\b(?:chat\/completions|completions|responses|messages|embeddings|rerank)\/?$/;

/**
 * Where a call goes: to the URL that it is given when that is a whole one, else to the base URL of its client.
 *
 * @param written what the program has written into packages, by module and path.
 */
export function readDestinations(
  matched: MatchedCall,
  written: ReadonlyMap<string, Alternatives>,
  policy: Policy,
): readonly Destination[] {
  const { instance, call } = matched;
  const { places, parts, named, override, global, setter, environment, otherwise } =
    instance.client.instance.baseUrl;
  const fallback = { ...(environment ? { environment } : {}), url: otherwise };
  const asked = call.endpoint ? readPlace(matched, call.endpoint) : [];
  const whole = asked.filter(isWhole);
  if (whole.length > 0 && whole.length === asked.length) return destinationsOf(whole, policy, fallback);
  if (instance.unread !== undefined) return [{ kind: 'unknown', reason: instance.unread }];
  if (override !== undefined && [...written.keys()].some((key) => key.split('.').at(-1) === override))
    return [{ kind: 'unknown', reason: `the program sets \`${override}\`` }];
  if (named && !places.some((place) => isThere(readPlace(matched, place))))
    return namedDestinations(matched, named, policy);
  if (call.unread !== undefined && otherwise === '') return [{ kind: 'unknown', reason: call.unread }];
  const start = setter?.name ?? global;
  const shared = start === undefined ? [] : [...written].filter(([key]) => isOfPackage(key, matched, start));
  const host = parts ? layered(parts.hosts.map((place) => readPlace(matched, place))).map(withScheme) : [];
  const later = global === undefined ? undefined : instance.assigned.get(global)?.value;
  const base = layered([
    ...shared.map(([, value]) => value),
    ...places.map((place) => readPlace(matched, place)),
    ...(later ? [later] : []),
    ...(isThere(host) ? [host] : []),
  ]);
  if (setter && base.some(isMissing) && policy.environmentUrl(environment ?? '') === undefined)
    return [
      ...destinationsOf(
        base.filter((shape) => !isMissing(shape)),
        policy,
        fallback,
      ),
      { kind: 'unknown', reason: `\`${setter.name}\` may be called elsewhere` },
    ];
  const isSetInside =
    instance.inHouse !== undefined &&
    policy.hostKind(otherwise) !== 'openrouter' &&
    (base.length === 0 || base.some(isMissing));
  if (!isSetInside)
    return [...destinationsOf(base, policy, fallback), ...destinationsOf(whole, policy, fallback)];
  const given = base.filter((shape) => !isMissing(shape));
  const reason = `\`${instance.inHouse}\` of your own may set the base URL by itself`;
  return [...destinationsOf([...given, ...whole], policy, fallback), { kind: 'unknown', reason }];
}

/** Where models go that are named by a text which begins with their router; one that is no text is read by another row. */
function namedDestinations(
  matched: MatchedCall,
  { places, prefix, url }: NonNullable<InstanceModel['baseUrl']['named']>,
  policy: Policy,
): readonly Destination[] {
  return places.flatMap((place, index) =>
    readPlace(matched, place).flatMap((shape): readonly Destination[] => {
      if (isMissing(shape) || (index === 0 && (shape.kind === 'array' || shape.kind === 'object'))) return [];
      if (index === 0 && shape.kind === 'external') return [{ kind: 'other', url: '' }];
      const [first] = partialText(shape) ?? [];
      if (typeof first === 'string' && first.startsWith(prefix)) return [{ kind: policy.hostKind(url), url }];
      if (typeof first === 'string' && !prefix.startsWith(first)) return [{ kind: 'other', url: '' }];
      return [{ kind: 'unknown', reason: 'the model, and with it the router, is chosen at run time' }];
    }),
  );
}

/** Whether a key of what was written into packages names a member of the client's own. */
export function isOfPackage(key: string, { instance }: MatchedCall, member: string): boolean {
  return instance.client.modules.some(
    (name) => key === `${name}:default.${member}` || key === `${name}:${member}`,
  );
}

function isWhole(shape: Shape): boolean {
  const [first] = partialText(shape) ?? [];
  return typeof first === 'string' && /^https?:\/\//i.test(first);
}

/** A host as the URL it stands for. */
function withScheme(shape: Shape): Shape {
  return shape.kind === 'literal' && typeof shape.value === 'string'
    ? { ...shape, value: `https://${shape.value.replace(/^https?:\/\//, '')}` }
    : shape;
}

/** An HTTP call sends a prompt when its path says so, or when the path is not known and its body looks like it. */
export function isInference(matched: MatchedCall): boolean {
  const { endpoint } = matched.call;
  const { parts } = matched.instance.client.instance.baseUrl;
  const url = endpoint ? readPlace(matched, endpoint) : [];
  const path = parts ? readPlace(matched, parts.path) : [];
  const paths = [...url, ...path].filter((shape) => !isMissing(shape)).map(pathOf);
  if (paths.some((known) => known !== undefined && inferencePath.test(known.path))) return true;
  if (paths.length > 0 && paths.every((known) => known?.complete)) return false;
  return requestOf(matched)
    .flatMap((shape) => (shape.kind === 'json' ? shape.of : [shape]))
    .some((body) => body.kind === 'object' && body.properties.has('messages'));
}
