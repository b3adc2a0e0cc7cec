import type { CallSite } from '../../facts/call-site.js';
import { redactionOf } from '../../facts/redacted-prompt.js';
import { notApplicable, settle, withData } from '../applicability.js';
import { defineRule, type VerdictDraft } from '../define-rule.js';
import { callName } from '../locate.js';

const messages = {
  raw: '{{call}} sends {{class}} data that has gone through none of the "redactors" of the policy, as it demands. Put one of them between the data and the prompt.',
  undecided:
    'Whether a redactor stands between the data and the prompt of {{call}} cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;

export const requireRedaction = defineRule<MessageId>({
  name: 'require-redaction',
  meta: {
    description: 'Require a redactor between the data and the prompt, where the class of the data demands it',
    messages,
  },
  on: { callSite: judge },
});

function judge(fact: CallSite): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const { classPolicy, span, prompts } = fact;
  if (!classPolicy) return { kind: 'pass' };
  const { name, demandsRedaction } = classPolicy;
  if (!demandsRedaction) return { kind: 'notApplicable', why: `${name} data needs no redaction` };
  const common = { call: callName(fact), class: name };
  return withData(settle<MessageId>(fact, found(), 'undecided'), common);

  function found(): VerdictDraft<MessageId> {
    switch (prompts.length === 0 ? 'unknown' : redactionOf(prompts)) {
      case 'redacted':
        return { kind: 'pass' };
      case 'raw':
        return { kind: 'fail', problems: [{ messageId: 'raw', span }] };
      case 'unknown': {
        const reason = 'it holds values of which nothing says where they come from';
        return { kind: 'open', why: 'prompt', messageId: 'undecided', data: { reason }, span };
      }
    }
  }
}
