import type { CallSite } from '../../facts/call-site.js';
import { isErrorTerm, type Meeting } from '../../facts/content.js';
import type { LogCall, LoggedArgument } from '../../facts/log-call.js';
import type { Alternatives, Shape } from '../../flow/shape.js';
import type { Remedy } from '../../remedies/remedy.js';
import { notApplicable } from '../applicability.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { locate } from '../locate.js';
import { meetingOf, wayOf, type LogMeeting } from '../log-meeting.js';

const messages = {
  prompt:
    '{{log}} writes {{what}}, which is sent to a model, so the prompt ends up in the log. Log its SHA-256, its length or an id instead.',
  carried:
    '{{log}} writes {{what}}, which carries the request that is sent to a model, so the prompt ends up in the log. Log its name and its status instead.',
  uncaught:
    'Nobody catches this error, which quotes what is sent to a model, so Node.js prints the prompt to standard error. Put an id, a length or a status into it instead.',
  debugSwitch:
    '{{client}} prints whole requests because of its option `{{option}}`, so the prompt ends up in the log. Remove the option outside development.',
  exported:
    '{{client}} is wrapped in {{wrapper}}, which exports every prompt to a service of its own. Send through the client itself.',
  quoted:
    '{{log}} writes {{what}}, which holds the answer to a call: it quotes the prompt when moderation refuses the call. Log the name and the status of an error instead.',
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
  const open = new Map<Meeting, LoggedArgument>();
  for (const argument of fact.args) {
    const met = meeting(argument.value, fact);
    if (met && met.kind !== 'certain' && !open.has(met.kind)) open.set(met.kind, argument);
    if (met?.kind !== 'certain') continue;
    const pieces = argument.pieces.filter((piece) => meeting(piece.value, fact)?.kind === 'certain');
    const what = pieces[0]?.name ?? 'a value';
    problems.push({
      messageId: fact.uncaught ? 'uncaught' : pieces[0]?.value.some(isError) ? 'carried' : 'prompt',
      data: { log: fact.name, what },
      span: argument.span ?? fact.span,
      path: wayOf(met, fact),
      remedies:
        argument.span && !fact.handedOn
          ? pieces.map((piece): Remedy => ({
              kind: 'digest',
              title: `Log the SHA-256 of ${piece.name}`,
              expression: piece.span,
            }))
          : [],
    });
  }
  if (problems.length > 0) return { kind: 'fail', problems };
  const perhaps = open.get('perhaps');
  if (perhaps) return undecided(fact, perhaps, 'unread function', 'undecided');
  const quoted = open.get('quoted');
  // Of errors of a client it is the same whether they are thrown on or not caught at all.
  if (quoted && !fact.uncaught) return undecided(fact, quoted, 'moderation', 'quoted');
  return { kind: 'pass' };
}

/** A caught error, or one of the program's own: not sent itself. */
function isError(shape: Shape): boolean {
  switch (shape.kind) {
    case 'unknown':
      return shape.reason.kind === 'caught-error' && shape.path.length === 0;
    case 'external':
      return shape.term.kind === 'new' && isErrorTerm(shape.term);
    case 'object':
      return (
        shape.properties
          .get('name')
          ?.value.some((name) => name.kind === 'literal' && name.value === 'Error') === true
      );
    default:
      return false;
  }
}

function undecided(
  fact: LogCall,
  argument: LoggedArgument,
  why: string,
  messageId: 'undecided' | 'quoted',
): VerdictDraft<MessageId> {
  const piece = argument.pieces.find(({ value }) => meeting(value, fact) !== undefined);
  const data = { log: fact.name, what: piece?.name ?? 'a value' };
  return { kind: 'open', why, messageId, data, span: argument.span ?? fact.span };
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

function meeting(value: Alternatives, { sent, shallow }: LogCall): LogMeeting | undefined {
  const isShallow = shallow && value.every(isPrintedAsIs);
  return meetingOf(
    value,
    sent,
    (logged, each, kind) =>
      kind !== 'certain' || !(isShallow && each.deep && logged.path.length < each.path.length),
  );
}

/** Not yet a text: how deep it is printed is for the logger to say. */
function isPrintedAsIs(shape: Shape): boolean {
  if (shape.kind === 'object')
    return [...shape.properties.values()].every(({ value }) => value.every(isPrintedAsIs));
  if (shape.kind === 'array') return shape.elements.flat().every(isPrintedAsIs);
  return shape.kind !== 'json' && shape.kind !== 'text' && !(shape.kind === 'unknown' && shape.derivedFrom);
}
