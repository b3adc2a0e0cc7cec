import type { ClassPolicy, Policy } from '@openrouter-compliance/core';
import type { FoundAt, RepositoryInventory } from './inventory.js';

const schema = './node_modules/@openrouter-compliance/core/schema/openrouter-compliance.schema.json';
/** Places that a comment names before it only counts. */
const namedPlaces = 3;

/**
 * A policy file that describes what the code does today, for people to review: every entry says where it was found. What the
 * built-in policy does not allow is written as a comment, so that writing a policy never allows anything new.
 */
export function toPolicyText(inventory: RepositoryInventory, builtIn: Policy): string {
  const classes = builtIn.classNames.flatMap((name) => {
    const policy = builtIn.classNamed(name);
    return policy ? toClassLines(policy, inventory) : [];
  });
  return [
    '{',
    '  // Written by "openrouter-compliance init" from what the code holds today. Nothing here has been reviewed yet:',
    '  // confirm or delete each entry, and take the word "unreviewed" away from what you have confirmed.',
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

function toClassLines(policy: ClassPolicy, inventory: RepositoryInventory): readonly string[] {
  const models = toListLines(
    'models',
    inventory.models.get(policy.name),
    (model) => policy.allowsModel([model]).allowed === true,
  );
  const providers = toListLines(
    'providers',
    inventory.providers.get(policy.name),
    (provider) => policy.allowsProvider(provider).allowed === true,
  );
  if (models.length + providers.length === 0) return [];
  return [`${JSON.stringify(policy.name)}: {`, ...indent([...models, ...providers]), '},'];
}

function toListLines(
  key: string,
  found: ReadonlyMap<string, readonly FoundAt[]> = new Map(),
  isAllowed: (name: string) => boolean,
): readonly string[] {
  // Where everything is allowed, a list would take away what nobody asked to forbid.
  if (found.size === 0 || isAllowed('init/no-such-name')) return [];
  const names = [...found.keys()];
  const lines = names.flatMap((name) =>
    isAllowed(name)
      ? [`// unreviewed: found at ${toPlaces(found.get(name) ?? [])}`, `${JSON.stringify(name)},`]
      : [
          `// unreviewed, and not allowed by the built-in policy: found at ${toPlaces(found.get(name) ?? [])}`,
          `// ${JSON.stringify(name)},`,
        ],
  );
  // An empty list would forbid everything; without the key the built-in list holds.
  return names.some(isAllowed)
    ? [`"${key}": [`, ...indent(lines), '],']
    : [`// "${key}": [`, ...lines.map((line) => `//   ${line.replace(/^\/\/ /, '')}`), '// ],'];
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
