import type { Alternatives } from '../flow/shape.js';
import type { Site } from '../flow/value.js';
import type { Span } from '../text/span.js';
import type { Atom } from './content.js';

/** A call that writes a log line. */
export interface LogCall {
  /** In the analysed file, as for a call site. */
  readonly span: Span;
  readonly site: Site;
  /** The calls that lead to it, outermost first. */
  readonly chain: readonly Site[];
  /** Row id, or `injected` for a logger that is known by its name alone. */
  readonly logger: string;
  /** As messages name it: `console.log`, `this.logger.info`. */
  readonly name: string;
  readonly args: readonly LoggedArgument[];
  /** Prints with `util.inspect`, which leaves out what stands deeper than three levels. */
  readonly shallow: boolean;
  /** The service that is made to keep prompts, by its row: a policy may approve it for a class. */
  readonly service?: { readonly id: string; readonly title: string };
  /** The arguments go on into the program's own function, so nothing can take their place. */
  readonly handedOn?: true;
  /** What of the analysed file leads to the log call, where that stands in another file. */
  readonly handedTo?: HandedToLogger | undefined;
  /** Prints to the standard output of a command, for the person who runs it. */
  readonly commandOutput?: true;
  /** Answers whoever has asked, with the status of an error. */
  readonly response?: true;
  /** No call at all: an error that leaves a function of which it is not known who calls it. */
  readonly thrown?: true;
  /** No call at all: an error that nobody catches, which Node.js prints. */
  readonly uncaught?: true;
  /** What is sent to models anywhere in the closure of the file. */
  readonly sent: readonly Atom[];
  /** The keys that the program knows, by where they come from, and what holds them. */
  readonly keys: readonly Atom[];
}

/** A call of a function in another file that logs what it is given. */
export interface HandedToLogger {
  /** As messages name it: `log.info`. */
  readonly name: string;
  /** The file of the log call, relative to the root, with `/`. */
  readonly file: string;
  /** The pieces of its arguments. */
  readonly pieces: LoggedArgument['pieces'];
  /** Whether what it is given is only logged, so that a text may take its place. */
  readonly onlyLogs: boolean;
}

export interface LoggedArgument {
  /** The whole argument, in the analysed file; undefined when it stands in another one. */
  readonly span: Span | undefined;
  readonly value: Alternatives;
  /** What of it such a service is not meant for: what stands under other names. */
  readonly beside?: Alternatives;
  /** Its pieces, innermost first, that a repair could replace one by one. */
  readonly pieces: readonly { readonly span: Span; readonly value: Alternatives; readonly name: string }[];
}
