import type { Allowance, PartialText } from './policy.js';
import { parseModelId, presetMark, withoutAliasMark } from './model-id.js';
import { headOfPattern, matchesModelPattern } from './model-pattern.js';

/** What a class, or a self-hosted server, lists. */
export interface ModelList {
  /** Patterns, lower case. */
  readonly models: 'any' | readonly string[];
  readonly freeVariants: boolean;
  readonly presets: boolean;
  /** An id without an author: OpenRouter resolves it in a way that is not documented; a server of one's own takes it as it is. */
  readonly bareIds: 'unknown' | 'literal';
}

/**
 * Judges a model id as far as it is known: allowed when every text that it can become is, not allowed when none is,
 * else unknown. A gap can hold anything, `:free` and `@preset/…` included.
 */
export function judgeModel(list: ModelList, model: PartialText): Allowance {
  const pieces = joinLiterals(model);
  const [only] = pieces;
  if (pieces.length === 1 && typeof only === 'string') return judgeWholeId(list, only);
  if (pieces.length === 0) return judgeWholeId(list, '');
  return judgePartialId(list, pieces);
}

function judgeWholeId(list: ModelList, id: string): Allowance {
  const { base, variants, preset } = parseModelId(id);
  if (preset && !list.presets) return refusal(list, 'preset');
  if (!list.freeVariants && (variants.includes('free') || base === 'openrouter/free'))
    return refusal(list, 'free-variant');
  if (list.models === 'any' || (preset && base === '')) return { allowed: true };
  if (isListed(list.models, base, variants)) {
    return variants.includes('online') && !listsOnline(list) ? searched : { allowed: true };
  }
  if (base.startsWith('openrouter/')) return refusal(list, 'router');
  if (list.bareIds === 'unknown' && base !== '' && !base.includes('/') && list.models.length > 0) {
    return {
      allowed: 'unknown',
      why: 'the model id names no author, so OpenRouter decides which model it means',
    };
  }
  return refusal(list, 'not-listed');
}

function judgePartialId(list: ModelList, pieces: PartialText): Allowance {
  if (!list.presets && pieces.some((piece) => piece?.includes(presetMark))) return refusal(list, 'preset');
  if (!list.freeVariants && pieces.some((piece, index) => holdsFree(piece, index === pieces.length - 1))) {
    return refusal(list, 'free-variant');
  }
  if (list.models !== 'any') {
    if (list.models.length === 0) return refusal(list, 'not-listed');
    const head = withoutAliasMark(pieces[0] ?? '');
    const verdict = judgeHead(list.models, head, list.bareIds);
    if (verdict === 'none') return refusal(list, head.startsWith('openrouter/') ? 'router' : 'not-listed');
    if (verdict === 'some')
      return { allowed: 'unknown', why: 'only a part of the model id is known before the program runs' };
  }
  if (!list.freeVariants) {
    return {
      allowed: 'unknown',
      why: 'the part of the model id that is known only at run time may bring `:free`',
    };
  }
  if (!list.presets) {
    return {
      allowed: 'unknown',
      why: 'the part of the model id that is known only at run time may bring a preset',
    };
  }
  if (list.models !== 'any' && !listsOnline(list)) {
    return {
      allowed: 'unknown',
      why: 'the part of the model id that is known only at run time may bring `:online`',
    };
  }
  return { allowed: true };
}

/**
 * A web search gets words of the prompt, whichever provider is pinned. Source: OpenRouter documentation, web search, read 2026-11-25.
 */
const searched: Allowance = {
  allowed: 'unknown',
  why: '`:online` gives words of the prompt to a web search, and the policy lists no pattern that ends in `:online`',
};

function listsOnline({ models, bareIds }: ModelList): boolean {
  return bareIds === 'literal' || models === 'any' || models.some((pattern) => pattern.includes(':online'));
}

/** How many of the ids that begin with `head` the patterns list. */
function judgeHead(
  patterns: readonly string[],
  head: string,
  bareIds: ModelList['bareIds'],
): 'all' | 'some' | 'none' {
  const [base = '', ...more] = head.split(/:|@preset\//);
  if (more.length > 0 && base !== '') {
    if (isListed(patterns, base, [])) return 'all';
    const mayBeListed =
      patterns.some((pattern) => pattern.includes(':')) || (bareIds === 'unknown' && !base.includes('/'));
    return mayBeListed ? 'some' : 'none';
  }
  const mayBeBare = bareIds === 'unknown' && !head.includes('/');
  if (!mayBeBare && !patterns.some((pattern) => canMatch(pattern, head))) return 'none';
  const proven = patterns.some((pattern) => {
    const patternHead = headOfPattern(pattern);
    return pattern === `${patternHead}*` && head.startsWith(patternHead) && mayStandForRouters(pattern, head);
  });
  return proven ? 'all' : 'some';
}

function canMatch(pattern: string, head: string): boolean {
  if (!pattern.includes('*')) return pattern.startsWith(head);
  const patternHead = headOfPattern(pattern);
  if (head.startsWith('openrouter/') && !patternHead.startsWith('openrouter/')) return false;
  return patternHead.startsWith(head) || head.startsWith(patternHead);
}

function isListed(patterns: readonly string[], base: string, variants: readonly string[]): boolean {
  const whole = [base, ...variants].join(':');
  return patterns.some(
    (pattern) =>
      mayStandForRouters(pattern, base) &&
      (matchesModelPattern(pattern, base) || matchesModelPattern(pattern, whole)),
  );
}

/** A router picks the model itself: only a pattern that names OpenRouter as the author lists one. */
function mayStandForRouters(pattern: string, text: string): boolean {
  const mayBeRouter = text.startsWith('openrouter/') || 'openrouter/'.startsWith(text);
  return !mayBeRouter || pattern.startsWith('openrouter/');
}

/** `:free` between colons, or at the end when the text ends here. */
function holdsFree(piece: string | null, isLast: boolean): boolean {
  const segments = piece?.split(':').slice(1) ?? [];
  return (isLast ? segments : segments.slice(0, -1)).includes('free');
}

function refusal(list: ModelList, why: 'not-listed' | 'free-variant' | 'router' | 'preset'): Allowance {
  return { allowed: false, why, listed: list.models };
}

/** Adjacent literals as one, lower case; adjacent gaps as one; no empty literals. */
function joinLiterals(model: PartialText): (string | null)[] {
  const joined: (string | null)[] = [];
  for (const piece of model) {
    const last = joined.at(-1);
    if (piece === null) {
      if (last !== null) joined.push(null);
    } else if (piece !== '') {
      if (typeof last === 'string') joined[joined.length - 1] = last + piece.toLowerCase();
      else joined.push(piece.toLowerCase());
    }
  }
  return joined;
}
