/** What a record of a request has to hold. */
export const recordFields = ['id', 'model', 'user', 'cost', 'digest'] as const;
export type RecordField = (typeof recordFields)[number];

/** What has been done with the answer of a call on one way to a moment. */
export interface Dealing {
  /** The same call has been made before on this way. */
  readonly again?: true;
  /** The answer before this one had no whole record, or nobody had asked who has given it. */
  readonly lost?: { readonly record?: true; readonly check?: true };
  /** The fields that the fullest of the records holds. */
  readonly recorded: readonly RecordField[];
  /** Those that records hold together. */
  readonly pieces: readonly RecordField[];
  /** Those that may stand in a record, as what nobody has read has been given them. */
  readonly perhaps: readonly RecordField[];
  /** A record holds the prompt itself. */
  readonly quoted?: true;
  /** The provider is one of these. */
  readonly served?: readonly string[];
  /** The provider is none of those that it has been compared with. */
  readonly refused?: true;
}

/** Where the content of an answer is put to use: handed to something outside, or given to whoever has called. */
export interface UseOfAnswer {
  /** Undefined: what has been done before is not known. */
  readonly dealing: Dealing | undefined;
  /** Whether it is certainly content that is used there. */
  readonly certain: boolean;
}

/** What a program does with the answers of a call. */
export interface AnswerUse {
  /** The request asks for a stream, or may do so. */
  readonly streams: boolean;
  /** The catalog knows where the answer says what it is, and who has given it. */
  readonly isKnown: boolean;
  /** Moments at which the module that has to record is left; undefined among them: not known. */
  readonly left: readonly (Dealing | undefined)[];
  /** Code outside of such modules stands between the call and that moment. */
  readonly crosses: boolean;
  readonly uses: readonly UseOfAnswer[];
  /** Something is done with the provider's name, or with the whole answer, that may be a check. */
  readonly asksProvider: boolean;
}
