import type { CallSite } from '../../facts/call-site.js';
import { gapOf, readPath, type Gap } from '../../flow/read-shape.js';
import type { Shape } from '../../flow/shape.js';
import type { Policy } from '../../policy/policy.js';
import { notApplicable, settle } from '../applicability.js';
import { approvedInstead } from '../approved-instead.js';
import { passedByGuard } from '../guarded.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { callName, locate } from '../locate.js';

const messages = {
  notListed: 'Provider "{{provider}}" may not see {{class}} data. {{remedy}}',
  undecided: 'Whether every provider that {{call}} names is approved cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;

export const noUnapprovedProvider = defineRule<MessageId>({
  name: 'no-unapproved-provider',
  meta: { description: 'Disallow providers that the class of the data does not allow', messages },
  on: { callSite: judge },
});

/** What the server makes of it is not known. */
const nothing: Gap = { text: 'the list may hold nothing in the place of a provider', why: 'computed' };
const computed: Gap = { text: 'a provider is computed at run time', why: 'computed' };

function isNothing(entry: Shape): boolean {
  return entry.kind === 'literal' && entry.value == null;
}

function judge(fact: CallSite, policy: Policy): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const guarded = passedByGuard(fact, policy);
  if (guarded) return guarded;
  if (!fact.classPolicy) return { kind: 'pass' };
  const problems: ProblemDraft<MessageId>[] = [];
  const gaps: Gap[] = [];
  const judgeEntry = (entry: Shape): void => {
    if (entry.kind === 'unknown') gaps.push(gapOf(entry));
    if (entry.kind !== 'literal' || typeof entry.value !== 'string') {
      if (entry.kind !== 'unknown') gaps.push(isNothing(entry) ? nothing : computed);
      return;
    }
    const allowance = fact.classPolicy?.allowsProvider(entry.value);
    if (allowance?.allowed === 'unknown') gaps.push({ text: allowance.why, why: 'policy' });
    if (allowance?.allowed !== false) return;
    const place = locate(fact, entry.site);
    problems.push({
      messageId: 'notListed',
      data: {
        provider: entry.value,
        class: fact.classPolicy?.name ?? '',
        remedy: approvedInstead('provider', allowance.listed, { among: 'Use one of' }),
      },
      ...place,
      remedies: [
        {
          kind: 'undecided',
          title: 'Decide which approved provider takes its place',
          reason: `which approved provider takes the place of ${entry.value} is not known`,
          at: place.span,
        },
      ],
    });
  };
  for (const routing of fact.routing) {
    if (routing.kind === 'unknown') gaps.push(gapOf(routing));
    if (routing.kind !== 'object') continue;
    for (const list of ['only', 'order'].flatMap((key) => readPath([routing], key))) {
      if (list.kind === 'unknown') gaps.push(gapOf(list));
      if (list.kind === 'array') for (const entry of readPath([list], '*')) judgeEntry(entry);
    }
  }
  const settled = (verdict: VerdictDraft<MessageId>): VerdictDraft<MessageId> => {
    const result = settle(fact, verdict, 'undecided');
    return result.kind === 'open' ? { ...result, data: { call: callName(fact), ...result.data } } : result;
  };
  if (problems.length > 0) return settled({ kind: 'fail', problems });
  const gap = gaps.find(({ why }) => why !== 'parameter') ?? gaps[0];
  return settled(
    gap === undefined
      ? { kind: 'pass' }
      : { kind: 'open', why: gap.why, messageId: 'undecided', data: { reason: gap.text }, span: fact.span },
  );
}
