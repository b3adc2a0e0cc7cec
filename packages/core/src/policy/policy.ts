import { redactKeys } from '../text/redact.js';
import type { PolicyData } from './policy-data.js';

/** What a class of data demands of a request. Undefined: not demanded. */
export interface RoutingDemand {
  /** `allow_fallbacks: false` and a non-empty `order` or `only`. */
  readonly pinned: boolean;
  /** `data_collection: "deny"`, unless the policy attests it for the account. */
  readonly denyDataCollection: boolean;
  /** `zdr: true`, unless attested. */
  readonly zeroRetention: boolean;
  /** Further fields of the preferences. */
  readonly fields: readonly FieldDemand[];
}

/** What a request must carry in one field of its preferences; names in OpenRouter's spelling. */
export type FieldDemand =
  | { readonly field: 'only'; readonly kind: 'present' }
  | { readonly field: 'require_parameters' | 'sort'; readonly kind: 'equal'; readonly value: true | string }
  | { readonly field: 'ignore'; readonly kind: 'include'; readonly slugs: readonly string[] }
  | {
      readonly field: 'max_price';
      readonly kind: 'at-most';
      readonly limits: Readonly<Record<string, number>>;
    };

/** What a class of data demands of logs. */
export interface LogDemand {
  /** What a model answers is kept out of logs like the prompt. */
  readonly withholdsResponses: boolean;
  /** A digest of a prompt must be made with a key. */
  readonly keyedDigests: boolean;
  /** Whether a service that is made to keep prompts may keep these, by its id in the catalog. */
  allowsService(id: string): boolean;
}

export type Allowance =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /** `router`: picks the model itself (`openrouter/auto`); `preset`: the model is chosen outside the code. */
      readonly why: 'not-listed' | 'free-variant' | 'router' | 'preset';
      /** What is allowed instead, for the message: patterns or slugs as the policy lists them. */
      readonly listed: 'any' | readonly string[];
    }
  /** The policy cannot tell: a provider's BYOK that nobody has attested, a text known in part only. */
  | { readonly allowed: 'unknown'; readonly why: string };

/** A model id as far as the code shows it: literal pieces with gaps (`null`) for what is only known at run time. */
export type PartialText = readonly (string | null)[];

/** Where the keys of requests may come from. */
export interface KeySourcePolicy {
  /** For messages. */
  readonly listed: readonly string[];
  allowsVariable(name: string): boolean;
  /** @param path of the exported name, then the members that were read of it. */
  allowsModule(module: string, path: readonly string[]): boolean;
}

/** What may keep the records of requests. */
export interface AuditedClientPolicy {
  /** The guard, with a function of the program. */
  readonly guard: boolean;
  /** Globs, for messages. */
  readonly modules: readonly string[];
  /** @param relativePath to the directory of the policy. */
  allowsModule(relativePath: string): boolean;
}

/** Whether data of a class may be sent to a host. */
export type HostAllowance =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      /** Host and port, for messages. */
      readonly host: string;
      /** What the class lists; the classes of a server of one's own that does not list it. */
      readonly listed: { readonly hosts: readonly string[] } | { readonly classes: readonly string[] };
    }
  /** As a clause. */
  | { readonly allowed: 'unknown'; readonly why: string };

export interface ClassPolicy {
  /** Canonical, lower case. */
  readonly name: string;
  readonly demand: RoutingDemand;
  readonly logs: LogDemand;
  /** `provider` as written in code: slug, sub-slug (`azure/eu`) or display name (`Google AI Studio`). */
  allowsProvider(provider: string): Allowance;
  /** Whether an answer may name this provider. */
  allowsServed(provider: string): Allowance;
  allowsModel(model: PartialText): Allowance;
  /** Undefined: keys may come from anywhere. */
  readonly keySources: KeySourcePolicy | undefined;
  /** What has to compare the provider that has served an answer: `any` takes code of the program as well. */
  readonly servedProviderCheck: 'none' | 'guard' | 'any';
  /** What has to keep a record of each request. Undefined: nothing. */
  readonly auditedClient: AuditedClientPolicy | undefined;
  /** Whether what a prompt holds has to go through a redactor. */
  readonly demandsRedaction: boolean;
  /** Plugins and server tools that may be run on the data, lower case. */
  readonly plugins: 'any' | readonly string[];
  /** Whether a model brings no plugin that is not listed: its variant may bring a web search. */
  allowsSearchBy(model: PartialText): Allowance;
  /** Whether hosts are limited at all; servers of one's own list their classes in any case. */
  readonly limitsHosts: boolean;
  /**
   * @param hostOrUrl a URL, its scheme optional.
   * @param goesOn whether that is only how the URL begins.
   */
  allowsHost(hostOrUrl: string, goesOn?: boolean): HostAllowance;
  /**
   * Providers to pin for these models: the class's own list cut down to those known to serve every one of them.
   * Undecided when the cut is empty or unknown, or when the class allows any provider; the reason names both lists.
   */
  providersFor(
    models: readonly string[],
  ):
    | { readonly kind: 'providers'; readonly slugs: readonly string[] }
    | { readonly kind: 'undecided'; readonly reason: string };
}

export type HostKind =
  /** OpenRouter, or a host that the policy says stands for it. */
  | 'openrouter'
  /** A self-hosted URL that the policy lists. */
  | 'self-hosted'
  | 'other';

/** A server of one's own that runs models. */
export interface SelfHostedServer {
  /** As the policy lists it. */
  readonly url: string;
  /** Host and port of the URL, for messages. */
  readonly host: string;
  /** Canonical names of the classes that may be sent there. */
  readonly classNames: readonly string[];
  /** Bare ids such as `llama3:8b` are taken as they are. */
  allowsModel(model: PartialText): Allowance;
}

/** In-house rows of the policy file; same form as the catalog's rows where both exist. */
export interface PolicyLogger {
  /** Import specifier as written or resolved relative to the project root, e.g. `@/lib/log`, `src/lib/log.ts`, `acme-log`. */
  readonly module: string;
  readonly export: string;
  /** Methods that log; empty: the export itself is called. */
  readonly methods: readonly string[];
}
export interface PolicyRedactor {
  readonly module: string;
  readonly export: string;
  /** The class of what it leaves of data of a higher one; undefined: it stays what it was. */
  readonly lowers?: string;
}
/** A function that says the class of what it is given. */
export interface PolicyClassifier {
  readonly module: string;
  readonly export: string;
  /** Undefined: its first argument names the class. */
  readonly class?: string;
  /** Why it may lower the class of the code around a call. */
  readonly reason?: string;
}
export interface PolicyClient {
  readonly module: string;
  readonly export: string;
  /** The catalog row it behaves as, e.g. `openai`. */
  readonly like: string;
}

export interface Policy {
  /** SHA-256 of the snapshot, hex. */
  readonly digest: string;
  /** Frozen, complete JSON text from which the same policy is rebuilt (`policyFromSnapshot`). */
  readonly snapshot: string;
  /** All that the policy says, complete: what the audit of an account holds it against. */
  readonly data: PolicyData;
  /** Absolute path of the file; undefined for the built-in default. */
  readonly path: string | undefined;
  /** Directory against which globs are read: the policy file's, else undefined (the host gives the root). */
  readonly root: string | undefined;
  readonly defaultClass: string;
  readonly classNames: readonly string[];
  /** By name or alias, ignoring case; undefined when unknown. */
  classNamed(name: string): ClassPolicy | undefined;
  /** Canonical names of those classes than which no other one named is higher; names that stand for no class are left out. */
  highestOf(names: readonly string[]): readonly string[];
  /** Whether one class is lower than another; false where one of them does not exist. */
  isLower(name: string, than: string): boolean;
  /** For "did you mean". */
  nearestClassName(name: string): string | undefined;
  /** The class that the policy's globs give to a file; undefined: none. Path relative to the root, with `/`. */
  classOfFile(relativePath: string): string | undefined;
  /** Index in `data.files` of the entry that gives it; undefined: none. */
  filesEntryOf(relativePath: string): number | undefined;
  /** Tests and scripts are judged for literal keys only, unless the policy says otherwise. */
  /** Whether a file is, for any class, a module that has to keep the records of its requests. */
  mayRecord(relativePath: string): boolean;
  /** Whether code of the program may compare, for any class, the provider that has served. */
  readonly asksServedProvider: boolean;
  contextOfFile(relativePath: string): 'production' | 'test' | 'script';
  /** A host or a URL (scheme optional). */
  hostKind(hostOrUrl: string): HostKind;
  /** The self-hosted server below whose URL a host or URL lies. */
  selfHostedAt(hostOrUrl: string): SelfHostedServer | undefined;
  /** The base URL that the policy gives to an environment variable; undefined when it says nothing. */
  environmentUrl(variable: string): string | undefined;
  readonly loggers: readonly PolicyLogger[];
  readonly redactors: readonly PolicyRedactor[];
  readonly classifiers: readonly PolicyClassifier[];
  /** Exports that some class lists as sources of keys. */
  readonly keyFunctions: readonly { readonly module: string; readonly export: string }[];
  readonly clients: readonly PolicyClient[];
}

/** A policy that cannot be used. `message` names file, line, key and what was expected. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError';
  constructor(
    message: string,
    readonly path: string,
    /** 1-based; undefined when the file could not be read at all. */
    readonly line: number | undefined,
    readonly key: string | undefined,
  ) {
    super(redactKeys(message));
  }
}
