import type { FactMap } from '../facts/fact-map.js';
import type { Policy } from '../policy/policy.js';
import type { RuleDefinition } from '../rules/define-rule.js';
import type { Verdict } from '../rules/verdict.js';

/** Where it matters which version of a client is installed, and nothing says so, neither verdict is true. */
export function judgeInEveryVersion<F extends keyof FactMap>(
  rule: RuleDefinition,
  kind: F,
  fact: FactMap[F],
  policy: Policy,
): Verdict | undefined {
  const verdict = rule.judge(kind, fact, policy);
  const other = 'inOtherVersion' in fact ? fact.inOtherVersion : undefined;
  if (!verdict || !other || rule.judge('callSite', other, policy)?.kind === verdict.kind) return verdict;
  const { title } = other.matched.instance.client;
  return {
    kind: 'open',
    why: 'version',
    message: `Versions of ${title} differ in what they send here, and nothing says which one is installed. Name it in package.json.`,
    span: fact.span,
  };
}
