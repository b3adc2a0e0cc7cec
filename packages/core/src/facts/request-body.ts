import { isThere, readPlace, requestOf } from '../binding/read-place.js';
import type { MatchedCall } from '../binding/match-client.js';
import type { CallModel, Place } from '../catalog/client-model.js';
import { isMissing, layered, readPath } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import { siteKey, type Site } from '../flow/value.js';
import type { VersionTest } from './call-site.js';

/**
 * The body that a client makes of a call, in the names that OpenRouter has for it: what decides about routing as it stands
 * in the call, everything else that a client may add as unknown.
 */
export function bodyOf(matched: MatchedCall, site: Site, version: VersionTest): Alternatives {
  const { call } = matched;
  const added: Shape = {
    kind: 'unknown',
    reason: { kind: 'computed', name: 'what the client adds to a request' },
    root: `added:${siteKey(site)}`,
    path: [],
    site,
  };
  if (call.model.every(({ of }) => of === 'request')) {
    const request = requestOf(matched);
    return call.sentAsIs ? request : request.map((shape) => asSent(shape, call, added));
  }
  const read = (places: readonly Place[]): Alternatives =>
    layered(
      places
        .filter(({ versions }) => versions === undefined || version(versions))
        .map((place) => readPlace(matched, place)),
    );
  const lists = call.models.map((place) => readPlace(matched, place)).filter(isThere);
  const written: [string, Alternatives][] = [
    ['messages', [messagesOf(matched, site)]],
    ['model', read(call.model)],
    ...(lists.length > 0 ? [['models', lists.flat()] satisfies [string, Alternatives]] : []),
    ['provider', read(call.routing)],
  ];
  const properties = new Map(written.map(([key, value]) => [key, { value }]));
  return [asSent({ kind: 'object', site, properties }, call, added)];
}

/** Keys that decide who reads a request, and that no client adds by itself. */
const decisive = ['model', 'models', 'provider', 'fallbacks', 'preset'];
const nothing: Shape = { kind: 'literal', value: undefined, absent: true };

/** A request as its client sends it: with keys that the client may add, and in OpenRouter's spelling. */
function asSent(request: Shape, call: CallModel, added: Shape): Shape {
  if (request.kind !== 'object') return request;
  const properties: Map<string, { readonly value: Alternatives }> = new Map(
    request.rest ? [] : decisive.map((key) => [key, { value: [nothing] }]),
  );
  for (const [key, property] of request.properties)
    properties.set(key, {
      ...property,
      value: (key === 'provider' ? inSnakeCase(property.value, call) : property.value).map(withoutUndefined),
    });
  return { ...request, properties, rest: [...(request.rest ?? []), added] };
}

/** A key that holds `undefined` is not written into JSON. */
function withoutUndefined(shape: Shape): Shape {
  return isMissing(shape) ? nothing : shape;
}

/** The prompts of a call in whatever form the client gives them. */
function messagesOf(matched: MatchedCall, site: Site): Shape {
  const prompts = matched.call.prompts.map((place) => readPlace(matched, place)).filter(isThere);
  return {
    kind: 'unknown',
    reason: { kind: 'computed', name: 'what the client makes of the prompt' },
    root: `messages:${siteKey(site)}`,
    path: [],
    site,
    derivedFrom: prompts,
  };
}

/** Clients with names in camel case send OpenRouter's own, and drop those that they do not know. */
function inSnakeCase(value: Alternatives, { spelling }: CallModel): Alternatives {
  if (spelling === 'snake') return value;
  return value.map((shape): Shape => {
    if (shape.kind !== 'object') return shape;
    const written = [...shape.properties].filter(([key]) => !key.includes('_'));
    const properties = new Map(written.map(([key, property]) => [snakeCased(key), property]));
    return { ...shape, properties };
  });
}

function snakeCased(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** What a body says of the model, of the providers, and of what else is run on it. */
export function decisiveIn(body: Alternatives): {
  readonly models: readonly Alternatives[];
  readonly routing: Alternatives;
  readonly plugins: Alternatives;
  readonly tools: Alternatives;
} {
  return {
    models: [
      readPath(body, 'model'),
      ...['models', 'fallbacks.*.model'].map((path) => readPath(body, path)).filter(isThere),
    ],
    routing: readPath(body, 'provider'),
    plugins: readPath(body, 'plugins'),
    tools: readPath(body, 'tools'),
  };
}
