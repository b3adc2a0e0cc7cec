import type { CallSite } from './call-site.js';
import type { LogCall } from './log-call.js';
import type { Span } from '../text/span.js';

/** Every kind of fact that rules judge. Each has the span at which it is counted. */
export interface FactMap {
  readonly callSite: CallSite;
  readonly logCall: LogCall;
  readonly secretLiteral: SecretLiteral;
  readonly classificationTag: ClassificationTag;
  readonly undecidedMarker: UndecidedMarker;
}

/** A key of a vendor that stands in the code. Never carries the key's text. */
export interface SecretLiteral {
  readonly span: Span;
  /** The vendor as messages name it, e.g. `OpenRouter`. */
  readonly vendor: string;
  /** The key's own characters inside `span`. */
  readonly key: Span;
  /** Environment variable that a repair reads instead, e.g. `OPENROUTER_API_KEY`. */
  readonly variable: string;
  /** False inside a comment or a JSX text, where no expression can stand. */
  readonly replaceable: boolean;
}

/** `@dataClassification <name>` in a doc comment. */
export interface ClassificationTag {
  /** The name inside the comment; the tag itself when no name follows. */
  readonly span: Span;
  readonly name: string;
}

/** A comment `TODO(openrouter-compliance/<rule>): …` that the codemod left. */
export interface UndecidedMarker {
  readonly span: Span;
  readonly rule: string;
  readonly text: string;
}
