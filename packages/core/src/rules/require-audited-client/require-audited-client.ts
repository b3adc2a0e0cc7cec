import type { CallSite } from '../../facts/call-site.js';
import type { Policy } from '../../policy/policy.js';
import { notApplicable, settle, withData } from '../applicability.js';
import { defineRule, type VerdictDraft } from '../define-rule.js';
import { passedByGuard } from '../guarded.js';
import { callName } from '../locate.js';

const messages = {
  unguarded:
    '{{call}} sends {{class}} data without the guard that keeps a record of each request, as the policy demands. Give its client `guardedFetch("{{class}}", { audit })` with the function that keeps the records.',
  undecided: 'Whether a record is kept of what {{call}} sends cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;

export const requireAuditedClient = defineRule<MessageId>({
  name: 'require-audited-client',
  meta: {
    description: 'Require an audit record of each request, where the class of the data demands it',
    messages,
  },
  on: { callSite: judge },
});

function judge(fact: CallSite, policy: Policy): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const { classPolicy, span, auditedByGuard } = fact;
  if (!classPolicy) return { kind: 'pass' };
  const { name, keepsAuditRecords } = classPolicy;
  if (!keepsAuditRecords) return { kind: 'notApplicable', why: `${name} data needs no audit records` };
  const common = { call: callName(fact), class: name };
  if (passedByGuard(fact, policy)) {
    if (auditedByGuard) return { kind: 'pass' };
    const reason =
      'the guard is given no function as its option `audit`, and `onAudit` may be called elsewhere or not';
    return { kind: 'open', why: 'audit', messageId: 'undecided', data: { ...common, reason }, span };
  }
  const unguarded = { kind: 'fail', problems: [{ messageId: 'unguarded', span }] } as const;
  return withData(settle<MessageId>(fact, unguarded, 'undecided'), common);
}
