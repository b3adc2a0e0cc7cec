import { builtInData } from '../../built-in-data.js';
import type { ParsedPolicy } from '../../parse-policy.js';
import type { KeyPath } from '../../policy-document.js';
import { builtInSource } from './built-in-class.js';
import type { Suspicion } from './remark.js';

/** Classes and aliases that nothing uses, and classes in use for which no call can comply. */
export const suspectNames: Suspicion = ({ file, data }, { tags }, remark) => {
  const aliases = Object.entries(data.aliases);
  const uses = usesOf({ file });
  const named = new Set([...tags, ...uses.map(({ name }) => name)]);
  const isUsed = (name: string): boolean =>
    named.has(name) || aliases.some(([alias, target]) => target === name && named.has(alias));

  for (const name of Object.keys(file.classes ?? {})) {
    const lower = name.toLowerCase();
    if (!(lower in builtInData.classes) && !isUsed(lower))
      remark(['classes', name], 'is used by no entry and no tag in the code. Use it or remove it.');
  }
  for (const alias of Object.keys(file.aliases ?? {})) {
    if (!named.has(alias.toLowerCase()))
      remark(
        ['aliases', alias],
        'is used by no entry and no tag in the code. Remove it when nobody writes it.',
      );
  }
  for (const { name, keyPath } of uses.filter((use) => use.sends)) {
    const className = data.aliases[name] ?? name;
    const used = data.classes[className];
    const lacks = used?.models.length === 0 ? 'model' : used?.providers.length === 0 ? 'provider' : undefined;
    const inherited = (...keys: Parameters<typeof builtInSource>[2]): string => {
      const source = builtInSource(file, className, keys);
      return source === undefined ? '' : `, as the built-in "${source}" does`;
    };
    if (lacks !== undefined)
      remark(
        keyPath,
        `names a class that allows no ${lacks}${inherited(lacks === 'model' ? 'models' : 'providers')}, so every call of it is a finding. List what it may use.`,
      );
    else if (used?.providers === 'byok' && data.attestations.byok.length === 0)
      remark(
        keyPath,
        `names a class that needs keys of your own${inherited('providers')}, and none is attested. Attest the providers under "attestations.byok".`,
      );
  }
};

interface Use {
  /** Lower case; a class or an alias. */
  readonly name: string;
  readonly keyPath: KeyPath;
  /** Whether code is put into the class by it. */
  readonly sends: boolean;
}

function usesOf({ file }: Pick<ParsedPolicy, 'file'>): readonly Use[] {
  const use = (name: string, keyPath: KeyPath, sends = false): Use => ({
    name: name.toLowerCase(),
    keyPath,
    sends,
  });
  return [
    ...(file.defaultClass === undefined ? [] : [use(file.defaultClass, ['defaultClass'], true)]),
    ...(file.files ?? []).map((entry, index) => use(entry.class, ['files', index, 'class'], true)),
    ...(file.hosts?.selfHosted ?? []).flatMap(({ classes }, index) =>
      classes.map((name, at) => use(name, ['hosts', 'selfHosted', index, 'classes', at])),
    ),
    ...Object.entries(file.classes ?? {}).flatMap(([name, entry]) =>
      entry.extends === undefined ? [] : [use(entry.extends, ['classes', name, 'extends'])],
    ),
    ...(file.account?.services ?? []).flatMap((service, index) =>
      service.class === undefined ? [] : [use(service.class, ['account', 'services', index, 'class'])],
    ),
  ];
}
