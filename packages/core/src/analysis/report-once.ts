import type { Judgement, Problem } from '../rules/verdict.js';
import { union } from './union.js';

/** One cause is reported once, with the first fact it concerns and for the data of all; the others still fail. */
export function reportOnce(judgements: readonly Judgement[]): readonly Judgement[] {
  const keyIn = ({ rule }: Judgement, { messageId, span }: Problem): string =>
    `${rule}:${messageId}:${span.start}-${span.end}`;
  const classesBy = new Map<string, readonly string[]>();
  for (const judgement of judgements) {
    if (judgement.verdict.kind !== 'fail') continue;
    for (const problem of judgement.verdict.problems) {
      const key = keyIn(judgement, problem);
      classesBy.set(key, union(classesBy.get(key) ?? [], judgement.classes));
    }
  }
  const reported = new Set<string>();
  return judgements.map((judgement) => {
    if (judgement.verdict.kind !== 'fail') return judgement;
    const problems = judgement.verdict.problems.filter((problem) => {
      const key = keyIn(judgement, problem);
      return !reported.has(key) && reported.add(key);
    });
    const classes = problems.map((problem) => classesBy.get(keyIn(judgement, problem)) ?? []);
    return {
      ...judgement,
      classes: classes.reduce(union, judgement.classes),
      verdict: { kind: 'fail', problems },
    };
  });
}
