/** What keeps what it is told: a log line, a file, or a service of its own. */
export type SinkKind =
  'log' | 'file' | 'error tracker' | 'trace' | 'analytics' | 'observability' | 'error response';

/**
 * Where the status of a response stands, by dotted paths: from the arguments of the call, or of the call before it. What is
 * answered leaves the program for whoever has asked: it counts where the status is that of an error.
 */
export type StatusPlace = readonly string[] | { readonly ofReceiver: readonly string[] };

/** Options of a logger, by dotted path from its maker's arguments: `0.redact` is `redact` of the first one. */
export interface RedactionModel {
  /** Lists of paths that are taken out of what is written, also below `paths`: `body.messages`, `*.content`. */
  readonly paths?: readonly string[];
  /** Lists of property names that are masked wherever they stand. */
  readonly keys?: readonly string[];
  /** Objects of functions, each of which replaces the property of its name. */
  readonly serializers?: readonly string[];
  /** Values that are added to every line, and functions whose result is. */
  readonly mixins?: readonly string[];
  /** Options that take the content out of everything when they are `true`. `()` goes on in what made a value. */
  readonly switches?: readonly string[];
  /** Functions of the program that everything goes through: what they leave cannot be told. */
  readonly rewriters?: readonly string[];
}

/** A row of the catalog: one library, or one part of the platform, that prints or keeps what it is told. Data only. */
export interface LoggerModel {
  readonly id: string;
  /** As messages and documentation name it. */
  readonly title: string;
  readonly kind: SinkKind;
  readonly modules: readonly string[];
  /** Global objects that log; dotted where they are members of one. */
  readonly globals?: readonly string[];
  /** Exports that make a logger when called or constructed. */
  readonly factories: readonly string[];
  /** Exports that are loggers themselves; an empty name is the module. */
  readonly constants: readonly string[];
  /** Exported types and classes of which a parameter or a field may be. */
  readonly types?: readonly string[];
  /** Methods that write all their arguments, unless `positions` says which; `new` is constructing one of the constants. */
  readonly methods: readonly string[];
  /** Indices of the arguments that are written, for methods that write only some. */
  readonly positions?: Readonly<Record<string, readonly number[]>>;
  /** Writes only what goes with the status of an error. */
  readonly status?: StatusPlace;
  /** Methods that write nothing, where an instance has methods that the program names itself: all others write. */
  readonly quiet?: readonly string[];
  /** Methods that print to standard output: in a command, what the person who runs it is meant to read. */
  readonly standardOutput?: readonly string[];
  /** Prints with `util.inspect`, which leaves out what stands deeper than three levels. */
  readonly shallow?: boolean;
  /** A logger is a function, and calling it writes. */
  readonly callable?: boolean;
  /** Exports that are given a function and give one like it, whose arguments are written whenever it is called. */
  readonly wraps?: readonly string[];
  /** Methods that make another logger; an empty name is calling the logger. */
  readonly children: readonly string[];
  /** Properties of a logger, or of what a factory makes, that are loggers too. */
  readonly parts?: readonly string[];
  /** Methods that hand a logger to the functions among their arguments. */
  readonly handsOut?: readonly string[];
  /** Index of the argument that names a file: it is a log only when the name says so, or is unknown to an append. */
  readonly file?: number;
  readonly redaction?: RedactionModel;
  /**
   * Made to keep prompts, so that a policy may approve it for a class: with all that it is told, or with what stands
   * under such names of attributes and properties.
   */
  readonly keepsPrompts?: true | { readonly under: RegExp };
  /** Words by which a file that uses it is known, beside its modules. */
  readonly words?: readonly string[];
}

/** A logger that was handed in and is known by its name: the last word of the receiver, and the method. */
export interface InjectedModel {
  readonly receiver: RegExp;
  readonly not?: RegExp;
  readonly methods: ReadonlySet<string>;
  readonly positions?: Readonly<Record<string, readonly number[]>>;
  readonly status?: StatusPlace;
  /** The row of which it is one. */
  readonly row?: LoggerModel;
}
