import type { Judgement, Verdict } from './verdict.js';

/**
 * What is left of a judgement when the run of its file ended at a bound: a call may be reached in ways that were not run, so what
 * complied so far is no pass. What fails in one way fails.
 */
export function asUnfinished(judgement: Judgement): Judgement {
  return judgement.verdict.kind === 'pass' ? { ...judgement, verdict: openAt(judgement.fact) } : judgement;
}

/** The judgement of a file that was not run to its end, for the calls in it that nobody has seen. */
export const unseenCalls: Judgement = {
  rule: 'require-pinned-provider',
  fact: { start: 0, end: 0 },
  verdict: openAt({ start: 0, end: 0 }),
};

function openAt(span: Judgement['fact']): Verdict {
  return {
    kind: 'open',
    why: 'limit',
    message:
      'The file could not be followed to its end, so not every request that it makes is known. Split it, or look at what it imports.',
    span,
  };
}
