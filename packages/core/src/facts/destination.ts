import { isMissing, nameOf, partialText } from '../flow/read-shape.js';
import type { Alternatives, Shape } from '../flow/shape.js';
import type { PartialText, Policy } from '../policy/policy.js';

/** Where a request goes. `unknown` carries the reason as a clause. */
export type Destination =
  | {
      readonly kind: 'openrouter' | 'self-hosted' | 'other';
      readonly url: string;
      /** More follows that is only known at run time. */
      readonly goesOn?: true;
    }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Every place that a base URL may name. */
export function destinationsOf(
  url: Alternatives,
  policy: Policy,
  otherwise: { readonly environment?: string; readonly url: string },
): readonly Destination[] {
  return url.flatMap((shape) =>
    isMissing(shape) ? fallbacks(policy, otherwise) : [destinationOf(shape, policy)],
  );
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
    return url === undefined ? { kind: 'unknown', reason: unknownUrl(shape) } : toDestination(url, policy);
  }
  const text = joined(partialText(shape));
  if (!text) return { kind: 'unknown', reason: 'the URL is computed at run time' };
  const [first] = text;
  if (
    typeof first === 'string' &&
    (text.length === 1 || /^(?:https?:)?\/\/[^/]+\//.test(first) || /^https?:\/\/[^/]+$/.test(first))
  ) {
    return text.length === 1
      ? toDestination(first, policy)
      : { ...toDestination(first, policy), goesOn: true };
  }
  // `/api/chat/…` without a host is the server that the page came from.
  if (typeof first === 'string' && /^\/(?!\/)/.test(first)) return { kind: 'other', url: first };
  const head = shape.kind === 'text' ? shape.parts[0] : undefined;
  if (head?.kind === 'unknown') {
    const start = destinationOf(head, policy);
    // Behind a host without a path, what follows may go on with its name.
    const next = text[1];
    const isApart = typeof next === 'string' && /^[/?#]/.test(next);
    const isWhole = start.kind === 'unknown' || isApart || /^[a-z]+:\/\/[^/]+\//i.test(start.url);
    return isWhole ? start : { ...start, goesOn: true };
  }
  return { kind: 'unknown', reason: 'the URL is computed at run time' };
}

/** Of a variable with a name of its own the policy can say what it holds. */
function unknownUrl(shape: Shape & { readonly kind: 'unknown' }): string {
  const { kind, name } = shape.reason;
  return kind === 'environment' && /^\w+$/.test(name)
    ? `${nameOf(shape)}, and "hosts.environment" of the policy does not say what it holds`
    : nameOf(shape);
}

/** Neighbouring pieces that are known are one. */
function joined(text: PartialText | undefined): PartialText | undefined {
  return text?.reduce<PartialText>((before, part) => {
    const last = before.at(-1);
    const isKnown = typeof last === 'string' && typeof part === 'string';
    return isKnown ? [...before.slice(0, -1), last + part] : [...before, part];
  }, []);
}

function toDestination(url: string, policy: Policy): Exclude<Destination, { readonly kind: 'unknown' }> {
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
