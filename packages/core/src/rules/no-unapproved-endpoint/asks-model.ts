import type { CallSite } from '../../facts/call-site.js';
import type { Shape } from '../../flow/shape.js';

/** What the bodies of requests to models hold, whoever the vendor is. */
const marks = ['model', 'models', 'messages', 'input', 'prompt', 'contents'];

/**
 * Whether an HTTP request asks a model. At OpenRouter its path says so; at another host `/messages` may be a chat between people. The
 * clients of vendors ask models only.
 */
export function asksModel({ matched, request, destinations }: CallSite): 'yes' | 'no' | 'unknown' {
  if (!matched.call.endpoint) return 'yes';
  if (destinations.some(({ kind }) => kind === 'openrouter' || kind === 'self-hosted')) return 'yes';
  const bodies = request.flatMap((shape): readonly Shape[] => (shape.kind === 'json' ? shape.of : [shape]));
  if (bodies.some((body) => body.kind === 'object' && marks.some((mark) => body.properties.has(mark))))
    return 'yes';
  const isRead = bodies.every((body) => body.kind === 'literal' || (body.kind === 'object' && !body.rest));
  return isRead ? 'no' : 'unknown';
}
