import type { LogCall, LoggedArgument } from '../facts/log-call.js';
import type { Remedy } from '../remedies/remedy.js';

type Piece = LoggedArgument['pieces'][number];

/** The pieces of what is logged that stand in the analysed file: those of the argument, or of what is handed to what logs it. */
export function piecesIn({ span, pieces }: LoggedArgument, { handedTo }: LogCall): readonly Piece[] {
  return span ? pieces : (handedTo?.pieces ?? []);
}

/** For messages `{{log}} {{writes}} {{what}}, which …{{into}}`: code of another file is told by what this one calls. */
export function loggingData(
  { span }: LoggedArgument,
  { name, handedTo }: LogCall,
  piece: Piece | undefined,
): Readonly<Record<'log' | 'writes' | 'what' | 'into', string>> {
  return !span && handedTo && piece
    ? { log: handedTo.name, writes: 'hands', what: piece.name, into: `, to ${name} in ${handedTo.file}` }
    : { log: name, writes: 'writes', what: piece?.name ?? 'a value', into: '' };
}

/** What takes the place of pieces, where nothing else than the log gets to see it. */
export function loggingRemedies(
  { span }: LoggedArgument,
  fact: LogCall,
  pieces: readonly Piece[],
  toRemedy: (piece: Piece) => Remedy,
): readonly Remedy[] {
  const { handedOn, handedTo } = fact;
  if (handedOn) return [];
  if (span) return pieces.map(toRemedy);
  if (!handedTo || pieces.length === 0) return [];
  if (handedTo.onlyLogs) return pieces.map(toRemedy);
  return [
    {
      kind: 'undecided',
      title: `Decide what ${handedTo.name} is given`,
      reason: `${handedTo.name} may do more with what it is given than log it`,
      at: fact.span,
    },
  ];
}
