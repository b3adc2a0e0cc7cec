import type { CallSite } from '../../facts/call-site.js';
import { isMissing } from '../../flow/read-shape.js';
import { spelled } from '../../catalog/routing-fields.js';
import type { FieldDemand, RoutingDemand } from '../../policy/policy.js';
import type { Policy } from '../../policy/policy.js';
import { notApplicable, settle } from '../applicability.js';
import { passedByGuard } from '../guarded.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { toSpan } from '../../text/span.js';
import { callName, locate, placeName } from '../locate.js';
import { readRouting, type Fault } from './demand.js';
import { pinRemedies } from './pin-remedies.js';

const messages = {
  missing:
    '{{call}} names no provider, so any provider of OpenRouter may read this {{class}} data. {{repair}}',
  ineffective:
    '{{call}} has provider preferences at {{place}}, which {{client}} never sends as routing, so any provider may read this {{class}} data. {{repair}}',
  fallbacksAllowed:
    '{{call}} lets OpenRouter fall back to other providers with this {{class}} data. Set {{allowFallbacks}} to false.',
  closedListWithFallbacks:
    '{{call}} lists its providers in `only` but leaves fallbacks on, which class {{class}} does not allow. Set {{allowFallbacks}} to false.',
  wrongCase:
    '{{call}} spells a routing key in a way that {{client}} does not send, so fallbacks stay on for this {{class}} data. Write {{allowFallbacks}}.',
  noProviders:
    '{{call}} forbids fallbacks but names no provider, so OpenRouter picks who reads this {{class}} data. Add a non-empty `only` or `order`.',
  only: '{{call}} names its providers in no `only`, which class {{class}} demands. List the approved ones there.',
  require_parameters:
    '{{call}} admits providers that ignore parameters of the request, which class {{class}} does not allow. Set {{requireParameters}} to true.',
  ignore: '{{call}} may reach providers that class {{class}} excludes. Put {{excluded}} into `ignore`.',
  max_price:
    '{{call}} sets no limit to the price, or a higher one than class {{class}} allows. Set {{maxPrice}} to {{prices}}.',
  sort: '{{call}} does not sort providers by {{sort}}, which class {{class}} demands. Set `sort` to "{{sort}}".',
  undecided: 'Whether {{call}} is pinned to approved providers cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;

export const requirePinnedProvider = defineRule<MessageId>({
  name: 'require-pinned-provider',
  meta: { description: 'Require the provider routing that the class of the data demands', messages },
  on: { callSite: judge },
});

function judge(fact: CallSite, policy: Policy): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const guarded = passedByGuard(fact, policy);
  if (guarded) return guarded;
  const demand = fact.classPolicy?.demand;
  if (!demand || !demandsRouting(demand)) return { kind: 'pass' };
  return withCall(fact, settle(fact, read(fact, demand), 'undecided'));
}

/** Whether a class demands of the preferences who may serve a request, and not only what those may keep. */
export function demandsRouting(demand: RoutingDemand): boolean {
  return demand.pinned || demand.fields.length > 0;
}

function read(fact: CallSite, demand: RoutingDemand): VerdictDraft<MessageId> {
  // A request that is not known at all may hold anything.
  const { faults, open } = readRouting(fact.routing, fact.spelling, demand);
  if (faults.length === 0) {
    const gap = open.find(({ why }) => why !== 'parameter') ?? open[0];
    return gap === undefined
      ? { kind: 'pass' }
      : { kind: 'open', why: gap.why, messageId: 'undecided', data: { reason: gap.text }, span: fact.span };
  }
  const first = new Map<Fault, ProblemDraft<MessageId>>();
  for (const { fault, shape } of faults) {
    if (first.has(fault)) continue;
    const ineffective =
      fault === 'missing'
        ? fact.ineffective.find(({ value }) => value.some((each) => !isMissing(each)))
        : undefined;
    const site = shape && 'site' in shape && fault !== 'missing' ? shape.site : undefined;
    const remedies = pinRemedies(fact, demand);
    first.set(fault, {
      messageId: ineffective ? 'ineffective' : fault,
      data: { place: ineffective ? placeName(ineffective.place.path) : '', repair: repairText(fact) },
      ...withReplaced(fact, locate(fact, fault === 'missing' ? undefined : site)),
      remedies,
    });
  }
  return { kind: 'fail', problems: [...first.values()] };
}

/** What the fields of the demand have to be, for messages. */
function demandedValues(fields: readonly FieldDemand[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    fields.map((demand): [string, string] => {
      switch (demand.kind) {
        case 'present':
          return ['only', ''];
        case 'equal':
          return [demand.field, String(demand.value)];
        case 'include':
          return ['excluded', demand.slugs.join(', ')];
        case 'at-most':
          return [
            'prices',
            Object.entries(demand.limits)
              .map(([member, limit]) => `${member}: ${limit}`)
              .join(', '),
          ];
      }
    }),
  );
}

/** Names preferences that would be sent if a later object did not replace them. */
function withReplaced(fact: CallSite, place: ReturnType<typeof locate>): ReturnType<typeof locate> {
  const replaced = fact.overruled.flatMap(({ value: [shape] }) =>
    shape?.kind === 'object' ? [shape.site] : [],
  );
  const related = replaced.map(({ node, module }) => ({
    filename: module.filename,
    span: toSpan(node),
    message: 'These preferences are replaced as a whole.',
  }));
  return { ...place, related: [...place.related, ...related] };
}

function repairText({ matched }: CallSite): string {
  const camel = matched.call.spelling === 'camel';
  return `Add provider: { only: […], ${camel ? 'allowFallbacks' : 'allow_fallbacks'}: false } where the client sends it.`;
}

function withCall(fact: CallSite, verdict: VerdictDraft<MessageId>): VerdictDraft<MessageId> {
  const camel = fact.matched.call.spelling === 'camel';
  const common = {
    call: callName(fact),
    class: fact.classPolicy?.name ?? fact.className,
    client: fact.matched.instance.client.title,
    allowFallbacks: camel ? 'allowFallbacks' : 'allow_fallbacks',
    requireParameters: spelled('require_parameters', fact.spelling),
    maxPrice: spelled('max_price', fact.spelling),
    ...demandedValues(fact.classPolicy?.demand.fields ?? []),
  };
  if (verdict.kind === 'fail')
    return {
      kind: 'fail',
      problems: verdict.problems.map((problem) => ({ ...problem, data: { ...common, ...problem.data } })),
    };
  return verdict.kind === 'open' ? { ...verdict, data: { ...common, ...verdict.data } } : verdict;
}
