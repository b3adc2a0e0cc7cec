import { loadPolicy, policyFileName, type ClassData, type Policy } from '@openrouter-compliance/core';
import type { FoundAt, RepositoryInventory } from './inventory.js';

const schema = './node_modules/@openrouter-compliance/core/schema/openrouter-compliance.schema.json';
/** Places that a comment names before it only counts. */
const namedPlaces = 3;

/**
 * A policy file for people to review: the lists of the built-in policy for every class that the code uses, each entry with
 * what was found of it. What the built-in policy does not allow is written as a comment, so that the written policy judges as
 * the built-in one does: neither is anything newly allowed, nor does a repair lose the providers that it could have pinned.
 */
export function toPolicyText(inventory: RepositoryInventory, builtIn: Policy): string {
  const classes = Object.entries(builtIn.data.classes).flatMap(([name, entry]) =>
    toClassLines(name, entry, inventory),
  );
  return [
    '{',
    '  // Written by "openrouter-compliance init" from what the code holds today. It judges as the built-in policy does.',
    '  // Nothing here has been reviewed yet: confirm or delete each entry, and take the word "unreviewed" away from what',
    '  // you have confirmed.',
    `  "$schema": ${JSON.stringify(schema)},`,
    `  "defaultClass": ${JSON.stringify(builtIn.defaultClass)},`,
    ...toRemarks(
      'Clients',
      inventory.clients,
      'known, nothing to declare; add wrappers of your own under "clients"',
    ),
    ...toRemarks(
      'Log sinks',
      inventory.logSinks,
      'known, nothing to declare; add loggers of your own under "loggers"',
    ),
    ...toRemarks(
      'Destinations',
      inventory.destinations,
      'name gateways and servers of your own under "hosts"',
    ),
    ...(classes.length === 0 ? [] : ['  "classes": {', ...indent(indent(classes)), '  },']),
    '}',
    '',
  ].join('\n');
}

function toClassLines(
  name: string,
  { models, providers }: ClassData,
  inventory: RepositoryInventory,
): readonly string[] {
  const lines = [
    ...toListLines(name, 'models', models, inventory.models.get(name)),
    ...toListLines(name, 'providers', providers, inventory.providers.get(name)),
  ];
  return lines.length === 0 ? [] : [`${JSON.stringify(name)}: {`, ...indent(lines), '},'];
}

function toListLines(
  className: string,
  key: 'models' | 'providers',
  builtIn: 'any' | 'byok' | readonly string[],
  found: ReadonlyMap<string, readonly FoundAt[]> = new Map(),
): readonly string[] {
  // Where everything is allowed, a list would take away what nobody asked to forbid.
  if (found.size === 0 || builtIn === 'any') return [];
  const entries = typeof builtIn === 'string' ? [] : builtIn;
  const left = new Map(found);
  const listed = entries.flatMap((entry) => {
    const covered = [...left.keys()].filter((name) => covers(className, key, entry, name));
    const places = covered.map((name) => `//   ${toComment(name)} at ${toPlaces(left.get(name) ?? [])}`);
    for (const name of covered) left.delete(name);
    const origin = '// unreviewed, from the built-in policy';
    return [
      ...(places.length === 0 ? [`${origin}; not found in the code`] : [`${origin}; found:`, ...places]),
      `${JSON.stringify(entry)},`,
    ];
  });
  const others = [...left].flatMap(([name, places]) => [
    `// unreviewed, and not allowed by the built-in policy: found at ${toPlaces(places)}`,
    `// ${JSON.stringify(name)},`,
  ]);
  // An empty list would forbid what a keyword such as "byok" allows; without the key the built-in value holds.
  return entries.length > 0
    ? [`"${key}": [`, ...indent([...listed, ...others]), '],']
    : [`// "${key}": [`, ...others.map((line) => line.replace(/^\/\/ /, '//   ')), '// ],'];
}

/** Whether an entry by itself allows a model or provider as the code writes it; the policy decides, so that names mean the same. */
function covers(className: string, key: 'models' | 'providers', entry: string, name: string): boolean {
  const alone = loadPolicy(JSON.stringify({ classes: { [className]: { [key]: [entry] } } }), policyFileName);
  const allowance =
    key === 'models'
      ? alone.classNamed(className)?.allowsModel([name])
      : alone.classNamed(className)?.allowsProvider(name);
  return allowance?.allowed === true;
}

function toRemarks(
  title: string,
  found: ReadonlyMap<string, readonly FoundAt[]>,
  advice: string,
): readonly string[] {
  if (found.size === 0) return [];
  return [
    `  // ${title} (${advice}):`,
    ...[...found].map(
      ([name, places]) => `  //   ${toComment(name)} – unreviewed: found at ${toPlaces(places)}`,
    ),
  ];
}

function toPlaces(places: readonly FoundAt[]): string {
  const more = places.length - namedPlaces;
  return toComment(places.slice(0, namedPlaces).join(', ') + (more > 0 ? ` and ${more} more` : ''));
}

/** A name or path must not end the comment that holds it. */
function toComment(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, '?');
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}
