import type { CallSite } from '../../facts/call-site.js';
import { digestedIn, isErrorTerm, type Atom } from '../../facts/content.js';
import type { LogCall, LoggedArgument } from '../../facts/log-call.js';
import type { Meeting } from '../../facts/meeting.js';
import { printedOf } from '../../facts/printed-depth.js';
import type { Alternatives, Shape } from '../../flow/shape.js';
import type { ClassPolicy } from '../../policy/policy.js';
import type { Remedy } from '../../remedies/remedy.js';
import { notApplicable } from '../applicability.js';
import { defineRule, type ProblemDraft, type VerdictDraft } from '../define-rule.js';
import { callName, locate } from '../locate.js';
import { loggingData, loggingRemedies, piecesIn } from '../logged-pieces.js';
import { meetingOf, meetingOfAtoms, wayOf, type LogMeeting } from '../log-meeting.js';

const messages = {
  prompt:
    '{{log}} {{writes}} {{what}}, which is sent to a model{{into}}, so the prompt ends up in the log. Log its SHA-256, its length or an id instead.',
  carried:
    '{{log}} {{writes}} {{what}}, which carries the request that is sent to a model{{into}}, so the prompt ends up in the log. Log its name and its status instead.',
  uncaught:
    'Nobody catches this error, which quotes what is sent to a model, so Node.js prints the prompt to standard error. Put an id, a length or a status into it instead.',
  answered:
    '{{log}} answers a failed request with {{what}}, which is sent to a model, so the prompt is shown to whoever asked and kept by all that logs failed requests. Answer with an id, a length or its SHA-256 instead.',
  thrown:
    'This error quotes what is sent to a model, and whoever catches it may log it or answer with it. Put an id, a length or a status into it instead.',
  debugSwitch:
    '{{client}} prints whole requests because of `{{option}}`, so the prompt ends up in the log. Remove it outside development.',
  exported:
    '{{client}} is wrapped in {{by}}, which exports every prompt to {{service}}, a service that is not approved for {{class}} data. Send through the client itself, or list it under "logs.services" of the class once it is approved.',
  masked:
    'Whether {{by}} exports prompts to {{service}} cannot be told: what it exports goes through a mask of the program.',
  recorded:
    '{{call}} records the prompt in {{service}} because of `{{by}}`, and this service is not approved for {{class}} data. Set `{{off}}: false`, or list it under "logs.services" of the class once it is approved.',
  recordedPerhaps:
    'Whether {{call}} records the prompt in {{service}} cannot be told: `{{by}}` or `{{off}}` is only known at run time.',
  service:
    '{{log}} gives {{what}}, which is sent to a model, to {{service}}, which keeps it and is not approved for {{class}} data. Give it a SHA-256, a length or an id instead, or list it under "logs.services" of the class once it is approved.',
  answer:
    '{{log}} {{writes}} {{what}}, which a model has answered{{into}}, and answers to {{class}} data are kept out of logs like prompts. Log an id, token counts, a length or a SHA-256 instead.',
  digest:
    '{{log}} writes a digest of the prompt without a key, and who guesses a short prompt can check the guess with it. Log an HMAC with a secret key instead, as the policy demands for {{class}} data.',
  hiddenDigest:
    'Whether {{log}} writes a digest of a prompt without a key cannot be told: what is hashed is handed over in another statement.',
  quoted:
    '{{log}} writes {{what}}, which holds the answer to a call: it quotes the prompt when moderation refuses the call. Log the name and the status of an error instead.',
  output:
    '{{log}} prints {{what}}, which is sent to a model, to the standard output of a command, and whether that is kept cannot be told. Where it is, print its SHA-256, its length or an id instead.',
  undecided:
    'Whether {{log}} writes what is sent to a model cannot be told: {{what}} goes through a function that this analysis has not read, or has a name that is only known at run time.',
} as const;

type MessageId = keyof typeof messages;

export const noRawPromptLogging = defineRule<MessageId>({
  name: 'no-raw-prompt-logging',
  meta: { description: 'Disallow prompts, and what holds them, in logs', messages },
  on: { logCall: judge, callSite: judgeSwitches },
});

function judge(fact: LogCall): VerdictDraft<MessageId> | undefined {
  const problems: ProblemDraft<MessageId>[] = [];
  const open = new Map<Meeting, LoggedArgument>();
  for (const argument of fact.args) {
    const met = meetingOfArgument(argument, fact);
    if (met && met.kind !== 'certain' && !open.has(met.kind)) open.set(met.kind, argument);
    if (met?.kind !== 'certain') continue;
    const pieces = piecesIn(argument, fact).filter((piece) => meeting(piece.value, fact)?.kind === 'certain');
    const { sentAs } = met.known;
    problems.push({
      messageId: problemOf(met, fact, (pieces[0]?.value ?? argument.value).some(holdsError)),
      data: {
        ...loggingData(argument, fact, pieces[0]),
        class: sentAs?.name ?? '',
        service: fact.service?.title ?? '',
      },
      span: argument.span ?? fact.span,
      path: wayOf(met, fact),
      remedies: loggingRemedies(argument, fact, pieces, (piece) => digestOf(piece, sentAs)),
    });
  }
  const [quoting] = problems;
  if (quoting && fact.thrown) return { ...quoting, kind: 'open', why: 'caught elsewhere' };
  if (fact.thrown) return undefined;
  const digests = judgeDigests(fact);
  problems.push(...digests.problems);
  const [printed] = problems;
  if (printed && fact.commandOutput)
    return { ...printed, kind: 'open', why: 'output of a command', messageId: 'output' };
  if (problems.length > 0) return { kind: 'fail', problems };
  const perhaps = open.get('perhaps');
  if (perhaps) return undecided(fact, perhaps, 'unread function', 'undecided');
  const quoted = open.get('quoted');
  // Of errors of a client it is the same whether they are thrown on or not caught at all.
  if (quoted && !fact.uncaught) return undecided(fact, quoted, 'moderation', 'quoted');
  return digests.open ?? { kind: 'pass' };
}

function problemOf({ known }: LogMeeting, fact: LogCall, carried: boolean): MessageId {
  if (fact.uncaught) return 'uncaught';
  if (fact.thrown) return 'thrown';
  if (fact.response && !known.answered) return 'answered';
  if (known.answered) return 'answer';
  if (carried) return 'carried';
  return fact.service && known.sentAs && !known.sentAs.logs.allowsService(fact.service.id)
    ? 'service'
    : 'prompt';
}

function digestOf({ name, span }: LoggedArgument['pieces'][number], sentAs: ClassPolicy | undefined): Remedy {
  return sentAs?.logs.keyedDigests
    ? { kind: 'digest', title: `Log an HMAC of ${name}`, expression: span, keyed: true }
    : { kind: 'digest', title: `Log the SHA-256 of ${name}`, expression: span };
}

/** A service that the policy approves for a class may be told its prompts, under the names that are meant for them. */
function meetingOfArgument({ value, beside }: LoggedArgument, fact: LogCall): LogMeeting | undefined {
  const { service, sent } = fact;
  if (!service || !beside) return meeting(value, fact);
  const isApproved = ({ sentAs }: Atom): boolean => sentAs?.logs.allowsService(service.id) === true;
  return (
    meeting(value, { ...fact, sent: sent.filter((atom) => !isApproved(atom)) }) ??
    meeting(beside, { ...fact, sent: sent.filter(isApproved) })
  );
}

/** Where a class demands digests with a key, those without one are judged like what they are made of. */
function judgeDigests(fact: LogCall): {
  readonly problems: readonly ProblemDraft<MessageId>[];
  readonly open?: VerdictDraft<MessageId>;
} {
  const sent = fact.sent.filter(({ sentAs, quoted }) => sentAs?.logs.keyedDigests === true && !quoted);
  if (sent.length === 0) return { problems: [] };
  const problems: ProblemDraft<MessageId>[] = [];
  let open: VerdictDraft<MessageId> | undefined;
  for (const argument of fact.args) {
    const { atoms, unseen } = digestedIn(argument.value);
    const span = argument.span ?? fact.span;
    const met = meetingOfAtoms(atoms, sent, () => true);
    if (met?.kind === 'certain') {
      const pieces = argument.pieces.filter(({ value }) =>
        meetingOfAtoms(digestedIn(value).atoms, sent, () => true),
      );
      problems.push({
        messageId: 'digest',
        data: { log: fact.name, class: met.known.sentAs?.name ?? '' },
        span,
        path: wayOf(met, fact),
        remedies:
          argument.span && !fact.handedOn ? pieces.map((piece) => digestOf(piece, met.known.sentAs)) : [],
      });
    } else if (met || unseen) {
      open ??= { kind: 'open', why: 'digest', messageId: 'hiddenDigest', data: { log: fact.name }, span };
    }
  }
  return open ? { problems, open } : { problems };
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

/** As an argument does that stands in another file, whose pieces are not known. */
function holdsError(shape: Shape): boolean {
  return (
    isError(shape) ||
    (shape.kind === 'object' && [...shape.properties.values()].some(({ value }) => value.some(isError)))
  );
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

/** A client's own debugging prints what it sends, without any log call; what wraps it may export it. */
function judgeSwitches(fact: CallSite): VerdictDraft<MessageId> {
  const outside = notApplicable(fact);
  if (outside) return outside;
  const [on] = fact.debugSwitches;
  if (!on) return judgeExporter(fact);
  const data = { client: fact.matched.instance.client.title, option: on.name };
  const shape = on.value.find((each) => 'site' in each && each.site !== undefined);
  const at = locate(fact, shape && 'site' in shape ? shape.site : undefined);
  return { kind: 'fail', problems: [{ messageId: 'debugSwitch', data, ...at }] };
}

function judgeExporter(fact: CallSite): VerdictDraft<MessageId> {
  const { exportedBy, classPolicy } = fact;
  if (!exportedBy || classPolicy?.logs.allowsService(exportedBy.service)) return { kind: 'pass' };
  const { by, title: service, left, recorded } = exportedBy;
  const data = {
    client: fact.matched.instance.client.title,
    call: callName(fact),
    by,
    service,
    class: fact.className,
    off: recorded?.off ?? '',
  };
  const shape = recorded?.value.find((each) => 'site' in each && each.site !== undefined);
  const at = locate(fact, shape && 'site' in shape ? shape.site : undefined);
  return left === 'unknown'
    ? {
        kind: 'open',
        why: recorded ? 'telemetry' : 'mask of the program',
        messageId: recorded ? 'recordedPerhaps' : 'masked',
        data,
        span: at.span,
      }
    : { kind: 'fail', problems: [{ messageId: recorded ? 'recorded' : 'exported', data, ...at }] };
}

/** What stands deep in an object is not printed with it, unless a text has been made of it. */
function meeting(value: Alternatives, { sent, shallow }: LogCall): LogMeeting | undefined {
  if (!shallow) return meetingOf(value, sent, () => true);
  const { toDepth, whole } = printedOf(value);
  const met = [
    meetingOf(
      toDepth,
      sent,
      (logged, each, kind) => kind !== 'certain' || !each.deep || logged.path.length >= each.path.length,
    ),
    meetingOf(whole, sent, () => true),
  ].filter((each) => each !== undefined);
  return met.find(({ kind }) => kind === 'certain') ?? met[0];
}
