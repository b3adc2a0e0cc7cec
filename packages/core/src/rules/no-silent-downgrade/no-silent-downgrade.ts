import type { CallSite } from '../../facts/call-site.js';
import type { ContextClass } from '../../facts/context-class.js';
import type { Policy } from '../../policy/policy.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import type { RelatedPlace } from '../verdict.js';

type MessageId = 'silent' | 'classifier';

export const noSilentDowngrade = defineRule<MessageId>({
  name: 'no-silent-downgrade',
  meta: {
    description: 'Disallow annotations that lower the class of the code around them without a reason',
    messages: {
      silent:
        'This annotation lowers class {{outer}}, which {{from}} has, to {{inner}}, so that the policy demands less here and nobody can see why. Write the reason behind it (`@dataClassification {{inner}} -- reason`), or remove it.',
      classifier:
        'This call lowers class {{outer}}, which {{from}} has, to {{inner}}, so that the policy demands less here and nobody can see why. Write the reason under "reason" in the entry of the function in "classifiers" of the policy, or call it with a class that is not lower.',
    },
  },
  on: { callSite: judge },
});

function judge(fact: CallSite, policy: Policy): VerdictDraft<MessageId> {
  const { enclosing } = fact;
  if (enclosing.length < 2) return { kind: 'notApplicable', why: 'no class is said inside another' };
  const problems = enclosing.flatMap((inner, index): ProblemDraft<MessageId>[] => {
    const outer = enclosing[index + 1];
    if (!outer || !isSaidInCode(inner) || givesReason(inner)) return [];
    if (!policy.isLower(inner.className, outer.className)) return [];
    return [toProblem(fact, inner, outer, policy)];
  });
  return problems.length > 0 ? { kind: 'fail', problems } : { kind: 'pass' };
}

/** What stands in the policy's `files` is the policy itself; a function of its `classifiers` is called in the code. */
function isSaidInCode({ classOrigin: { kind } }: ContextClass): boolean {
  return kind === 'tag' || kind === 'classifier';
}

/** Dashes and dots alone say nothing. */
function givesReason({ reason }: ContextClass): boolean {
  return /[\p{L}\p{N}]/u.test(reason);
}

function toProblem(
  fact: CallSite,
  inner: ContextClass,
  outer: ContextClass,
  policy: Policy,
): ProblemDraft<MessageId> {
  const canonical = ({ className }: ContextClass): string => policy.classNamed(className)?.name ?? className;
  const { classOrigin: origin } = inner;
  const isHere = (origin.kind === 'tag' || origin.kind === 'classifier') && origin.filename === fact.filename;
  return {
    messageId: origin.kind === 'classifier' ? 'classifier' : 'silent',
    data: { inner: canonical(inner), outer: canonical(outer), from: outer.of },
    span: isHere ? origin.span : fact.span,
    related: [
      ...(isHere ? [] : placeOf(inner, 'The class is lowered here.')),
      ...placeOf(outer, 'The class around it is said here.'),
    ],
  };
}

function placeOf({ classOrigin }: ContextClass, message: string): readonly RelatedPlace[] {
  if (classOrigin.kind !== 'tag' && classOrigin.kind !== 'classifier') return [];
  const { filename, span } = classOrigin;
  return [{ filename, span, message }];
}
