/**
 * Where something stands, seen from a call: `client` is what the client was made with, `model` what the model was made
 * with (AI SDK), `call` the arguments of the call, `request` the object that becomes the body. `path` goes on from
 * there; for arguments its first segment is their index.
 */
export interface Place {
  readonly of: 'client' | 'model' | 'call' | 'request';
  readonly path: string;
  /** Semver range of the row's package in which this place counts. */
  readonly versions?: string;
}

/** How an instance of the client comes to be. Names are exports of the row's modules. */
export interface InstanceModel {
  readonly constructors?: readonly string[];
  readonly factories?: readonly string[];
  /** Exports that are an instance already. */
  readonly constants?: readonly string[];
  /** Methods that give the same client with other options. */
  readonly derive?: readonly string[];
  readonly baseUrl: {
    readonly places: readonly Place[];
    /** Read by the client where the code names none. */
    readonly environment?: string;
    /** Where the client goes by itself. */
    readonly otherwise: string;
  };
}

export interface CallModel {
  readonly operation: string;
  /** Methods of an instance, as paths. */
  readonly methods?: readonly string[];
  /** Functions that take the model, or the client itself, at a place of their arguments; an empty module is a global. */
  readonly functions?: {
    readonly module: string;
    readonly exports: readonly string[];
    readonly takes: 'model' | 'client' | 'url';
    readonly at: string;
  };
  readonly versions?: string;
  /** The object that is sent, weakest first: a later one replaces the earlier. */
  readonly request: readonly Place[];
  readonly model: readonly Place[];
  readonly models: readonly Place[];
  /** Provider preferences, weakest first: a later one replaces the earlier as a whole. */
  readonly routing: readonly Place[];
  readonly spelling: 'snake' | 'camel';
  readonly prompts: readonly Place[];
  /** Looks right and is never sent as routing. */
  readonly ineffective: readonly Place[];
  /** Objects that take a `provider` property, best first; `argument` is added where it is not there. */
  readonly pin: { readonly objects: readonly Place[]; readonly form: 'property' | 'spread' };
  /** Options with which a program's own code rewrites the request after the client has built it. */
  readonly interceptors?: readonly Place[];
  /** Options that make the client print whole requests. Without `value`, being there is enough. */
  readonly debugSwitches?: readonly (Place & { readonly value?: string })[];
  /** Where the endpoint's path stands when the method takes it: only those that send a prompt count. */
  readonly endpoint?: Place;
  /** What the call returns, and hands to its callbacks, holds the request. */
  readonly returnsRequest?: boolean;
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
