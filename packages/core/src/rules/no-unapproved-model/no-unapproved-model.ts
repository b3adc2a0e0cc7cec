import type { CallSite } from '../../facts/call-site.js';
import { gapOf, partialText, type Gap } from '../../flow/read-shape.js';
import type { Shape } from '../../flow/shape.js';
import { notApplicable, settle } from '../applicability.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { callName, locate } from '../locate.js';

const messages = {
  notListed: 'Model {{model}} is not approved for {{class}} data. Use one of: {{listed}}.',
  freeVariant:
    'Model {{model}} is a free variant, whose providers may keep and train on this {{class}} data. Use a paid one of: {{listed}}.',
  router:
    'Model {{model}} is a router that picks a model itself, so {{class}} data may reach one that is not approved. Name one of: {{listed}}.',
  preset:
    'Model {{model}} is a preset kept outside the code, so which model reads this {{class}} data can change without a review. Name one of: {{listed}}.',
  undecided:
    'Whether every model that {{call}} may use is approved for {{class}} data cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;

const messageOf = {
  'not-listed': 'notListed',
  'free-variant': 'freeVariant',
  router: 'router',
  preset: 'preset',
} as const;

export const noUnapprovedModel = defineRule<MessageId>({
  name: 'no-unapproved-model',
  meta: { description: 'Disallow models that the class of the data does not allow', messages },
  on: { callSite: judge },
});

function judge(fact: CallSite): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const { classPolicy } = fact;
  if (!classPolicy) return { kind: 'pass' };
  const problems: ProblemDraft<MessageId>[] = [];
  const gaps: Gap[] = [];
  const judgeModel = (shape: Shape): void => {
    const text = partialText(shape);
    if (!text) {
      gaps.push(
        shape.kind === 'unknown'
          ? gapOf(shape)
          : { text: 'the model is computed at run time', why: 'computed' },
      );
      return;
    }
    const allowance = classPolicy.allowsModel(text);
    if (allowance.allowed === 'unknown') gaps.push({ text: allowance.why, why: 'partial' });
    if (allowance.allowed !== false) return;
    const place = locate(fact, shape.kind === 'literal' || shape.kind === 'text' ? shape.site : undefined);
    const name = text.map((part) => part ?? '…').join('');
    problems.push({
      messageId: messageOf[allowance.why],
      data: {
        model: `"${name}"`,
        class: classPolicy.name,
        listed: allowance.listed.join(', ') || 'none is listed for this class',
      },
      ...place,
      remedies: [
        {
          kind: 'undecided',
          title: 'Decide which approved model takes its place',
          reason: `which approved model takes the place of ${name} is not known`,
          at: place.span,
        },
      ],
    });
  };
  const [model = [], ...lists] = fact.models;
  const others = lists.flat();
  for (const shape of model) {
    if (!(shape.kind === 'literal' && shape.value == null)) judgeModel(shape);
    else if (others.length === 0 && classPolicy.allowsModel([null]).allowed !== true)
      gaps.push({ text: 'the request names no model, so the account decides', why: 'account' });
  }
  for (const list of others) {
    if (list.kind === 'array')
      for (const entry of [...list.elements.flat(), ...(list.rest ?? [])]) judgeModel(entry);
    else if (partialText(list)) judgeModel(list);
    else if (!(list.kind === 'literal' && list.value == null))
      gaps.push(
        list.kind === 'unknown'
          ? gapOf(list)
          : { text: 'the list of models is computed at run time', why: 'computed' },
      );
  }
  const settled = (verdict: VerdictDraft<MessageId>): VerdictDraft<MessageId> => {
    const result = settle(fact, verdict, 'undecided');
    return result.kind === 'open'
      ? { ...result, data: { call: callName(fact), class: classPolicy.name, ...result.data } }
      : result;
  };
  if (problems.length > 0) return settled({ kind: 'fail', problems });
  const gap = gaps.find(({ why }) => why !== 'parameter') ?? gaps[0];
  return settled(
    gap === undefined
      ? { kind: 'pass' }
      : { kind: 'open', why: gap.why, messageId: 'undecided', data: { reason: gap.text }, span: fact.span },
  );
}
