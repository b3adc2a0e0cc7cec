import type { CallSite } from '../../facts/call-site.js';
import type { Destination } from '../../facts/destination.js';
import type { Gap } from '../../flow/read-shape.js';
import type { ClassPolicy, HostAllowance, Policy } from '../../policy/policy.js';
import { mayBeRewritten } from '../applicability.js';
import { passedByGuard } from '../guarded.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { callName } from '../locate.js';
import { asksModel } from './asks-model.js';

const messages = {
  notListed:
    '{{call}} sends {{class}} data to {{host}}, which the policy does not list for this class. {{remedy}}',
  serverClass:
    '{{call}} sends {{class}} data to {{host}}, which the policy lists for {{listed}} data only. Send it to a server that is listed for {{class}} data.',
  undecided: 'Whether {{call}} sends {{class}} data only to approved hosts cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;
type Refusal = Extract<HostAllowance, { readonly allowed: false }>;

export const noUnapprovedEndpoint = defineRule<MessageId>({
  name: 'no-unapproved-endpoint',
  meta: { description: 'Disallow hosts that the class of the data does not allow', messages },
  on: { callSite: judge },
});

function judge(fact: CallSite, policy: Policy): VerdictDraft<MessageId> {
  const { classPolicy } = fact;
  if (!classPolicy) return { kind: 'pass' };
  const reachesServer = fact.destinations.some(({ kind }) => kind === 'self-hosted');
  if (!classPolicy.limitsHosts && !reachesServer)
    return { kind: 'notApplicable', why: `${classPolicy.name} data may be sent to any host` };
  const asks = asksModel(fact);
  if (asks === 'no') return { kind: 'notApplicable', why: 'the request asks no model' };
  const common = { call: callName(fact), class: classPolicy.name };
  const open = ({ text, why }: Gap): VerdictDraft<MessageId> => ({
    kind: 'open',
    why,
    messageId: 'undecided',
    data: { ...common, reason: text },
    span: fact.span,
  });

  const guarded = passedByGuard(fact, policy);
  if (guarded) return guarded;
  const rewritten = mayBeRewritten(fact);
  if (rewritten) return open(rewritten);
  const allowances = fact.destinations.map((destination) => allowanceOf(destination, classPolicy));
  const refused = allowances.filter((allowance) => allowance.allowed === false);
  if (refused.length > 0 && asks === 'unknown')
    return open({ text: 'what its body holds is not known, so it may ask no model', why: 'computed' });
  if (refused.length > 0)
    return { kind: 'fail', problems: distinct(refused).map((each) => toProblem(fact, common, each)) };
  const gap = allowances.find((allowance) => allowance.allowed === 'unknown');
  if (gap || allowances.length === 0)
    return open({ text: gap?.why ?? 'where it goes is not known', why: 'destination' });
  return { kind: 'pass' };
}

function allowanceOf(destination: Destination, classPolicy: ClassPolicy): HostAllowance {
  if (destination.kind === 'unknown')
    return classPolicy.limitsHosts
      ? { allowed: 'unknown', why: `where it goes is not known: ${destination.reason}` }
      : { allowed: true };
  const { url, goesOn } = destination;
  if (url === '') return { allowed: 'unknown', why: 'its host is not known' };
  if (!/^(?:https?:)?\/\//i.test(url))
    return { allowed: 'unknown', why: 'it goes to the server that the page came from' };
  return classPolicy.allowsHost(url, goesOn);
}

function toProblem(
  fact: CallSite,
  common: { readonly call: string; readonly class: string },
  { host, listed }: Refusal,
): ProblemDraft<MessageId> {
  const said =
    'classes' in listed
      ? ({ messageId: 'serverClass', data: { listed: listed.classes.join(', ') } } as const)
      : ({ messageId: 'notListed', data: { remedy: remedyFor(listed.hosts, common.class) } } as const);
  return {
    messageId: said.messageId,
    data: { ...common, host, ...said.data },
    span: fact.span,
    remedies: [
      {
        kind: 'undecided',
        title: `Decide which host may read this ${common.class} data`,
        reason: `which host may read this ${common.class} data in place of ${host} is not known`,
        at: fact.span,
      },
    ],
  };
}

function remedyFor(hosts: readonly string[], className: string): string {
  return hosts.length > 0
    ? `Send it to one of: ${hosts.join(', ')}.`
    : `No host is approved for ${className} data: keep it out of the call, or let the policy list one.`;
}

function distinct(refused: readonly Refusal[]): readonly Refusal[] {
  return [...new Map(refused.map((each) => [each.host, each])).values()];
}
