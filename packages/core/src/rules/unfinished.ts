import type { Judgement, Open } from './verdict.js';

/**
 * What is left of judgements, in source order, when the run of their file ended at a bound: a call may be reached in ways that were
 * not run, so what complied so far is no pass. What fails in one way fails. Each rule shows the reason once.
 */
export function asUnfinished(judgements: readonly Judgement[]): readonly Judgement[] {
  const shown = new Set<Judgement['rule']>();
  return judgements.map((judgement) => {
    if (judgement.verdict.kind !== 'pass') return judgement;
    const open = openAt(judgement.fact);
    const verdict = shown.has(judgement.rule) ? { ...open, shownBefore: true as const } : open;
    shown.add(judgement.rule);
    return { ...judgement, verdict };
  });
}

/** The judgement of a file that was not run to its end, for the calls in it that nobody has seen. */
export const unseenCalls: Judgement = {
  rule: 'require-pinned-provider',
  fact: { start: 0, end: 0 },
  verdict: openAt({ start: 0, end: 0 }),
  classes: [],
};

function openAt(span: Judgement['fact']): Open {
  return {
    kind: 'open',
    why: 'limit',
    message:
      'The file could not be followed to its end, so not every request that it makes is known. Split it, or look at what it imports.',
    span,
  };
}
