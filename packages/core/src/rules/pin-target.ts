import { readPlace, writtenSegment } from '../binding/read-place.js';
import type { CallSite } from '../facts/call-site.js';
import { isMissing } from '../flow/read-shape.js';
import type { Alternatives, ObjectShape } from '../flow/shape.js';
import { toSpan, type Span } from '../text/span.js';

/** Where a call takes provider preferences: an object of the analysed file, or a new argument of a call. */
export interface PinPosition {
  readonly object?: Span;
  readonly shape?: ObjectShape;
  readonly within?: readonly string[];
  readonly call?: Span;
  readonly index: number;
}

/** The literal that is sent, where this file writes it; else a new argument for the call that makes the model. */
export function pinTargetOf(fact: CallSite): PinPosition | undefined {
  for (const place of fact.pinPlaces) {
    const value = readPlace(fact.matched, place);
    const object = ownedObject(value, fact.filename);
    const within = place.within?.map((key) => writtenSegment(fact.matched, key));
    if (object && within) {
      const keys = within.filter((key) => key !== undefined);
      if (keys.length < within.length || object.rest || object.properties.has(keys[0] as string)) continue;
      return { object: toSpan(object.site.node), within: keys, index: 0 };
    }
    if (object) return { object: toSpan(object.site.node), shape: object, index: 0 };
    if (place.of !== 'model' || !/^\d+$/.test(place.path) || !value.every(isMissing)) continue;
    const call = modelCall(fact);
    if (call) return { call, index: Number(place.path), ...(place.within ? { within: place.within } : {}) };
  }
  return undefined;
}

function ownedObject(value: Alternatives, filename: string): ObjectShape | undefined {
  const [only, ...others] = value.flatMap((shape) => (shape.kind === 'json' ? shape.of : [shape]));
  if (others.length > 0 || only?.kind !== 'object') return undefined;
  return only.site.module.filename === filename && only.site.node.type === 'ObjectExpression'
    ? only
    : undefined;
}

/** The call `openrouter(id)` of which the settings are missing. */
function modelCall(fact: CallSite): Span | undefined {
  const { functions, agents } = fact.matched.call;
  const path = functions?.at ?? agents?.at;
  if (path === undefined) return undefined;
  const [model] = readPlace(fact.matched, { of: functions ? 'call' : 'agent', path });
  if (model?.kind !== 'external' || model.term.kind !== 'call') return undefined;
  const { site } = model.term;
  return site.module.filename === fact.filename && site.node.type === 'CallExpression'
    ? toSpan(site.node)
    : undefined;
}
