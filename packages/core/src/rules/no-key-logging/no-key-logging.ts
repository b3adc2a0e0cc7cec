import type { CallSite } from '../../facts/call-site.js';
import type { LogCall, LoggedArgument } from '../../facts/log-call.js';
import type { Alternatives } from '../../flow/shape.js';
import type { Remedy } from '../../remedies/remedy.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { locate } from '../locate.js';
import { loggingData, loggingRemedies, piecesIn } from '../logged-pieces.js';
import { meetingOf, wayOf, type LogMeeting } from '../log-meeting.js';

const messages = {
  key: '{{log}} {{writes}} {{what}}, which is a key or holds one{{into}}, so whoever reads the log can use it. Take it out, also what is left of it when it is cut, and log whether it is set.',
  uncaught:
    'Nobody catches this error, which quotes a key, so Node.js prints the key to standard error. Take the key out of it.',
  answered:
    '{{log}} answers a failed request with {{what}}, which is a key or holds one, so whoever asked can use it. Answer with a status and an id instead.',
  thrown:
    'This error quotes a key, and whoever catches it may log it or answer with it. Take the key out of it.',
  debugSwitch:
    '{{client}} prints whole requests with their key because of `{{option}}`. Remove it outside development.',
  output:
    '{{log}} prints {{what}}, which is a key or holds one, to the standard output of a command, and whether that is kept cannot be told. Where it is, print whether it is set.',
  undecided:
    'Whether {{log}} writes a key cannot be told: {{what}} goes through a function that this analysis has not read, or has a name that is only known at run time.',
} as const;

type MessageId = keyof typeof messages;

export const noKeyLogging = defineRule<MessageId>({
  name: 'no-key-logging',
  meta: {
    description: 'Disallow keys of OpenRouter and of model vendors, and what holds them, in logs',
    messages,
  },
  on: { logCall: judge, callSite: judgeSwitches },
});

/** Log calls that are given nothing of a key are no matter of this rule. */
function judge(fact: LogCall): VerdictDraft<MessageId> | undefined {
  const problems: ProblemDraft<MessageId>[] = [];
  let open: LoggedArgument | undefined;
  for (const argument of fact.args) {
    const met = meeting(argument.value, fact);
    if (met?.kind === 'perhaps') open ??= argument;
    if (met?.kind !== 'certain') continue;
    const pieces = piecesIn(argument, fact).filter(({ value }) => meeting(value, fact)?.kind === 'certain');
    problems.push({
      messageId: problemOf(fact),
      data: loggingData(argument, fact, pieces[0]),
      span: argument.span ?? fact.span,
      path: wayOf(met, fact),
      remedies: loggingRemedies(argument, fact, pieces, withhold),
    });
  }
  const [quoting] = problems;
  if (fact.thrown) return quoting && { ...quoting, kind: 'open', why: 'caught elsewhere' };
  if (quoting && fact.commandOutput)
    return { ...quoting, kind: 'open', why: 'output of a command', messageId: 'output' };
  if (problems.length > 0) return { kind: 'fail', problems };
  if (!open) return undefined;
  const piece = open.pieces.find(({ value }) => meeting(value, fact) !== undefined);
  const data = { log: fact.name, what: piece?.name ?? 'a value' };
  return { kind: 'open', why: 'unread function', messageId: 'undecided', data, span: open.span ?? fact.span };
}

function problemOf({ uncaught, thrown, response }: LogCall): MessageId {
  if (uncaught) return 'uncaught';
  if (thrown) return 'thrown';
  return response ? 'answered' : 'key';
}

function withhold({ name, span }: LoggedArgument['pieces'][number]): Remedy {
  return { kind: 'withhold', title: `Take ${name} out of the log`, expression: span };
}

/** What goes through code that nobody has read may hold any variable of the environment: only keys by name are asked for. */
function meeting(value: Alternatives, { keys }: LogCall): LogMeeting | undefined {
  return meetingOf(
    value,
    keys,
    ({ root }, _, kind) => kind === 'certain' || (kind === 'perhaps' && root.includes(':')),
  );
}

/** A client's own debugging prints headers without any log call. */
function judgeSwitches(fact: CallSite): VerdictDraft<MessageId> | undefined {
  const on = fact.debugSwitches.find(({ printsKey }) => printsKey);
  if (!on) return undefined;
  const data = { client: fact.matched.instance.client.title, option: on.name };
  const shape = on.value.find((each) => 'site' in each && each.site !== undefined);
  const at = locate(fact, shape && 'site' in shape ? shape.site : undefined);
  return { kind: 'fail', problems: [{ messageId: 'debugSwitch', data, ...at }] };
}
