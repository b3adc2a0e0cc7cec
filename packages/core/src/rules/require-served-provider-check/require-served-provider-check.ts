import { isThere, readPlace } from '../../binding/read-place.js';
import type { CallSite } from '../../facts/call-site.js';
import type { Policy } from '../../policy/policy.js';
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
    if (namesProvider(fact)) return { kind: 'pass' };
    const reason = 'only the answers of chat and text completions are known to name their provider';
    return { kind: 'open', why: 'endpoint', messageId: 'undecided', data: { ...common, reason }, span };
  }
  const unguarded = { kind: 'fail', problems: [{ messageId: 'unguarded', span }] } as const;
  return withData(settle<MessageId>(fact, unguarded, 'undecided'), common);
}

const naming = /\/completions\/?$/;

/** Whether OpenRouter names the provider in the answer: the guard lets one pass that names none. */
function namesProvider({ matched, destinations }: CallSite): boolean {
  const { call } = matched;
  if (call.path !== undefined) {
    // A client of Stainless takes another path there, which the guard is not asked about.
    return naming.test(call.path) && !isThere(readPlace(matched, { of: 'call', path: '1.path' }));
  }
  return destinations.every(
    (destination) =>
      destination.kind === 'openrouter' &&
      destination.goesOn !== true &&
      URL.canParse(destination.url) &&
      naming.test(new URL(destination.url).pathname),
  );
}
