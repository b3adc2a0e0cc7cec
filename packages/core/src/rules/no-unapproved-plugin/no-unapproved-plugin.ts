import type { CallSite } from '../../facts/call-site.js';
import type { ClassPolicy, Policy } from '../../policy/policy.js';
import { notApplicable, settle } from '../applicability.js';
import { passedByGuard } from '../guarded.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { callName, locate } from '../locate.js';
import { readModels, type RefusedModel } from '../no-unapproved-model/model-reading.js';
import { usedPlugins, type UsedPlugin } from './used-plugins.js';

const messages = {
  notListed:
    'OpenRouter runs "{{plugin}}" on this {{class}} data, which the policy does not list for this class: no pin or data policy of the request binds it. {{remedy}}',
  online:
    'Model {{model}} gives words of this {{class}} data to a web search, and the policy does not list "web" for this class. Remove `:online`.',
  undecided: 'Whether {{call}} has only approved plugins run on {{class}} data cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;

export const noUnapprovedPlugin = defineRule<MessageId>({
  name: 'no-unapproved-plugin',
  meta: {
    description: 'Disallow plugins and server tools that the class of the data does not allow',
    messages,
  },
  on: { callSite: judge },
});

function judge(fact: CallSite, policy: Policy): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const { classPolicy } = fact;
  if (!classPolicy) return { kind: 'pass' };
  if (classPolicy.plugins === 'any')
    return { kind: 'notApplicable', why: `any plugin may be run on ${classPolicy.name} data` };
  const guarded = passedByGuard(fact, policy);
  if (guarded) return guarded;
  const { plugins: listed } = classPolicy;
  const { used, gaps } = usedPlugins(fact);
  const models = readModels(fact, (model) => classPolicy.allowsSearchBy(model), 'the account decides');
  const problems = [
    ...used
      .filter(({ name }) => !listed.includes(name.toLowerCase()))
      .map((each) => notListed(fact, each, listed)),
    ...models.refused.map((model) => online(fact, model)),
  ];
  const all = [...gaps, ...(models.gap ? [models.gap] : [])];
  const gap = all.find(({ why }) => why !== 'parameter') ?? all[0];
  const found: VerdictDraft<MessageId> =
    problems.length > 0
      ? { kind: 'fail', problems }
      : gap === undefined
        ? { kind: 'pass' }
        : { kind: 'open', why: gap.why, messageId: 'undecided', data: { reason: gap.text }, span: fact.span };
  return withNames(fact, classPolicy, settle(fact, found, 'undecided'));
}

function withNames(
  fact: CallSite,
  { name }: ClassPolicy,
  verdict: VerdictDraft<MessageId>,
): VerdictDraft<MessageId> {
  const common = { call: callName(fact), class: name };
  if (verdict.kind === 'open') return { ...verdict, data: { ...common, ...verdict.data } };
  if (verdict.kind !== 'fail') return verdict;
  const problems = verdict.problems.map((each) => ({ ...each, data: { ...common, ...each.data } }));
  return { kind: 'fail', problems };
}

function notListed(
  fact: CallSite,
  { name, site }: UsedPlugin,
  listed: readonly string[],
): ProblemDraft<MessageId> {
  return {
    messageId: 'notListed',
    data: {
      plugin: name,
      remedy: listed.length > 0 ? `Remove it, or use one of: ${listed.join(', ')}.` : 'Remove it.',
    },
    ...undecided(fact, site, `whether the answers can do without ${name} is not known`),
  };
}

function online(fact: CallSite, { name, site }: RefusedModel): ProblemDraft<MessageId> {
  const reason = 'whether the answers can do without a web search is not known';
  return { messageId: 'online', data: { model: `"${name}"` }, ...undecided(fact, site, reason) };
}

function undecided(fact: CallSite, site: UsedPlugin['site'], reason: string) {
  const place = locate(fact, site);
  const title = 'Decide how the answer is made without it';
  return { ...place, remedies: [{ kind: 'undecided', title, reason, at: place.span }] } as const;
}
