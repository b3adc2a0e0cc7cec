import type { CallSite } from '../facts/call-site.js';
import type { FactMap } from '../facts/fact-map.js';
import type { Policy } from '../policy/policy.js';
import type { Remedy } from '../remedies/remedy.js';
import { redactKeys } from '../text/redact.js';
import type { Span } from '../text/span.js';
import { namingData, openByData, wayOfData } from './data-class.js';
import { openByUnknownClass } from './unknown-class.js';
import type { RuleName } from './rule-name.js';
import type { PathStep, Problem, RelatedPlace, Verdict } from './verdict.js';

type Data = Readonly<Record<string, string>>;

/** A problem before its message is filled in. */
export interface ProblemDraft<M extends string> {
  readonly messageId: M;
  readonly data?: Data;
  readonly span: Span;
  readonly related?: readonly RelatedPlace[];
  readonly remedies?: readonly Remedy[];
  readonly reportedBy?: RuleName;
  readonly path?: readonly PathStep[];
}

export type VerdictDraft<M extends string> =
  | { readonly kind: 'pass' }
  | { readonly kind: 'notApplicable'; readonly why: string }
  | {
      readonly kind: 'open';
      readonly why: string;
      readonly messageId: M;
      readonly data?: Data;
      readonly span: Span;
    }
  | { readonly kind: 'fail'; readonly problems: readonly ProblemDraft<M>[] };

export interface RuleMeta<M extends string> {
  /** One line without a full stop, for lists and the rule's page. */
  readonly description: string;
  /** Placeholders as `{{name}}`. */
  readonly messages: Readonly<Record<M, string>>;
}

/** A rule as hosts see it: a pure function from a fact and a policy to a verdict. */
export interface RuleDefinition {
  readonly name: RuleName;
  readonly meta: RuleMeta<string>;
  /** Runs only where `strict` is chosen; undefined: in every run. */
  readonly preset?: 'strict';
  judge<F extends keyof FactMap>(kind: F, fact: FactMap[F], policy: Policy): Verdict | undefined;
}

export function defineRule<M extends string>(rule: {
  readonly name: RuleName;
  readonly meta: RuleMeta<M>;
  readonly preset?: 'strict';
  /** Undefined: the rule is not about this fact. */
  readonly on: {
    readonly [F in keyof FactMap]?: (fact: FactMap[F], policy: Policy) => VerdictDraft<M> | undefined;
  };
}): RuleDefinition {
  const fill = (template: string, data: Data = {}): string =>
    redactKeys(template.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => data[name] ?? whole));

  const { messages } = rule.meta;

  /** @param callSite what the problem is about, where that is a call. */
  const toProblem = (draft: ProblemDraft<M>, callSite: CallSite | undefined): Problem =>
    withoutKeys({
      ...toPlainProblem(
        draft,
        callSite ? namingData(messages[draft.messageId], callSite) : messages[draft.messageId],
      ),
      ...(callSite && speaksOfClass(draft.messageId) && callSite.dataClass
        ? { path: wayOfData(callSite) }
        : {}),
    });

  const judgeCall = (callSite: CallSite, policy: Policy) => rule.on.callSite?.(callSite, policy)?.kind;

  const speaksOfClass = (messageId: M): boolean => messages[messageId].includes('{{class}}');

  const toPlainProblem = (draft: ProblemDraft<M>, template: string): Problem => ({
    messageId: draft.messageId,
    message: fill(template, draft.data),
    span: draft.span,
    related: draft.related ?? [],
    remedies: draft.remedies ?? [],
    ...(draft.reportedBy ? { reportedBy: draft.reportedBy } : {}),
    ...(draft.path ? { path: draft.path } : {}),
  });

  return {
    name: rule.name,
    meta: rule.meta,
    ...(rule.preset ? { preset: rule.preset } : {}),
    judge(kind, fact, policy) {
      const verdict = rule.on[kind]?.(fact, policy);
      const callSite = kind === 'callSite' ? (fact as CallSite) : undefined;
      switch (verdict?.kind) {
        case undefined:
          return undefined;
        case 'fail':
          return callSite?.dataClass?.certain === false
            ? openByData(callSite)
            : { kind: 'fail', problems: verdict.problems.map((draft) => toProblem(draft, callSite)) };
        case 'open':
          return {
            kind: 'open',
            why: verdict.why,
            message: fill(messages[verdict.messageId], verdict.data),
            span: verdict.span,
          };
        case 'pass':
        case 'notApplicable':
          return (callSite && openByUnknownClass(callSite, policy, judgeCall)) ?? verdict;
      }
    },
  };
}

/** Whatever quotes code may quote a key that stands in it: a model id, the name of a property. What edits it are spans, and stay. */
function withoutKeys(problem: Problem): Problem {
  const masked = <T extends { readonly message: string }>(place: T): T => ({
    ...place,
    message: redactKeys(place.message),
  });
  return {
    ...problem,
    related: problem.related.map(masked),
    remedies: problem.remedies.map((remedy) => ({
      ...remedy,
      title: redactKeys(remedy.title),
      ...(remedy.kind === 'undecided' ? { reason: redactKeys(remedy.reason) } : {}),
    })),
    ...(problem.path ? { path: problem.path.map(masked) } : {}),
  };
}
