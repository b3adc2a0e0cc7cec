import type { CallSite } from '../../facts/call-site.js';
import { notApplicable, unknownDestination } from '../applicability.js';
import { defineRule, type VerdictDraft } from '../define-rule.js';
import { callName } from '../locate.js';

type MessageId = 'unsaid' | 'undecided';

export const requireClassification = defineRule<MessageId>({
  name: 'require-classification',
  preset: 'strict',
  meta: {
    description: 'Require that an annotation or the policy says the class of every call to OpenRouter',
    messages: {
      unsaid:
        'No known class stands around {{call}}, so that the default class {{default}} decides, whatever it sends. Write `@dataClassification` with a class above it, or list the file under `files` of the policy.',
      undecided:
        'Whether {{call}} needs a class of its own cannot be told, as where the request goes is not known: {{reason}}.',
    },
  },
  on: { callSite: judge },
});

function judge(fact: CallSite): VerdictDraft<MessageId> {
  const elsewhere = notApplicable(fact);
  if (elsewhere) return elsewhere;
  if (fact.classOrigin.kind !== 'default') return { kind: 'pass' };
  const { span, className } = fact;
  const call = callName(fact);
  const reason = unknownDestination(fact);
  return reason === undefined
    ? { kind: 'fail', problems: [{ messageId: 'unsaid', data: { call, default: className }, span }] }
    : { kind: 'open', why: 'destination', messageId: 'undecided', data: { call, reason }, span };
}
