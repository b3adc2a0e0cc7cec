import type { MatchedCall } from '../binding/match-client.js';
import { isThere, readPlace } from '../binding/read-place.js';
import type { Place } from '../catalog/client-model.js';
import { isMissing, readPath } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import type { Site } from '../flow/value.js';
import { propertyName } from '../syntax/source-tree.js';

/** Provider preferences that the code writes and that a later object replaces as a whole. */
export interface Overruled {
  readonly value: Alternatives;
  /** What is sent in their place; missing: nothing is. */
  readonly by: Alternatives;
}

/**
 * @param counts whether a place counts in the installed version.
 * @param written what an expression of the program has last given.
 */
export function readOverruled(
  matched: MatchedCall,
  counts: (place: Place) => boolean,
  written: (site: Site) => Alternatives | undefined,
): readonly Overruled[] {
  const { call } = matched;
  const layers = call.routing.filter(counts).map((place) => readPlace(matched, place));
  const requests = call.request.map((place) => readPlace(matched, place));
  return [
    ...replaced(layers),
    ...replaced(requests).flatMap(({ value, by }) => {
      const lost = readPath(value, 'provider');
      return isThere(lost) ? [{ value: lost, by: readPath(by, 'provider') }] : [];
    }),
    ...requests.flatMap((value) => value.flatMap((shape) => overwritten(shape, written))),
  ];
}

/** Layers that a stronger one replaces. */
function replaced(layers: readonly Alternatives[]): readonly Overruled[] {
  const there = layers.filter((layer) => layer.length > 0 && !layer.some(isMissing));
  return there.slice(1).map((by, index) => ({ value: there[index] as Alternatives, by }));
}

/** `{ provider: …, ...defaults }` with a `provider` in the defaults. */
function overwritten(shape: Shape, written: (site: Site) => Alternatives | undefined): readonly Overruled[] {
  if (shape.kind === 'json') return shape.of.flatMap((of) => overwritten(of, written));
  if (shape.kind !== 'object' || shape.rest || shape.site.node.type !== 'ObjectExpression') return [];
  const last = shape.properties.get('provider');
  if (!last?.site || last.value.length !== 1) return [];
  return shape.site.node.properties.flatMap((property): readonly Overruled[] => {
    if (property.type !== 'Property' || propertyName(property) !== 'provider') return [];
    if (property === last.site?.node) return [];
    const value = written({ node: property.value, module: shape.site.module });
    return value ? [{ value, by: last.value }] : [];
  });
}
