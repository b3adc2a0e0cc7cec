import type { RuleName } from '../rules/rule-name.js';

/** A policy with every key given, as a snapshot carries it: the same form as a policy file, so that it loads as one. */
export interface PolicyData {
  readonly defaultClass: string;
  readonly classes: Readonly<Record<string, ClassData>>;
  readonly aliases: Readonly<Record<string, string>>;
  readonly files: readonly { readonly globs: readonly string[]; readonly class: string }[];
  readonly tests: ContextData;
  readonly scripts: ContextData;
  readonly providers: Readonly<Record<string, { readonly name: string; readonly serves: readonly string[] }>>;
  readonly hosts: {
    readonly openrouter: readonly string[];
    readonly selfHosted: readonly SelfHostedData[];
    readonly environment: Readonly<Record<string, string>>;
  };
  readonly attestations: {
    readonly data_collection?: Attestation;
    readonly zdr?: Attestation;
    readonly byok: readonly (Attestation & { readonly providers: readonly string[] })[];
    /** By item of the checklist. */
    readonly checklist?: Readonly<Record<string, Attestation>>;
    /** By `openrouter` or the slug of a provider. */
    readonly vendors?: Readonly<Record<string, VendorAttestation>>;
  };
  /** Which findings fail the check; the last entry that fits wins. */
  readonly enforce?: readonly EnforceData[];
  /** Login names of those who may approve a change of what controls the check. */
  readonly approvers?: readonly string[];
  readonly account: AccountData;
  /** Path of the file that `sync` writes, relative to the policy file. */
  readonly catalog?: string;
  readonly clients: readonly { readonly module: string; readonly export: string; readonly like: string }[];
  readonly loggers: readonly {
    readonly module: string;
    readonly export: string;
    readonly methods: readonly string[];
  }[];
  readonly redactors: readonly {
    readonly module: string;
    readonly export: string;
    readonly lowers?: string;
  }[];
  readonly classifiers?: readonly {
    readonly module: string;
    readonly export: string;
    readonly class?: string;
    readonly reason?: string;
  }[];
}

export interface EnforceData {
  readonly level: 'report' | 'new' | 'all';
  /** As `2027-01-31`. */
  readonly from?: string;
  readonly rules?: readonly RuleName[];
  /** Canonical names. */
  readonly classes?: readonly string[];
}

export interface ClassData {
  /** Of a class that is not built in: the one that it ranks with. */
  readonly extends?: string;
  /** `byok`: every provider for which a key of one's own is attested. */
  readonly providers: 'any' | 'byok' | readonly string[];
  readonly models: 'any' | readonly string[];
  readonly freeVariants: boolean;
  readonly presets: boolean;
  /** Only providers for which a key of one's own is attested, whatever `providers` lists. */
  readonly byok: boolean;
  readonly routing: RoutingData;
  /** Hosts and URLs; `openrouter` stands for all that pass requests on to it. What is not there limits nothing. */
  readonly hosts?: 'any' | readonly string[];
  /** Ids of plugins and types of server tools, lower case. What is not there limits nothing. */
  readonly plugins?: 'any' | readonly string[];
  /** What is not there limits nothing. */
  readonly keySources?: KeySourcesData;
  /** What compares the provider that has served an answer. What is not there demands nothing. */
  readonly servedProviderCheck?: 'none' | 'guard' | 'any';
  /** What keeps a record of each request: globs of modules, and `guard`. What is not there demands nothing. */
  readonly auditedClient?: 'none' | 'guard' | readonly string[];
  /** Whether prompts go through a redactor. What is not there demands nothing. */
  readonly redaction?: 'none' | 'required';
  readonly logs?: LogsData;
}

/** Where keys may come from: each list allows what it names. */
export interface KeySourcesData {
  /** Names of environment variables; `*` stands for any text. */
  readonly variables?: readonly string[];
  readonly modules?: readonly string[];
  readonly functions?: readonly { readonly module: string; readonly export: string }[];
}

/** What logs may keep. What is not there is as strict as every class is without it. */
export interface LogsData {
  readonly responses?: 'allow' | 'deny';
  /** Ids of services that may keep prompts. */
  readonly services?: 'any' | readonly string[];
  readonly digests?: 'plain' | 'keyed';
}

/** In OpenRouter's own words: what a request must carry. `true`, `allow` and `false` demand nothing, nor does what is not there. */
export interface RoutingData extends FurtherRouting {
  readonly allow_fallbacks: boolean;
  readonly data_collection: 'allow' | 'deny';
  readonly zdr: boolean;
}

/** What no built-in class demands. */
export interface FurtherRouting {
  readonly only?: boolean;
  readonly require_parameters?: boolean;
  /** Slugs. */
  readonly ignore?: readonly string[];
  /** USD by member of `max_price`. */
  readonly max_price?: Readonly<Partial<Record<'prompt' | 'completion' | 'request' | 'image', number>>>;
  readonly sort?: 'price' | 'throughput' | 'latency';
}

export interface ContextData {
  readonly globs: readonly string[];
  readonly judge: 'keys' | 'everything';
}

export interface SelfHostedData {
  readonly url: string;
  readonly classes: readonly string[];
  readonly models: 'any' | readonly string[];
}

/** What the audit of the OpenRouter account demands. */
export interface AccountData {
  readonly services: readonly {
    readonly name: string;
    /** Name of the key; `*` stands for any text. */
    readonly key: string;
    readonly class: string;
  }[];
  readonly rotationDays: number;
  readonly maxLifetimeDays: number;
  readonly idleDays: number;
  /** USD; undefined: any. */
  readonly maxCreditLimit?: number;
  readonly broadcast: 'off' | 'metadata';
}

/** What the code cannot show and a person answers for. */
export interface Attestation {
  readonly by: string;
  /** ISO date. */
  readonly date: string;
  readonly link?: string;
  /** ISO date: the last day on which it counts. */
  readonly expires?: string;
}

/** What the terms of a vendor say, as a person has read them. */
export interface VendorAttestation extends Attestation {
  readonly agreement?: string;
  readonly retention?: string;
  readonly training?: string;
}
