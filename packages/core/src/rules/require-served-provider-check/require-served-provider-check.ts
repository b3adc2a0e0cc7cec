import type { CallSite } from '../../facts/call-site.js';
import { guardClass } from '../../guard/guard-rules.js';
import type { ClassPolicy, Policy } from '../../policy/policy.js';
import { providerOf } from '../../policy/provider-names.js';
import { notApplicable, settle, withData } from '../applicability.js';
import { defineRule, type VerdictDraft } from '../define-rule.js';
import { passedByGuard } from '../guarded.js';
import { callName } from '../locate.js';
import { judgeCheck } from './judge-check.js';

const messages = {
  unguarded:
    '{{call}} takes answers for {{class}} data without the guard that compares the provider which has served them, as the policy demands. Give its client `guardedFetch("{{class}}")`.',
  unchecked:
    '{{call}} takes answers for {{class}} data, which are used without a look at the provider that has served them. Compare `provider` of the answer with what the policy allows and throw where it is none of them, or give its client `guardedFetch("{{class}}")`.',
  ignored:
    'The provider that has served {{call}} is compared, and the answer is used also where it is none of those that are allowed. Throw there.',
  wide: 'The provider that has served {{call}} is compared with a list that names {{providers}}, which the policy does not allow for {{class}} data. Take it out of the list.',
  undecided:
    'Whether the guard compares the provider that serves {{call}} with what class {{class}} allows cannot be told: {{reason}}.',
  unsure:
    'Whether the provider that serves {{call}} is compared with what class {{class}} allows cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;

export const requireServedProviderCheck = defineRule<MessageId>({
  name: 'require-served-provider-check',
  meta: {
    description: 'Require a comparison of the provider that served, where the class of the data demands it',
    messages,
  },
  on: { callSite: judge },
});

function judge(fact: CallSite, policy: Policy): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const { classPolicy, span } = fact;
  if (!classPolicy) return { kind: 'pass' };
  const { name, servedProviderCheck } = classPolicy;
  if (servedProviderCheck === 'none')
    return { kind: 'notApplicable', why: `${name} data needs no check of the provider that has served` };
  const common = { call: callName(fact), class: name };
  if (passedByGuard(fact, policy)) {
    const region = regionOf(fact, policy);
    if (region === undefined) return { kind: 'pass' };
    const reason = `the class allows ${region} alone, and an answer names no region`;
    return { kind: 'open', why: 'region', messageId: 'undecided', data: { ...common, reason }, span };
  }
  if (servedProviderCheck === 'any')
    return withData(settle<MessageId>(fact, judgeOwn(fact, classPolicy), 'unsure'), common);
  const unguarded = { kind: 'fail', problems: [{ messageId: 'unguarded', span }] } as const;
  return withData(settle<MessageId>(fact, unguarded, 'undecided'), common);
}

/** A comparison of the program's own. */
function judgeOwn(fact: CallSite, classPolicy: ClassPolicy): VerdictDraft<MessageId> {
  const { span } = fact;
  const open = (reason: string): VerdictDraft<MessageId> => ({
    kind: 'open',
    why: 'check',
    messageId: 'unsure',
    data: { reason },
    span,
  });
  const found = judgeCheck(fact.answer, classPolicy);
  switch (found.kind) {
    case 'checked':
      return { kind: 'pass' };
    case 'unchecked':
    case 'ignored':
      return { kind: 'fail', problems: [{ messageId: found.kind, span }] };
    case 'wide': {
      const data = { providers: found.providers.join(' and ') };
      return { kind: 'fail', problems: [{ messageId: 'wide', data, span }] };
    }
    case 'unknown':
      return open(found.reason);
  }
}

/** A provider that the guard lets serve and that the class allows in a region only, which no answer confirms. */
function regionOf({ classPolicy, guardedAs }: CallSite, policy: Policy): string | undefined {
  const served = guardedAs.flatMap((name) => guardClass(policy, name).providers ?? []);
  return served.find(
    (slug) => slug.includes('/') && classPolicy?.allowsProvider(providerOf(slug)).allowed === false,
  );
}
