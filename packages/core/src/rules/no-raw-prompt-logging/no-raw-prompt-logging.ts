import type { CallSite } from '../../facts/call-site.js';
import { contentOf, meets, type Atom } from '../../facts/content.js';
import type { LogCall, LoggedArgument } from '../../facts/log-call.js';
import type { Alternatives } from '../../flow/shape.js';
import type { Remedy } from '../../remedies/remedy.js';
import { notApplicable } from '../applicability.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { locate } from '../locate.js';

const messages = {
  prompt:
    '{{log}} writes {{what}}, which is sent to a model, so the prompt ends up in the log. Log its SHA-256, its length or an id instead.',
  debugSwitch:
    '{{client}} prints whole requests because of its option `{{option}}`, so the prompt ends up in the log. Remove the option outside development.',
  exported:
    '{{client}} is wrapped in {{wrapper}}, which exports every prompt to a service of its own. Send through the client itself.',
  undecided:
    'Whether {{log}} writes what is sent to a model cannot be told: {{what}} goes through a function that this analysis has not read.',
} as const;

type MessageId = keyof typeof messages;

export const noRawPromptLogging = defineRule<MessageId>({
  name: 'no-raw-prompt-logging',
  meta: { description: 'Disallow prompts, and what holds them, in logs', messages },
  on: { logCall: judge, callSite: judgeSwitches },
});

function judge(fact: LogCall): VerdictDraft<MessageId> {
  const problems: ProblemDraft<MessageId>[] = [];
  let perhaps: LoggedArgument | undefined;
  for (const argument of fact.args) {
    const met = meeting(argument.value, fact.sent);
    if (met === 'perhaps') perhaps ??= argument;
    if (met !== 'certain') continue;
    const pieces = argument.pieces.filter((piece) => meeting(piece.value, fact.sent) === 'certain');
    const what = pieces[0]?.name ?? 'a value';
    problems.push({
      messageId: 'prompt',
      data: { log: fact.name, what },
      span: argument.span ?? fact.span,
      remedies: argument.span
        ? pieces.map((piece): Remedy => ({
            kind: 'digest',
            title: `Log the SHA-256 of ${piece.name}`,
            expression: piece.span,
          }))
        : [],
    });
  }
  if (problems.length > 0) return { kind: 'fail', problems };
  if (perhaps)
    return {
      kind: 'open',
      why: 'unread function',
      messageId: 'undecided',
      data: {
        log: fact.name,
        what: perhaps.pieces.find(({ value }) => meeting(value, fact.sent) !== undefined)?.name ?? 'a value',
      },
      span: perhaps.span ?? fact.span,
    };
  return { kind: 'pass' };
}

/** A client's own debugging prints what it sends, without any log call. */
function judgeSwitches(fact: CallSite): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const [on] = fact.debugSwitches;
  if (fact.exportedBy !== undefined) {
    const data = { client: fact.matched.instance.client.title, wrapper: fact.exportedBy };
    return { kind: 'fail', problems: [{ messageId: 'exported', data, ...locate(fact, undefined) }] };
  }
  if (!on) return { kind: 'pass' };
  const data = { client: fact.matched.instance.client.title, option: on.name };
  const shape = on.value.find((each) => 'site' in each && each.site !== undefined);
  return {
    kind: 'fail',
    problems: [
      { messageId: 'debugSwitch', data, ...locate(fact, shape && 'site' in shape ? shape.site : undefined) },
    ],
  };
}

function meeting(value: Alternatives, sent: readonly Atom[]): 'certain' | 'perhaps' | undefined {
  let best: 'perhaps' | undefined;
  for (const logged of contentOf(value)) {
    for (const each of sent) {
      const met = meets(logged, each);
      if (met === 'certain') return met;
      best ??= met;
    }
  }
  return best;
}
