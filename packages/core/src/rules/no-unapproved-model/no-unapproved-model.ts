import type { CallSite } from '../../facts/call-site.js';
import type { ClassPolicy, Policy, SelfHostedServer } from '../../policy/policy.js';
import { notApplicable, settle } from '../applicability.js';
import { approvedInstead } from '../approved-instead.js';
import { passedByGuard } from '../guarded.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { callName, locate } from '../locate.js';
import { readModels, type RefusedModel } from './model-reading.js';

const messages = {
  notListed: 'Model {{model}} is not approved for {{class}} data. {{remedy}}',
  freeVariant:
    'Model {{model}} is a free variant, whose providers may keep and train on this {{class}} data. {{remedy}}',
  router:
    'Model {{model}} is a router that picks a model itself, so {{class}} data may reach one that is not approved. {{remedy}}',
  preset:
    'Model {{model}} is a preset kept outside the code, so which model reads this {{class}} data can change without a review. {{remedy}}',
  serverModel:
    'Model {{model}} is not among those that the policy lists for {{server}}. Use one of: {{listed}}.',
  undecided:
    'Whether every model that {{call}} may use is approved for {{class}} data cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;
type Verdict = VerdictDraft<MessageId>;

const messageOf = {
  'not-listed': 'notListed',
  'free-variant': 'freeVariant',
  router: 'router',
  preset: 'preset',
} as const;

const remedyOf = {
  'not-listed': { among: 'Use one of' },
  'free-variant': { among: 'Use a paid one of', any: 'Use a paid variant.' },
  router: { among: 'Name one of' },
  preset: { among: 'Name one of', any: 'Name the model in the code.' },
} as const;

export const noUnapprovedModel = defineRule<MessageId>({
  name: 'no-unapproved-model',
  meta: { description: 'Disallow models that the class of the data does not allow', messages },
  on: { callSite: judge },
});

function judge(fact: CallSite, policy: Policy): Verdict {
  const servers = serversOf(fact, policy);
  const outside = notApplicable(fact);
  if (outside && servers.length === 0) return outside;
  const { classPolicy } = fact;
  if (!classPolicy) return { kind: 'pass' };
  const guarded = passedByGuard(fact, policy);
  if (guarded) return guarded;
  return join([
    ...(outside ? [] : [judgeOpenRouter(fact, classPolicy)]),
    ...servers.map((server) => judgeServer(fact, classPolicy, server)),
  ]);
}

/** The servers of one's own that a call may send to. */
function serversOf({ destinations }: CallSite, policy: Policy): readonly SelfHostedServer[] {
  const found = destinations.flatMap((destination) =>
    destination.kind === 'self-hosted' ? (policy.selfHostedAt(destination.url) ?? []) : [],
  );
  return [...new Map(found.map((server) => [server.url, server])).values()];
}

function judgeOpenRouter(fact: CallSite, classPolicy: ClassPolicy): Verdict {
  const { refused, gap } = readModels(fact, (model) => classPolicy.allowsModel(model), 'the account decides');
  const problems = refused.map((model) =>
    toProblem(fact, model, messageOf[model.allowance.why], {
      class: classPolicy.name,
      remedy: approvedInstead('model', model.allowance.listed, remedyOf[model.allowance.why]),
    }),
  );
  return settled(fact, classPolicy, problems, gap);
}

/** What the policy lists for a server of one's own: classes of data, and models. */
function judgeServer(fact: CallSite, classPolicy: ClassPolicy, server: SelfHostedServer): Verdict {
  const there = { ...fact, destinations: fact.destinations.filter(({ kind }) => kind === 'self-hosted') };
  const { refused, gap } = readModels(fact, (model) => server.allowsModel(model), 'the server decides');
  const problems = refused.map((model) =>
    toProblem(fact, model, 'serverModel', {
      server: server.host,
      listed: [model.allowance.listed].flat().join(', '),
    }),
  );
  return settled(there, classPolicy, problems, gap);
}

function toProblem(
  fact: CallSite,
  { name, site }: RefusedModel,
  messageId: MessageId,
  data: Readonly<Record<string, string>>,
): ProblemDraft<MessageId> {
  const place = locate(fact, site);
  return {
    messageId,
    data: { model: `"${name}"`, ...data },
    ...place,
    remedies: [
      {
        kind: 'undecided',
        title: 'Decide which approved model takes its place',
        reason: `which approved model takes the place of ${name} is not known`,
        at: place.span,
      },
    ],
  };
}

function settled(
  fact: CallSite,
  classPolicy: ClassPolicy,
  problems: readonly ProblemDraft<MessageId>[],
  gap: ReturnType<typeof readModels>['gap'],
): Verdict {
  const found: Verdict =
    problems.length > 0
      ? { kind: 'fail', problems }
      : gap === undefined
        ? { kind: 'pass' }
        : { kind: 'open', why: gap.why, messageId: 'undecided', data: { reason: gap.text }, span: fact.span };
  const result = settle(fact, found, 'undecided');
  return result.kind === 'open'
    ? { ...result, data: { call: callName(fact), class: classPolicy.name, ...result.data } }
    : result;
}

/** A call that may go to several places complies when it does in each of them. */
function join(verdicts: readonly Verdict[]): Verdict {
  const problems = verdicts.flatMap((verdict) => (verdict.kind === 'fail' ? verdict.problems : []));
  if (problems.length > 0) return { kind: 'fail', problems };
  return verdicts.find(({ kind }) => kind === 'open') ?? { kind: 'pass' };
}
