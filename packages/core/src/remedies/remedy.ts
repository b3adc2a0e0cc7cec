import type { Span } from '../text/span.js';

/** What a request must carry to be routed as its class demands. Slugs, lower case. */
export interface RoutingPin {
  readonly only: readonly string[];
  readonly allowFallbacks: false;
  /** Lists of routing that is written there already which name nothing but `only`: they stay, and `only` is not added. */
  readonly keeps?: readonly ('only' | 'order')[];
  readonly dataCollection?: 'deny';
  readonly zdr?: true;
  /** Further fields, in OpenRouter's spelling; prices are texts where the client's type has them so. */
  readonly fields?: Readonly<Record<string, FieldValue>>;
}

export type FieldValue = boolean | string | readonly string[] | Readonly<Record<string, number | string>>;

/**
 * Where a pin goes: into an object literal of this file, or as a new argument of a call.
 * `within` names keys that are created around `provider`, outermost first, e.g. `['modelKwargs']`; they must not be there yet.
 */
export type PinTarget =
  | { readonly kind: 'object'; readonly object: Span; readonly within?: readonly string[] }
  | {
      readonly kind: 'argument';
      readonly call: Span;
      readonly index: number;
      readonly within?: readonly string[];
    };

/**
 * A repair in terms of the subject; `toTextEdits` turns it into edits in the file's own style.
 * All spans are in the analysed file.
 */
export type Remedy =
  | {
      readonly kind: 'pin-routing';
      readonly title: string;
      readonly target: PinTarget;
      /** `allow_fallbacks` or `allowFallbacks`: what this client sends. */
      readonly spelling: 'snake' | 'camel';
      /**
       * `spread`: a typed parameter would refuse an inline `provider`, so a spread of a named constant is inserted;
       * `property`: `provider: {…}` stands where the client's own type has it.
       */
      readonly form: 'property' | 'spread';
      readonly pin: RoutingPin;
      /** Class of data that demands the pin: names a constant that is inserted. Undefined: the providers name it. */
      readonly className?: string;
      /** The existing `provider` property (whole, key included) of the target object that the pin replaces. */
      readonly replaces?: Span;
      /** Whole properties that this client never sends as routing and that the pin makes superfluous. */
      readonly removes: readonly Span[];
    }
  | {
      readonly kind: 'move-routing';
      readonly title: string;
      /** Whole properties: one with the preferences as its value, or several that are fields of them. */
      readonly properties: readonly Span[];
      readonly are: 'preferences' | 'fields';
      /** The object that takes `provider`, within keys that are not there yet. */
      readonly target: { readonly object: Span; readonly within?: readonly string[] };
      readonly form: 'property' | 'spread';
    }
  | {
      readonly kind: 'respell-routing';
      readonly title: string;
      /** Keys of provider preferences, with the client's own names for them. */
      readonly renames: readonly { readonly key: Span; readonly to: string }[];
    }
  | {
      readonly kind: 'environment-key';
      readonly title: string;
      /** The literal that holds the key: a string literal, or a template with the key in its text. */
      readonly literal: Span;
      /** The part of the source text inside `literal` that is the key itself. */
      readonly key: Span;
      /** e.g. `OPENROUTER_API_KEY`. */
      readonly variable: string;
    }
  | {
      readonly kind: 'digest';
      readonly title: string;
      /** The expression that carries the prompt into the log call. */
      readonly expression: Span;
      /** An HMAC with a key from the environment, as plain digests of short texts can be guessed. */
      readonly keyed?: true;
    }
  | {
      readonly kind: 'withhold';
      readonly title: string;
      /** The expression that carries a key into the log call. */
      readonly expression: Span;
    }
  | {
      /** No edit is safe: a person decides. The reason is a clause without a full stop. */
      readonly kind: 'undecided';
      readonly title: string;
      readonly reason: string;
      /** The call or literal above whose statement a marker is left. */
      readonly at: Span;
    };

/** Whether what is written depends on where a file runs, and on how it imports. */
export function dependsOnSurroundings({ kind }: Remedy): boolean {
  return kind === 'digest' || kind === 'environment-key';
}

/** What a repair changes first of all, or where a person has to decide. */
export function placeOf(remedy: Remedy): Span {
  switch (remedy.kind) {
    case 'pin-routing':
      return remedy.target.kind === 'object' ? remedy.target.object : remedy.target.call;
    case 'move-routing':
      return remedy.target.object;
    case 'respell-routing':
      return remedy.renames[0]?.key ?? { start: 0, end: 0 };
    case 'environment-key':
      return remedy.literal;
    case 'digest':
    case 'withhold':
      return remedy.expression;
    case 'undecided':
      return remedy.at;
  }
}
