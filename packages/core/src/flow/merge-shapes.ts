import { isMissing } from './read-shape.js';
import type { Alternatives } from './shape.js';
import type { Site } from './value.js';

/** Objects put together key by key, at every depth; where both have something else, what lies above counts. */
export function mergeShapes(under: Alternatives, over: Alternatives, site: Site): Alternatives {
  return over.flatMap((above) =>
    under.flatMap((below): Alternatives => {
      if (isMissing(above)) return [below];
      if (above.kind === 'unknown') return [above];
      if (above.kind !== 'object' || below.kind === 'literal' || below.kind === 'array') return [above];
      if (below.kind !== 'object' || below.rest || above.rest)
        return [
          {
            kind: 'unknown',
            reason: { kind: 'computed', name: 'what settings leave' },
            root: 'settings',
            path: [],
            site,
          },
        ];
      const properties = new Map(below.properties);
      for (const [key, property] of above.properties) {
        const beneath = below.properties.get(key);
        properties.set(
          key,
          beneath ? { ...property, value: mergeShapes(beneath.value, property.value, site) } : property,
        );
      }
      return [{ ...above, properties }];
    }),
  );
}
