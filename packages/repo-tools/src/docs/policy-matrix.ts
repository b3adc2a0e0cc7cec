import { builtInPolicy, type ClassPolicy } from '@openrouter-compliance/core';

/** The part that is read of a policy's snapshot. */
interface Snapshot {
  readonly classes: Readonly<Record<string, ClassEntry>>;
}

interface ClassEntry {
  readonly providers: string | readonly string[];
  readonly models: string | readonly string[];
  readonly freeVariants: boolean;
  readonly hosts?: string | readonly string[];
}

/** The built-in policy as a table, a row a class. */
export function toPolicyMatrix(): string {
  const policy = builtInPolicy();
  const { classes } = JSON.parse(policy.snapshot) as Snapshot;
  const rows = Object.entries(classes).map(([name, { providers, models, freeVariants, hosts = 'any' }]) => [
    `\`${name}\``,
    toList(providers),
    toList(models),
    freeVariants ? 'allowed' : 'not allowed',
    toList(hosts),
    toDemands(policy.classNamed(name)?.demand),
  ]);
  return [
    ['Class', 'Providers', 'Models', '`:free`', 'Hosts', 'Every request must carry'],
    ['---', '---', '---', '---', '---', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function toList(entries: string | readonly string[]): string {
  if (entries === 'byok') return 'those with an attested key of your own';
  if (typeof entries === 'string') return entries;
  return entries.length === 0 ? 'none' : entries.map((entry) => `\`${entry}\``).join(', ');
}

function toDemands(demand: ClassPolicy['demand'] | undefined): string {
  const demands = [
    demand?.pinned ? '`allow_fallbacks: false` with `order` or `only`' : '',
    demand?.denyDataCollection ? "`data_collection: 'deny'`" : '',
    demand?.zeroRetention ? '`zdr: true`' : '',
  ];
  return demands.filter((each) => each !== '').join(', ') || 'nothing';
}
