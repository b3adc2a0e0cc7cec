import type { CallSite } from './call-site.js';
import type { GuardModule } from './guard-module.js';
import type { LogCall } from './log-call.js';
import type { ClassificationTag } from '../syntax/classification-tags.js';
import type { Span } from '../text/span.js';

/** Every kind of fact that rules judge. Each has the span at which it is counted. */
export interface FactMap {
  readonly callSite: CallSite;
  readonly logCall: LogCall;
  readonly secretLiteral: SecretLiteral;
  readonly classificationTag: ClassificationTag;
  readonly undecidedMarker: UndecidedMarker;
  readonly guardModule: GuardModule;
}

/** A key of a vendor that stands in the code. Never carries the key's text. */
export interface SecretLiteral {
  /** The literal or the expression that the key is put together in; in comments and JSX the key itself. */
  readonly span: Span;
  /** The vendor as messages name it, e.g. `OpenRouter`. */
  readonly vendor: string;
  /** The key's own characters inside `span`; all of `span` where it is put together from pieces. */
  readonly key: Span;
  /** Where its characters stand in the source, which no output may show. */
  readonly pieces: readonly Span[];
  /** Environment variable that a repair reads instead, e.g. `OPENROUTER_API_KEY`. */
  readonly variable: string;
  /** False where no expression can take the key's place: in a comment, in JSX text, in pieces of longer texts. */
  readonly replaceable: boolean;
  /** In a file that git tracks and that is not read as code: one of variables, such as `.env`, or any other. */
  readonly tracked?: 'variables' | 'text';
}

/** A comment `TODO(openrouter-compliance/<rule>): …` that the codemod left. */
export interface UndecidedMarker {
  readonly span: Span;
  readonly rule: string;
  readonly text: string;
}
