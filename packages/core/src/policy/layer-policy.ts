import { builtInData, strictestClass } from './built-in-data.js';
import { suggestion } from './closed-object.js';
import { withoutAliasMark } from './model-id.js';
import type { ClassData, FurtherRouting, LogsData, PolicyData } from './policy-data.js';
import type { KeyPath } from './policy-document.js';
import type { ClassEntry, PolicyFile } from './policy-schema.js';
import type { ProviderNames } from './provider-names.js';

/** Reports a mistake at a key: a clause that follows the key's name, then what to do. */
export type Report = (keyPath: KeyPath, message: string) => void;

/** Layers a file over the built-in policy: a key that it gives replaces that key alone. Names become canonical. */
export function layerPolicy(file: PolicyFile, names: ProviderNames, report: Report): PolicyData {
  const classes = layerClasses(file.classes ?? {}, names, report);
  const aliases = lowerKeys(file.aliases ?? {});
  // A map: objects have names of their own, such as "constructor".
  const targets = new Map(Object.entries(aliases));
  const canonical = (name: string): string =>
    targets.get(name.toLowerCase())?.toLowerCase() ?? name.toLowerCase();
  const { tests, scripts, hosts, attestations } = builtInData;

  return {
    defaultClass: canonical(file.defaultClass ?? builtInData.defaultClass),
    classes,
    aliases: Object.fromEntries(Object.entries(aliases).map(([alias, name]) => [alias, name.toLowerCase()])),
    files: (file.files ?? []).map((entry) => ({ globs: entry.globs, class: canonical(entry.class) })),
    tests: { globs: file.tests?.globs ?? tests.globs, judge: file.tests?.judge ?? tests.judge },
    scripts: { globs: file.scripts?.globs ?? scripts.globs, judge: file.scripts?.judge ?? scripts.judge },
    providers: Object.fromEntries(
      Object.entries(file.providers ?? {}).map(([slug, { name, serves }]) => [
        slug.toLowerCase(),
        { name: name ?? slug, serves: (serves ?? []).map(toModelPattern) },
      ]),
    ),
    hosts: {
      openrouter: file.hosts?.openrouter ?? hosts.openrouter,
      selfHosted: (file.hosts?.selfHosted ?? []).map(({ url, classes: allowed, models }) => ({
        url,
        classes: allowed.map(canonical),
        models: toModels(models ?? 'any'),
      })),
      environment: file.hosts?.environment ?? hosts.environment,
    },
    attestations: {
      ...withoutUndefined({
        data_collection:
          file.attestations?.data_collection && withoutUndefined(file.attestations.data_collection),
        zdr: file.attestations?.zdr && withoutUndefined(file.attestations.zdr),
      }),
      byok: (file.attestations?.byok ?? attestations.byok).map(({ providers, ...rest }) => ({
        providers: providers.map((provider) => names.slugOf(provider)),
        ...withoutUndefined(rest),
      })),
      ...withoutUndefined({
        checklist: file.attestations?.checklist && withoutUndefinedEach(file.attestations.checklist),
        vendors:
          file.attestations?.vendors &&
          withoutUndefinedEach(
            Object.fromEntries(
              Object.entries(file.attestations.vendors).map(([vendor, terms]) => [
                names.slugOf(vendor),
                terms,
              ]),
            ),
          ),
      }),
    },
    ...withoutUndefined({
      enforce: file.enforce?.map(({ level, from, rules, classes: limited }) => ({
        level,
        ...withoutUndefined({ from, rules, classes: limited?.map(canonical) }),
      })),
    }),
    ...withoutUndefined({ approvers: file.approvers }),
    account: layerAccount(file, canonical),
    ...withoutUndefined({ catalog: file.catalog }),
    clients: (file.clients ?? []).map(({ module, export: name, like }) => ({ module, export: name, like })),
    loggers: (file.loggers ?? []).map(({ module, export: name, methods }) => ({
      module,
      export: name,
      methods: methods ?? [],
    })),
    redactors: (file.redactors ?? []).map(({ module, export: name, lowers }) => ({
      module,
      export: name,
      ...(lowers === undefined ? {} : { lowers: canonical(lowers) }),
    })),
    // What is not there is left out, so that the snapshot of a policy that says nothing of it stays as it is.
    ...withoutUndefined({
      classifiers: file.classifiers?.map(({ module, export: name, class: given, reason }) => ({
        module,
        export: name,
        ...(given === undefined ? {} : { class: canonical(given) }),
        ...(reason === undefined ? {} : { reason }),
      })),
    }),
  };
}

function layerAccount(file: PolicyFile, canonical: (name: string) => string): PolicyData['account'] {
  const defaultClass = file.defaultClass ?? builtInData.defaultClass;
  const { services, ...rest } = file.account ?? {};
  return {
    ...builtInData.account,
    ...withoutUndefined(rest),
    services: (services ?? []).map(({ name, key, class: className }) => ({
      name,
      key,
      class: canonical(className ?? defaultClass),
    })),
  };
}

function layerClasses(
  written: Readonly<Record<string, ClassEntry>>,
  names: ProviderNames,
  report: Report,
): Record<string, ClassData> {
  const entries = new Map(
    Object.entries(written).map(([name, entry]) => [name.toLowerCase(), { name, entry }] as const),
  );
  const known = [...new Set([...Object.keys(builtInData.classes), ...entries.keys()])];
  const strictest = builtInData.classes[strictestClass] as ClassData;

  const resolve = (name: string, below: readonly string[]): ClassData => {
    const builtIn = builtInData.classes[name];
    const given = entries.get(name);
    if (!given) return builtIn ?? strictest;

    const base = given.entry.extends?.toLowerCase();
    const keyPath = ['classes', given.name, 'extends'];
    if (base === undefined) return layerClass(builtIn ?? strictest, given.entry, names);
    if (!known.includes(base)) {
      report(keyPath, `names a class that does not exist. ${suggestion(base, known, 'class', 'classes')}`);
    } else if (base === name || below.includes(base)) {
      report(keyPath, 'leads back to the class itself. Name a class that does not extend this one.');
    } else {
      const layered = layerClass(resolve(base, [...below, name]), given.entry, names);
      return builtIn ? layered : { ...layered, extends: base };
    }
    return layerClass(strictest, given.entry, names);
  };
  return Object.fromEntries(known.map((name) => [name, resolve(name, [])]));
}

function layerClass(base: ClassData, entry: ClassEntry, names: ProviderNames): ClassData {
  const providers = entry.providers ?? base.providers;
  return {
    providers:
      typeof providers === 'string' ? providers : providers.map((provider) => names.slugOf(provider)),
    models: toModels(entry.models ?? base.models),
    freeVariants: entry.freeVariants ?? base.freeVariants,
    presets: entry.presets ?? base.presets,
    byok: entry.byok ?? base.byok,
    routing: {
      allow_fallbacks: entry.routing?.allow_fallbacks ?? base.routing.allow_fallbacks,
      data_collection: entry.routing?.data_collection ?? base.routing.data_collection,
      zdr: entry.routing?.zdr ?? base.routing.zdr,
      ...furtherRouting(base.routing, entry.routing ?? {}, names),
    },
    ...withoutUndefined({
      hosts: entry.hosts ?? base.hosts,
      plugins: toPlugins(entry.plugins ?? base.plugins),
      keySources: (entry.keySources && withoutUndefined(entry.keySources)) ?? base.keySources,
      servedProviderCheck: entry.servedProviderCheck ?? base.servedProviderCheck,
      auditedClient: entry.auditedClient ?? base.auditedClient,
      redaction: entry.redaction ?? base.redaction,
    }),
    ...layerLogs(base.logs, entry.logs),
  };
}

function layerLogs(base: LogsData | undefined, entry: ClassEntry['logs']): { readonly logs?: LogsData } {
  return base || entry ? { logs: { ...base, ...withoutUndefined(entry ?? {}) } } : {};
}

/** What is not demanded is left out, so that the snapshot of a policy that says nothing of it stays as it is. */
function furtherRouting(
  base: FurtherRouting,
  entry: NonNullable<ClassEntry['routing']>,
  names: ProviderNames,
): FurtherRouting {
  const { only = base.only, require_parameters = base.require_parameters, sort = base.sort } = entry;
  const ignore = entry.ignore?.map((provider) => names.slugOf(provider)) ?? base.ignore;
  const prices = entry.max_price ? withoutUndefined(entry.max_price) : base.max_price;
  return withoutUndefined({ only, require_parameters, ignore, max_price: prices, sort });
}

function toModels(models: 'any' | readonly string[]): 'any' | readonly string[] {
  return typeof models === 'string' ? models : models.map(toModelPattern);
}

function toPlugins(plugins: ClassData['plugins']): ClassData['plugins'] {
  return typeof plugins === 'object' ? plugins.map((name) => name.trim().toLowerCase()) : plugins;
}

function toModelPattern(pattern: string): string {
  return withoutAliasMark(pattern.trim().toLowerCase());
}

function lowerKeys<T>(record: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key.toLowerCase(), value]));
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function withoutUndefined<T extends object>(value: T): Defined<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Defined<T>;
}

function withoutUndefinedEach<T extends object>(
  record: Readonly<Record<string, T>>,
): Record<string, Defined<T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, withoutUndefined(value)]));
}
