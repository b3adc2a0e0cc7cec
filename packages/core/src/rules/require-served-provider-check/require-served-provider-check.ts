import type { CallSite } from '../../facts/call-site.js';
import { guardClass } from '../../guard/guard-rules.js';
import type { Policy } from '../../policy/policy.js';
import { providerOf } from '../../policy/provider-names.js';
import { notApplicable, settle, withData } from '../applicability.js';
import { defineRule, type VerdictDraft } from '../define-rule.js';
import { passedByGuard } from '../guarded.js';
import { callName } from '../locate.js';

const messages = {
  unguarded:
    '{{call}} takes answers for {{class}} data without the guard that compares the provider which has served them, as the policy demands. Give its client `guardedFetch("{{class}}")`.',
  undecided:
    'Whether the guard compares the provider that serves {{call}} with what class {{class}} allows cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;

export const requireServedProviderCheck = defineRule<MessageId>({
  name: 'require-served-provider-check',
  meta: {
    description:
      'Require the guard to compare the provider that served, where the class of the data demands it',
    messages,
  },
  on: { callSite: judge },
});

function judge(fact: CallSite, policy: Policy): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const { classPolicy, span } = fact;
  if (!classPolicy) return { kind: 'pass' };
  const { name, checksServedProvider } = classPolicy;
  if (!checksServedProvider)
    return { kind: 'notApplicable', why: `${name} data needs no check of the provider that has served` };
  const common = { call: callName(fact), class: name };
  if (passedByGuard(fact, policy)) {
    const region = regionOf(fact, policy);
    if (region === undefined) return { kind: 'pass' };
    const reason = `the class allows ${region} alone, and an answer names no region`;
    return { kind: 'open', why: 'region', messageId: 'undecided', data: { ...common, reason }, span };
  }
  const unguarded = { kind: 'fail', problems: [{ messageId: 'unguarded', span }] } as const;
  return withData(settle<MessageId>(fact, unguarded, 'undecided'), common);
}

/** A provider that the guard lets serve and that the class allows in a region only, which no answer confirms. */
function regionOf({ classPolicy, guardedAs }: CallSite, policy: Policy): string | undefined {
  const served = guardedAs.flatMap((name) => guardClass(policy, name).providers ?? []);
  return served.find(
    (slug) => slug.includes('/') && classPolicy?.allowsProvider(providerOf(slug)).allowed === false,
  );
}
