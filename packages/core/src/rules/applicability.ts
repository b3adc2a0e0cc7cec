import type { CallSite } from '../facts/call-site.js';
import type { Gap } from '../flow/read-shape.js';
import type { VerdictDraft } from './define-rule.js';

/** Whether a call site's destination makes the rules of routing and models apply; undefined: it does. */
export function notApplicable({
  destinations,
}: CallSite): { readonly kind: 'notApplicable'; readonly why: string } | undefined {
  if (destinations.some(({ kind }) => kind === 'openrouter' || kind === 'unknown')) return undefined;
  return {
    kind: 'notApplicable',
    why: 'the request goes neither to OpenRouter nor to a host that stands for it',
  };
}

/** Why it cannot be told that a request goes to OpenRouter; undefined when it can. */
export function unknownDestination({ destinations }: CallSite): string | undefined {
  if (destinations.some(({ kind }) => kind === 'openrouter')) return undefined;
  for (const destination of destinations) if (destination.kind === 'unknown') return destination.reason;
  return undefined;
}

/** Why what the code writes may not be what is sent; undefined when it is. */
export function mayBeRewritten({ unread, interceptor, guardedAs }: CallSite): Gap | undefined {
  if (unread !== undefined) return { text: unread, why: 'catalog' };
  // A guard that is enough has been asked before.
  if (guardedAs.length > 0)
    return { text: `\`guardedFetch\` guards it for ${guardedAs.join(' and ')} data`, why: 'guard' };
  if (interceptor === undefined) return undefined;
  return { text: `\`${interceptor}\` may change the request after it is built`, why: 'interceptor' };
}

/** What holds of a request as the code writes it is open where the code does not tell whether that request is sent, and where to. */
export function settle<M extends string>(
  fact: CallSite,
  verdict: VerdictDraft<M>,
  messageId: M,
): VerdictDraft<M> {
  if (verdict.kind === 'notApplicable') return verdict;
  const rewritten = mayBeRewritten(fact);
  if (rewritten)
    return { kind: 'open', why: rewritten.why, messageId, data: { reason: rewritten.text }, span: fact.span };
  const reason = unknownDestination(fact);
  if (reason === undefined || verdict.kind === 'pass') return verdict;
  return {
    kind: 'open',
    why: 'destination',
    messageId,
    data: { reason: `where the request goes is not known: ${reason}` },
    span: fact.span,
  };
}

/** A verdict whose messages may use these words as well; those that it has itself stay. */
export function withData<M extends string>(
  verdict: VerdictDraft<M>,
  common: Readonly<Record<string, string>>,
): VerdictDraft<M> {
  const add = <T extends { readonly data?: Readonly<Record<string, string>> }>(to: T): T => ({
    ...to,
    data: { ...common, ...to.data },
  });
  if (verdict.kind === 'open') return add(verdict);
  return verdict.kind === 'fail' ? { kind: 'fail', problems: verdict.problems.map(add) } : verdict;
}
