import { writtenSegment } from '../../binding/read-place.js';
import type { CallSite } from '../../facts/call-site.js';
import { isMissing } from '../../flow/read-shape.js';
import type { Site } from '../../flow/value.js';
import type { Policy } from '../../policy/policy.js';
import { notApplicable, settle } from '../applicability.js';
import { passedByGuard } from '../guarded.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { callName, locate, placeName } from '../locate.js';
import { requireDataPolicy } from '../require-data-policy/require-data-policy.js';
import { requirePinnedProvider } from '../require-pinned-provider/require-pinned-provider.js';
import { lostFields, misplacedIn, misspelledIn, type Misplaced } from './ineffective.js';
import { moveRemedy, respellRemedy } from './remedies.js';

const messages = {
  misplaced:
    '{{call}} has provider preferences at {{place}}, where {{client}} does not send them as such, so they have no effect. {{repair}}',
  outside: '{{call}} has {{keys}} outside of `provider`, so they have no effect. {{repair}}',
  misspelled: '{{call}} spells {{keys}} in a way that {{client}} drops without a word. Write {{right}}.',
  overruled:
    'These preferences have no effect on {{call}}, because a later object replaces them as a whole and leaves out {{keys}}. Write {{keys}} into the object that is sent.',
  undecided: 'Whether all provider preferences of {{call}} take effect cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;

export const noIneffectiveRouting = defineRule<MessageId>({
  name: 'no-ineffective-routing',
  meta: { description: 'Disallow provider preferences that the client does not send', messages },
  on: { callSite: judge },
});

function judge(fact: CallSite, policy: Policy): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const guarded = passedByGuard(fact, policy);
  if (guarded) return guarded;
  const problems = [
    ...misplacedIn(fact).map((each) => misplaced(fact, each)),
    ...misspelled(fact),
    ...overruled(fact),
  ];
  const settled = settle(fact, verdictOf(fact, problems), 'undecided');
  const common = { call: callName(fact), client: fact.matched.instance.client.title };
  if (settled.kind === 'open') return { ...settled, data: { ...common, ...settled.data } };
  if (settled.kind !== 'fail') return settled;
  // What a class demands and what is not sent for this reason is one mistake: the graver rule names it.
  const graver = [requirePinnedProvider, requireDataPolicy].find(
    (rule) => rule.judge('callSite', fact, policy)?.kind === 'fail',
  );
  return {
    kind: 'fail',
    problems: settled.problems.map((problem) => ({
      ...problem,
      data: { ...common, ...problem.data },
      ...(graver ? { reportedBy: graver.name } : {}),
    })),
  };
}

function verdictOf(fact: CallSite, problems: readonly ProblemDraft<MessageId>[]): VerdictDraft<MessageId> {
  if (problems.length > 0) return { kind: 'fail', problems };
  const [unsure] = fact.spelling === 'snake' ? misspelledIn(fact).flatMap(({ keys }) => keys) : [];
  if (!unsure) return { kind: 'pass' };
  const reason = `what OpenRouter makes of \`${unsure.key}\` in place of \`${unsure.right}\` is not documented`;
  return { kind: 'open', why: 'server', messageId: 'undecided', data: { reason }, span: fact.span };
}

function misplaced(fact: CallSite, found: Misplaced): ProblemDraft<MessageId> {
  const { place, fields, properties } = found;
  const repair = repairText(fact);
  return {
    ...(fields.length > 0
      ? { messageId: 'outside', data: { keys: listed(fields), repair } }
      : { messageId: 'misplaced', data: { place: placeName(place.path), repair } }),
    ...locate(fact, properties[0]),
    remedies: [moveRemedy(fact, found)],
  };
}

/** What the other spelling says is dropped by clients that send only what they know; others send it as it is. */
function misspelled(fact: CallSite): readonly ProblemDraft<MessageId>[] {
  if (fact.spelling !== 'camel') return [];
  return misspelledIn(fact).map(({ shape, keys }) => ({
    messageId: 'misspelled',
    data: { keys: listed(keys.map(({ key }) => key)), right: listed(keys.map(({ right }) => right)) },
    ...locate(fact, keys[0]?.site ?? shape.site),
    remedies: [respellRemedy(fact, keys)],
  }));
}

function overruled(fact: CallSite): readonly ProblemDraft<MessageId>[] {
  return fact.overruled.flatMap((each): ProblemDraft<MessageId>[] => {
    const keys = lostFields(each);
    const at = siteOf(each.value);
    if (keys.length === 0 || !at) return [];
    const place = locate(fact, at);
    return [
      {
        messageId: 'overruled',
        data: { keys: listed(keys) },
        ...place,
        remedies: [
          {
            kind: 'undecided',
            title: 'Decide which of the two objects is meant',
            reason: `which provider preferences are meant is not known, because a later object leaves out ${keys.join(' and ')}`,
            at: place.span,
          },
        ],
      },
    ];
  });
}

function siteOf(value: CallSite['routing']): Site | undefined {
  const [shape] = value;
  return shape?.kind === 'object' ? shape.site : undefined;
}

function listed(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(', ');
}

function repairText(fact: CallSite): string {
  if (!fact.routing.every(isMissing)) return 'Delete them, or move what is meant to where the others stand.';
  const [place] = fact.pinPlaces;
  if (!place) return 'Use a client that sends them.';
  const within = place.within?.map((key) => writtenSegment(fact.matched, key) ?? key) ?? [];
  const path = [place.path.replace(/^\d+\.?/, ''), ...within, 'provider'].filter((step) => step !== '');
  const of = {
    client: 'what the client is made with',
    model: 'the settings of the model',
    agent: 'what the agent is made with',
    chain: 'what the chain is made with',
    call: 'the call',
    request: 'the request',
  }[place.of];
  return `Move them to \`${path.join('.')}\` of ${of}.`;
}
