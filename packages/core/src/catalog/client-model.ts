import type { RedactionModel } from './logger-model.js';

/**
 * Where something stands, seen from a call: `client` is what the client was made with, `model` what the model was made
 * with (AI SDK), `agent` what the object was made with that holds the model (agents), `chain` what each of the chains
 * was made with that the client was put into, `call` the arguments of the call, `request` the object that becomes the
 * body. `path` goes on from there; for arguments its first segment is their index.
 * A segment `(0)` is the first argument with which what stands there was made. A segment `<0.name>` is the text that stands there in what the client was made with.
 */
export interface Place {
  readonly of: 'client' | 'model' | 'agent' | 'chain' | 'call' | 'request';
  readonly path: string;
  /** Semver range of the row's package in which this place counts. */
  readonly versions?: string;
  /** Counts only for such a value: constructors that take an id or an object first. */
  readonly only?: 'text' | 'object';
  /** The text counts from behind this on, where it holds it. */
  readonly after?: ':' | '/';
  /** How the text of a segment `<…>` is written. */
  readonly written?: 'camel';
}

/** An object that takes a pin: `provider` itself, or within keys that are not there yet, outermost first. */
export type PinPlace = Place & { readonly within?: readonly string[] };

/** Functions of a package, by the names of its exports. */
export interface ExportsModel {
  readonly module: string;
  readonly exports: readonly string[];
}

/** What is sent through a wrapped client is reported to a service that keeps prompts. */
export interface ReportModel {
  /** Id of the service's row among the loggers. */
  readonly service: string;
  /** Options of the wrapper that keep prompts out of it: those that do when they are `true`, and functions of the program. */
  readonly redaction?: Pick<RedactionModel, 'switches' | 'rewriters'>;
}

/** Code of the program that is given each request before it is sent. */
export interface HookModel {
  /** Where it is given the request: argument, and member of it. */
  readonly at: readonly string[];
  /** The request is a `Request`, whose members cannot be set: only another one in its place changes what is sent. */
  readonly isRequest?: true;
  /** The argument that sends a request on, where the code has to do so itself. */
  readonly next?: number;
  /** Members that decide what is sent, and those that decide where to. */
  readonly decisive: readonly string[];
  readonly reroutes: readonly string[];
}

/** A method or function that registers such code. Without `hook`, what the code is given is not told. */
export interface HookRegistration {
  /** The argument that is the code, or a list of it; the first where it is not said. */
  readonly code?: number;
  /** Only where the first argument is this text. */
  readonly when?: string;
  readonly hook?: HookModel;
}

/** Classes that carry requests on as they are, unless code is registered on an instance. */
export type CarrierModel = ExportsModel & {
  /** The member of what they are made with that sends; by default the global `fetch`. */
  readonly sender?: string;
  readonly hooks?: readonly (HookRegistration & { readonly method: string })[];
};

/** An option with which the program's own code rewrites the request after the client has built it. */
export type InterceptorPlace = Place & {
  /**
   * What the code is given, where it can be followed: the arguments of `fetch`, with the body as JSON, or the object that
   * becomes the body, which it gives back.
   */
  readonly given?: 'fetch' | 'body';
  /** Instances of these, and what their methods give for further ones, carry a request on as it is. */
  readonly unless?: CarrierModel;
  /** What the code is given, where it is a function or a list of them: some change nothing that decides. */
  readonly hook?: HookModel;
};

/** How an instance of the client comes to be. Names are exports of the row's modules. */
export interface InstanceModel {
  readonly constructors?: readonly string[];
  readonly factories?: readonly string[];
  /** Exports that are an instance already. */
  readonly constants?: readonly string[];
  /**
   * Methods that give the same client with other options: those of argument `options`, of every argument, or none where it
   * is not given. What a method with `unless` is given rewrites requests, unless it is one of these exports.
   */
  readonly derive?: readonly {
    readonly method: string;
    readonly options?: number | 'every';
    readonly unless?: ExportsModel;
  }[];
  /** Members of an instance that every request goes through: what a program overrides or puts in their place may change it. */
  readonly seams?: readonly string[];
  /**
   * Options that a program may assign to an instance: those that the client reads again at every call, and those that it has
   * read by then. Of all others that what is sent is read from, that is not known.
   */
  readonly assignable?: { readonly counts?: readonly string[]; readonly ignored?: readonly string[] };
  /** Functions that give an instance for the class that they are given. */
  readonly injectors?: readonly ExportsModel[];
  /** What is sent is reported to a service by design, by the id of its row, unless this says otherwise. */
  readonly exportsPrompts?: { readonly service: string; readonly unless: Place };
  /** Functions of other packages that give a client for the one that they are given at a place. */
  readonly wrappers?: readonly (ExportsModel & { readonly at: string; readonly reports?: ReportModel })[];
  /**
   * Methods and functions whose result sends through every client that they are called on or given. An unknown argument
   * of `alternatives` may be a client, one of `chains` is none.
   */
  readonly chains?: readonly string[];
  readonly alternatives?: readonly string[];
  readonly chainFunctions?: readonly ExportsModel[];
  /** Packages of which every function and class does so with the clients that it is given. */
  readonly chainPackages?: readonly string[];
  /**
   * Methods that register code which rewrites the requests of the instance, with the member of its argument that is sent;
   * none where it is given the body itself.
   */
  readonly hooks?: readonly (HookRegistration & { readonly method: string; readonly body?: string })[];
  /** Exports that are given code which rewrites the requests of all instances. */
  readonly hookFunctions?: readonly (HookRegistration & { readonly name: string })[];
  /** Members of the package itself with which the requests of all instances are rewritten. */
  readonly sharedHooks?: readonly string[];
  /** Exports that put code between every request of the process and the network. */
  readonly globalHooks?: readonly { readonly name: string; readonly unless: ExportsModel }[];
  readonly baseUrl: {
    readonly places: readonly Place[];
    /** Host and path apart, where there is no URL. */
    readonly parts?: { readonly hosts: readonly Place[]; readonly path: Place };
    /** The name of the model says that it goes to OpenRouter: by this prefix. */
    readonly named?: { readonly places: readonly Place[]; readonly prefix: string; readonly url: string };
    /** A global that decides where the client goes when the program sets it. */
    readonly override?: string;
    /** A member of the package itself that all instances start from, or a function that is given it at a place. */
    readonly global?: string;
    readonly setter?: { readonly name: string; readonly at: string };
    /** Read by the client where the code names none. */
    readonly environment?: string;
    /** Where the client goes by itself. */
    readonly otherwise: string;
  };
}

/** Where an answer says what it is: members below that in which the body stands. */
export interface AnswerModel {
  /** Empty where the call gives the body itself; `json()` where a method reads it. */
  readonly body: string;
  readonly id: string;
  readonly model: string;
  readonly cost: string;
  readonly provider: string;
}

export interface CallModel {
  readonly operation: string;
  /** Methods of an instance, as paths; an empty one is calling the instance itself. */
  readonly methods?: readonly string[];
  /** Methods of a model that an instance has made. */
  readonly modelMethods?: readonly string[];
  /** Functions that take the model, or the client itself, at a place of their arguments; an empty module is a global. */
  readonly functions?: ExportsModel & {
    /** `name`: a model that is named by a text. */
    readonly takes: 'model' | 'client' | 'url' | 'name';
    readonly at: string;
  };
  /** Methods of an object that was made with the model. */
  readonly agents?: ExportsModel & { readonly methods: readonly string[]; readonly at: string };
  /** Where the call is given an agent, which may hand over to others; models made otherwise than by these are not read. */
  readonly holds?: ExportsModel & { readonly at: string; readonly models: readonly string[] };
  readonly versions?: string;
  /** The object that is sent, weakest first: a later one replaces the earlier. */
  readonly request: readonly Place[];
  readonly model: readonly Place[];
  readonly models: readonly Place[];
  /** A preset that is stored at OpenRouter and may choose the model. */
  readonly presets?: readonly Place[];
  /** Lists of tools and of plugins, some of which OpenRouter runs with models of their own. */
  readonly tools?: readonly Place[];
  readonly plugins?: readonly Place[];
  /** Provider preferences, weakest first: a later one replaces the earlier as a whole. */
  readonly routing: readonly Place[];
  /** The provider preferences are put together key by key instead. */
  readonly merges?: true;
  readonly spelling: 'snake' | 'camel';
  readonly prompts: readonly Place[];
  /** Looks right and is never sent as routing. */
  readonly ineffective: readonly Place[];
  /** Objects that take a `provider` property, best first; the last argument of a model is added where it is not there. */
  readonly pin: { readonly objects: readonly PinPlace[]; readonly form: 'property' | 'spread' };
  readonly interceptors?: readonly InterceptorPlace[];
  /** Path of the endpoint below the base URL, where the call has but one and does not name it. */
  readonly path?: string;
  /** The body is the request and nothing else: a client may add keys of its own otherwise. */
  readonly sentAsIs?: true;
  /** A function that may choose another model for a step, and what makes a call have more steps than one. */
  readonly steps?: { readonly prepare: Place; readonly limits: readonly Place[] };
  /** The options that code around the model is given and may change, weakest first. */
  readonly options?: readonly Place[];
  /** A property of this name, wherever it stands below the place, changes the request from one turn to the next. */
  readonly rewriters?: readonly (Place & { readonly property: string })[];
  /** Options that make the client print whole requests. Without `value`, being there is enough. */
  readonly debugSwitches?: readonly (Place & {
    readonly value?: string;
    readonly printsKey?: true;
    /** Variable of the environment that the client reads where the option is not given. */
    readonly environment?: string;
    /** A logger of one's own that has to be there: the console leaves out what stands as deep as the prompt. */
    readonly into?: Place;
  })[];
  /**
   * Members of what the call gives in which the answer stands, where logging the whole shows none of it: a method reads it
   * there. All of it is the answer otherwise.
   */
  readonly answers?: readonly string[];
  /** Where the answer says what it is. */
  readonly says?: AnswerModel;
  /** Where the endpoint's path, or its whole URL, stands when the method takes it: only those that send a prompt count. */
  readonly endpoint?: Place;
  /** What makes the call record its prompt at a service that keeps prompts; the first that is switched on counts. */
  readonly records?: readonly RecordModel[];
  /**
   * What the call returns, and hands to its callbacks, holds the request: by itself in versions of a package, in others
   * where one of the options asks for it.
   */
  readonly returnsRequest?: {
    readonly module: string;
    readonly versions: string;
    readonly options: readonly Place[];
  };
  /** A function in the place of a value is asked for it at run time. */
  readonly asksFunctions?: boolean;
  /** Why the catalog cannot tell what the call sends, as a clause. */
  readonly unread?: string;
}

/** A recording of prompts by the client's own package, as its options and its registrations switch it on. */
export interface RecordModel {
  /** Id of the service's row among the loggers. */
  readonly service: string;
  /** In versions of a package. */
  readonly module: string;
  readonly versions: string;
  /** The option that switches it on: by this value, or by being there. */
  readonly on?: Place & { readonly value?: true };
  /** Exports of the package that switch it on for all calls. */
  readonly registeredBy?: readonly string[];
  /** Options that keep prompts out when they are `false`; the first one is what messages advise. */
  readonly unless: readonly Place[];
}

/** A row of the catalog: one client library. Data only. */
export interface ClientModel {
  readonly id: string;
  readonly title: string;
  readonly modules: readonly string[];
  readonly instance: InstanceModel;
  /** Methods of an instance that make a model (AI SDK); an empty name is calling the instance itself. */
  readonly modelMakers?: readonly string[];
  readonly calls: readonly CallModel[];
}
