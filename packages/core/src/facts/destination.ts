import { isMissing, nameOf, partialText } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import type { Policy } from '../policy/policy.js';

/** Where a request goes. `unknown` carries the reason as a clause. */
export type Destination =
  | { readonly kind: 'openrouter' | 'self-hosted' | 'other'; readonly url: string }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Every place that a base URL may name; one that comes from the environment beside a literal OpenRouter fallback is OpenRouter. */
export function destinationsOf(
  url: Alternatives,
  policy: Policy,
  otherwise: { readonly environment?: string; readonly url: string },
): readonly Destination[] {
  const all = url.flatMap((shape) =>
    isMissing(shape) ? fallbacks(policy, otherwise) : [destinationOf(shape, policy)],
  );
  const literal = all.some(({ kind }) => kind === 'openrouter');
  return literal
    ? all.filter(
        (each, index) =>
          each.kind !== 'unknown' || url[index]?.kind !== 'unknown' || !isEnvironment(url[index]),
      )
    : all;
}

function isEnvironment(shape: Shape | undefined): boolean {
  return shape?.kind === 'unknown' && shape.reason.kind === 'environment';
}

function fallbacks(
  policy: Policy,
  { environment, url }: { readonly environment?: string; readonly url: string },
): Destination[] {
  const named = environment === undefined ? undefined : policy.environmentUrl(environment);
  return [toDestination(named ?? url, policy)];
}

function destinationOf(shape: Shape, policy: Policy): Destination {
  if (shape.kind === 'unknown') {
    const url = shape.reason.kind === 'environment' ? policy.environmentUrl(shape.reason.name) : undefined;
    return url === undefined ? { kind: 'unknown', reason: nameOf(shape) } : toDestination(url, policy);
  }
  const text = partialText(shape);
  if (!text) return { kind: 'unknown', reason: 'the URL is computed at run time' };
  const [first] = text;
  if (
    typeof first === 'string' &&
    (text.length === 1 || /^(?:https?:)?\/\/[^/]+\//.test(first) || /^https?:\/\/[^/]+$/.test(first))
  ) {
    return toDestination(first, policy);
  }
  // `/api/chat/…` without a host is the server that the page came from.
  if (typeof first === 'string' && /^\/(?!\/)/.test(first)) return { kind: 'other', url: first };
  const head = shape.kind === 'text' ? shape.parts[0] : undefined;
  if (head?.kind === 'unknown') return destinationOf(head, policy);
  return { kind: 'unknown', reason: 'the URL is computed at run time' };
}

function toDestination(url: string, policy: Policy): Destination {
  return { kind: policy.hostKind(url), url };
}

/** Last part of a URL's path as far as it is known. */
export function pathOf(shape: Shape): { readonly path: string; readonly complete: boolean } | undefined {
  const text = partialText(shape);
  if (!text) return undefined;
  const complete = text.every((part) => part !== null);
  const end = text.at(-1);
  return {
    path: complete ? text.join('').replace(/[?#].*$/, '') : (end ?? '').replace(/[?#].*$/, ''),
    complete: end !== null,
  };
}
