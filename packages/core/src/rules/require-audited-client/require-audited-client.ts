import type { CallSite } from '../../facts/call-site.js';
import type { AuditedClientPolicy, Policy } from '../../policy/policy.js';
import { notApplicable, settle, withData } from '../applicability.js';
import { defineRule, type VerdictDraft } from '../define-rule.js';
import { passedByGuard } from '../guarded.js';
import { callName } from '../locate.js';
import { judgeRecord } from './judge-record.js';

const messages = {
  unguarded:
    '{{call}} sends {{class}} data without the guard that keeps a record of each request, as the policy demands. Give its client `guardedFetch("{{class}}", { audit })` with the function that keeps the records.',
  elsewhere:
    '{{call}} sends {{class}} data past {{clients}}, which keeps the record of each request that the policy demands. Send it through that.',
  incomplete:
    '{{call}} sends {{class}} data in a module that has to keep a record of each request, and keeps {{missing}}. Hand the generation id, the model, the user, the cost and a digest of the prompt to what keeps the records, in one call, before the answer is given back.',
  quoted: 'The record that is kept of {{call}} holds the prompt itself. Put a digest of it in its place.',
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
  const { name, auditedClient } = classPolicy;
  if (!auditedClient) return { kind: 'notApplicable', why: `${name} data needs no audit records` };
  const common = { call: callName(fact), class: name };
  if (auditedClient.guard && passedByGuard(fact, policy)) {
    if (auditedByGuard) return { kind: 'pass' };
    const reason =
      'the guard is given no function as its option `audit`, and `onAudit` may be called elsewhere or not';
    return { kind: 'open', why: 'audit', messageId: 'undecided', data: { ...common, reason }, span };
  }
  return withData(settle<MessageId>(fact, judgeModule(fact, auditedClient), 'undecided'), common);
}

/** A request that no guard records is made in a module that does. */
function judgeModule(fact: CallSite, auditedClient: AuditedClientPolicy): VerdictDraft<MessageId> {
  const { span } = fact;
  const { modules, guard } = auditedClient;
  if (modules.length === 0) return { kind: 'fail', problems: [{ messageId: 'unguarded', span }] };
  if (!auditedClient.allowsModule(fact.madeIn)) {
    const clients = [...modules, ...(guard ? ['the guard'] : [])].join(' or ');
    return { kind: 'fail', problems: [{ messageId: 'elsewhere', data: { clients }, span }] };
  }
  const found = judgeRecord(fact.answer);
  switch (found.kind) {
    case 'whole':
      return { kind: 'pass' };
    case 'quoted':
      return { kind: 'fail', problems: [{ messageId: 'quoted', span }] };
    case 'incomplete':
      return {
        kind: 'fail',
        problems: [{ messageId: 'incomplete', data: { missing: found.missing }, span }],
      };
    case 'unknown':
      return { kind: 'open', why: 'audit', messageId: 'undecided', data: { reason: found.reason }, span };
  }
}
