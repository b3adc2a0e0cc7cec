import type { CallSite } from '../facts/call-site.js';
import type { FactMap } from '../facts/fact-map.js';
import type { LogCall } from '../facts/log-call.js';
import type { Policy } from '../policy/policy.js';
import type { RuleDefinition } from '../rules/define-rule.js';
import type { RuleName } from '../rules/rule-name.js';
import type { Judgement, Problem, Verdict } from '../rules/verdict.js';
import type { Span } from '../text/span.js';
import { union } from './union.js';

/** By rule, fact and origin. */
export type Judgements = ReadonlyMap<string, Judgement>;

/** Adds a verdict, joined with those on the same fact in other contexts. */
export function put<F extends keyof FactMap>(
  kind: F,
  fact: FactMap[F],
  rule: RuleName,
  verdict: Verdict,
  policy: Policy,
  into: Map<string, Judgement>,
  origin?: Judgement['origin'],
): void {
  const key = keyOf(rule, fact.span, origin);
  const before = into.get(key);
  into.set(key, {
    rule,
    fact: fact.span,
    verdict: before ? joinVerdicts(before.verdict, verdict) : verdict,
    classes: union(before?.classes ?? [], classesOf(kind, fact, policy)),
    ...(origin ? { origin } : {}),
  });
}

/** Hands over what the rules say of a fact of the file's own. */
export function copy(
  fact: Span,
  rules: readonly RuleDefinition[],
  from: Judgements,
  to: Map<string, Judgement>,
): void {
  for (const { name } of rules) {
    const key = keyOf(name, fact, undefined);
    const judgement = from.get(key);
    if (judgement) to.set(key, judgement);
  }
}

export function keyOf(rule: RuleName, { start, end }: Span, origin: Judgement['origin']): string {
  return `${rule}:${start}-${end}:${origin ? `${origin.filename}:${origin.span.start}` : ''}`;
}

export function inOrder(judgements: readonly Judgement[]): readonly Judgement[] {
  return [...judgements].sort((a, b) => a.fact.start - b.fact.start);
}

/** The same fact in several contexts: one that fails fails it, one that is open leaves it open. */
function joinVerdicts(a: Verdict, b: Verdict): Verdict {
  if (a.kind === 'fail' && b.kind === 'fail') {
    const fresh = b.problems.filter((problem) => !a.problems.some((known) => sameProblem(known, problem)));
    return { kind: 'fail', problems: [...a.problems, ...fresh] };
  }
  for (const kind of ['fail', 'open', 'pass'] as const) {
    if (a.kind === kind) return a;
    if (b.kind === kind) return b;
  }
  return a;
}

function sameProblem(a: Problem, b: Problem): boolean {
  return a.messageId === b.messageId && a.span.start === b.span.start && a.span.end === b.span.end;
}

/** The classes of what a fact is about: of what a call sends; of what is sent anywhere near a log, as it may be that. */
function classesOf<F extends keyof FactMap>(kind: F, fact: FactMap[F], policy: Policy): readonly string[] {
  switch (kind) {
    case 'callSite': {
      const { className } = fact as CallSite;
      return [policy.classNamed(className)?.name ?? className];
    }
    case 'logCall':
      return (fact as LogCall).sent.flatMap(({ sentAs }) => sentAs?.name ?? []);
    default:
      return [];
  }
}
