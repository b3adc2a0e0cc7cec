import type { CallSite } from '../../facts/call-site.js';
import { keySources, type KeySource } from '../../facts/key-sources.js';
import type { Gap } from '../../flow/read-shape.js';
import type { KeySourcePolicy } from '../../policy/policy.js';
import { notApplicable, settle, withData } from '../applicability.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { callName, locate } from '../locate.js';

const messages = {
  notListed:
    '{{call}} takes its key from {{source}}, which the policy does not list for {{class}} data. Read it from one of: {{listed}}.',
  undecided:
    'Whether the key of {{call}} comes from a source that is listed for {{class}} data cannot be told: {{reason}}.',
} as const;

type MessageId = keyof typeof messages;

export const requireApprovedKeySource = defineRule<MessageId>({
  name: 'require-approved-key-source',
  meta: {
    description: 'Require keys to come from the sources that the class of the data lists',
    messages,
  },
  on: { callSite: judge },
});

function judge(fact: CallSite): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const { classPolicy } = fact;
  if (!classPolicy) return { kind: 'pass' };
  const { keySources: listed, name } = classPolicy;
  if (!listed) return { kind: 'notApplicable', why: `the key for ${name} data may come from any source` };
  const all = keySources(fact);
  const sources = all.filter(({ kind }) => kind !== 'literal');
  if (sources.length === 0)
    return { kind: 'notApplicable', why: 'a key that stands in the code is reported by no-literal-key' };
  const common = { call: callName(fact), class: name };
  return withData(settle(fact, read(fact, sources, listed), 'undecided'), common);
}

function read(
  fact: CallSite,
  sources: readonly KeySource[],
  listed: KeySourcePolicy,
): VerdictDraft<MessageId> {
  const problems: ProblemDraft<MessageId>[] = [];
  const gaps: Gap[] = [];
  for (const source of sources) {
    if (source.kind === 'unknown') gaps.push({ text: source.reason, why: source.of });
    if (source.kind === 'outside' && !listed.allowsModule(source.module, source.path))
      gaps.push({
        text: `what \`${source.path.join('.')}\` gives comes from code that is not read`,
        why: 'call-result',
      });
    if (source.kind === 'variable' && !listed.allowsVariable(source.name))
      problems.push(toProblem(fact, source, listed));
  }
  if (problems.length > 0) return { kind: 'fail', problems };
  const gap = gaps.find(({ why }) => why !== 'parameter') ?? gaps[0];
  return gap === undefined
    ? { kind: 'pass' }
    : { kind: 'open', why: gap.why, messageId: 'undecided', data: { reason: gap.text }, span: fact.span };
}

function toProblem(
  fact: CallSite,
  { name, site }: Extract<KeySource, { readonly kind: 'variable' }>,
  { listed }: KeySourcePolicy,
): ProblemDraft<MessageId> {
  const place = locate(fact, site);
  return {
    messageId: 'notListed',
    data: { source: `\`${name}\` of the environment`, listed: listed.join(', ') },
    ...place,
    remedies: [
      {
        kind: 'undecided',
        title: 'Decide which approved source the key is read from',
        reason: `which approved source holds the key that ${name} holds is not known`,
        at: place.span,
      },
    ],
  };
}
