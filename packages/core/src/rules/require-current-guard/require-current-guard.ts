import type { CallSite } from '../../facts/call-site.js';
import type { GuardModule } from '../../facts/guard-module.js';
import type { Policy } from '../../policy/policy.js';
import { defineRule, type VerdictDraft } from '../define-rule.js';
import { guardsEnough } from '../guarded.js';
import { callName } from '../locate.js';

const messages = {
  changed:
    '{{name}} was edited, so nothing proves that it refuses what the policy does not allow. Run `openrouter-compliance fix --guard --write` to have it written anew.',
  stale:
    '{{name}} was written for another policy, or by another version, so it may let through what the policy no longer allows. Run `openrouter-compliance fix --guard --write` to have it written anew.',
  lowerClass:
    '{{call}} sends {{class}} data through a guard for {{guard}} data, which may let through what class {{class}} does not allow. Give `guardedFetch` the class "{{class}}".',
} as const;

type MessageId = keyof typeof messages;

export const requireCurrentGuard = defineRule<MessageId>({
  name: 'require-current-guard',
  meta: { description: 'Require the guard module to be the one that the policy describes', messages },
  on: { guardModule: judgeModule, callSite: judgeCall },
});

function judgeModule({ state, name, span }: GuardModule): VerdictDraft<MessageId> {
  if (state === 'current') return { kind: 'pass' };
  return { kind: 'fail', problems: [{ messageId: state, data: { name }, span }] };
}

function judgeCall(fact: CallSite, policy: Policy): VerdictDraft<MessageId> | undefined {
  const { guardedAs, classPolicy, span } = fact;
  if (!classPolicy || guardedAs.length === 0) return undefined;
  if (guardsEnough(fact, policy)) return { kind: 'pass' };
  const data = { call: callName(fact), class: classPolicy.name, guard: guardedAs.join(' and ') };
  return { kind: 'fail', problems: [{ messageId: 'lowerClass', data, span }] };
}
