import { spelled } from '../../catalog/routing-fields.js';
import type { CallSite } from '../../facts/call-site.js';
import { gapOf, isMissing, readPath, type Gap } from '../../flow/read-shape.js';
import type { Shape } from '../../flow/shape.js';
import type { Policy, RoutingDemand } from '../../policy/policy.js';
import { notApplicable, settle } from '../applicability.js';
import { passedByGuard } from '../guarded.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { callName, locate } from '../locate.js';
import { pinRemedies } from '../require-pinned-provider/pin-remedies.js';
import { demandsRouting, requirePinnedProvider } from '../require-pinned-provider/require-pinned-provider.js';
import { every, type Truth } from '../truth.js';

const messages = {
  missing:
    '{{call}} sends {{class}} data without provider preferences, so providers that keep it may read it. Add provider: { {{fields}} } where the client sends it.',
  dataCollection:
    '{{call}} admits providers that may keep this {{class}} data. Set {{dataCollection}} to "deny".',
  zeroRetention: '{{call}} admits providers that retain this {{class}} data. Set zdr to true.',
  undecided:
    'Whether {{call}} keeps this {{class}} data from providers that store it cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;
type Fault = Exclude<MessageId, 'undecided'>;

export const requireDataPolicy = defineRule<MessageId>({
  name: 'require-data-policy',
  meta: {
    description: 'Require requests to refuse providers that keep the data, where its class demands it',
    messages,
  },
  on: { callSite: judge },
});

function judge(fact: CallSite, policy: Policy): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const guarded = passedByGuard(fact, policy);
  if (guarded) return guarded;
  const demand = fact.classPolicy?.demand;
  if (!demand || !(demand.denyDataCollection || demand.zeroRetention)) return { kind: 'pass' };
  const settled = settle(fact, read(fact, demand, policy), 'undecided');
  const common = {
    call: callName(fact),
    class: fact.classPolicy?.name ?? fact.className,
    ...demandedText(fact, demand),
  };
  if (settled.kind === 'open') return { ...settled, data: { ...common, ...settled.data } };
  if (settled.kind !== 'fail') return settled;
  return {
    kind: 'fail',
    problems: settled.problems.map((problem) => ({ ...problem, data: { ...common, ...problem.data } })),
  };
}

function read(fact: CallSite, demand: RoutingDemand, policy: Policy): VerdictDraft<MessageId> {
  const first = new Map<Fault, ProblemDraft<MessageId>>();
  const gaps: Gap[] = [];
  for (const shape of fact.routing) {
    if (shape.kind === 'unknown') gaps.push(gapOf(shape));
    else if (shape.kind !== 'object') addFault('missing', shape);
    else
      for (const [fault, truth] of truthsOf(shape, fact, demand)) {
        if (truth === 'fails') addFault(fault, shape);
        if (typeof truth === 'object') gaps.push(truth.open);
      }
  }
  if (first.size > 0) return { kind: 'fail', problems: [...first.values()] };
  const gap = gaps.find(({ why }) => why !== 'parameter') ?? gaps[0];
  return gap === undefined
    ? { kind: 'pass' }
    : { kind: 'open', why: gap.why, messageId: 'undecided', data: { reason: gap.text }, span: fact.span };

  function addFault(fault: Fault, shape: Shape): void {
    if (first.has(fault)) return;
    const isNamed = fault === 'missing' && isReportedAsUnpinned(fact, demand, policy);
    first.set(fault, {
      messageId: fault,
      ...locate(fact, fault === 'missing' || isMissing(shape) || !('site' in shape) ? undefined : shape.site),
      // One object is missing, and the repair of the other rule writes all of it.
      ...(isNamed ? { reportedBy: requirePinnedProvider.name } : { remedies: pinRemedies(fact, demand) }),
    });
  }
}

function isReportedAsUnpinned(fact: CallSite, demand: RoutingDemand, policy: Policy): boolean {
  return demandsRouting(demand) && requirePinnedProvider.judge('callSite', fact, policy)?.kind === 'fail';
}

function truthsOf(
  shape: Shape,
  { spelling }: CallSite,
  { denyDataCollection, zeroRetention }: RoutingDemand,
): readonly (readonly [Fault, Truth])[] {
  const field = (name: string) => readPath([shape], spelled(name, spelling));
  return [
    ...(denyDataCollection
      ? ([['dataCollection', every(field('data_collection'), (value) => value === 'deny')]] as const)
      : []),
    ...(zeroRetention ? ([['zeroRetention', every(field('zdr'), (value) => value === true)]] as const) : []),
  ];
}

function demandedText({ spelling }: CallSite, demand: RoutingDemand): Readonly<Record<string, string>> {
  const dataCollection = spelled('data_collection', spelling);
  const fields = [
    ...(demand.denyDataCollection ? [`${dataCollection}: 'deny'`] : []),
    ...(demand.zeroRetention ? ['zdr: true'] : []),
  ];
  return { dataCollection, fields: fields.join(', ') };
}
