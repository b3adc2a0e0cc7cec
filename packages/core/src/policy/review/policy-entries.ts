import { builtInData, strictestClass } from '../built-in-data.js';
import type { ParsedPolicy } from '../parse-policy.js';
import type { ClassData, LogsData, PolicyData } from '../policy-data.js';
import type { KeyPath } from '../policy-document.js';
import { keyName, lineOfKey } from '../policy-places.js';

/** Where an entry of the effective policy comes from. */
export interface Origin {
  /** `catalog`: the file that `sync` wrote and the policy names. */
  readonly from: 'built-in' | 'file' | 'catalog';
  /** 1-based, in the policy file. */
  readonly line?: number;
  /** Classes from which a class has it, the nearest first. */
  readonly through: readonly string[];
  /** Line of the attestation by which requests need not carry what the entry demands. */
  readonly attestedOn?: number;
}

/** One entry of the effective policy. */
export interface PolicyEntry extends Origin {
  /** `classes.internal.models`. */
  readonly key: string;
  /** JSON. */
  readonly value: unknown;
}

/** A key of a class, or a member of the object that stands under it. */
type Cell =
  | readonly [key: keyof ClassData]
  | readonly [key: 'routing', member: keyof ClassData['routing']]
  | readonly [key: 'logs', member: keyof LogsData];

const cells: readonly Cell[] = [
  ['providers'],
  ['models'],
  ['freeVariants'],
  ['presets'],
  ['byok'],
  ['hosts'],
  ['plugins'],
  ['keySources'],
  ['routing', 'allow_fallbacks'],
  ['routing', 'data_collection'],
  ['routing', 'zdr'],
  ...(['only', 'require_parameters', 'ignore', 'max_price', 'sort'] as const).map((field): Cell => [
    'routing',
    field,
  ]),
  ...(['responses', 'services', 'digests'] as const).map((field): Cell => ['logs', field]),
];

/**
 * The effective policy, entry by entry, each with its origin: classes first, then what else a policy says. What is empty is left out.
 *
 * @param parsed undefined: the built-in policy.
 */
export function listPolicyEntries(parsed: ParsedPolicy | undefined): readonly PolicyEntry[] {
  const data = parsed?.data ?? builtInData;
  return [...listClassEntries(data, parsed), ...listOtherEntries(data, parsed)];
}

function listClassEntries({ classes }: PolicyData, parsed: ParsedPolicy | undefined): PolicyEntry[] {
  return Object.entries(classes).flatMap(([name, data]) =>
    cells.flatMap((cell) => {
      const [key, member] = cell;
      const whole = data[key];
      const value =
        member === undefined ? whole : (whole as Readonly<Record<string, unknown>> | undefined)?.[member];
      if (value === undefined) return [];
      return [
        {
          key: ['classes', name, ...cell].join('.'),
          value,
          ...originOfCell(name, cell, parsed),
          ...attestationOf(data, member, parsed),
        },
      ];
    }),
  );
}

function originOfCell(name: string, cell: Cell, parsed: ParsedPolicy | undefined): Origin {
  const builtIn: Origin = { from: 'built-in', through: [] };
  const written = Object.keys(parsed?.file.classes ?? {}).find((each) => each.toLowerCase() === name);
  if (parsed && written !== undefined) {
    const keyPath = ['classes', written, ...cell];
    const line = lineOfKey(parsed.document, keyPath);
    if (line !== undefined) return { from: 'file', line, through: [] };
    const base = parsed.file.classes?.[written]?.extends?.toLowerCase();
    if (base !== undefined) {
      const origin = originOfCell(base, cell, parsed);
      return { ...origin, through: [base, ...origin.through] };
    }
  }
  return name in builtInData.classes ? builtIn : { ...builtIn, through: [strictestClass] };
}

function attestationOf(
  data: ClassData,
  member: keyof ClassData['routing'] | keyof LogsData | undefined,
  parsed: ParsedPolicy | undefined,
): Pick<Origin, 'attestedOn'> {
  const isDemanded =
    (member === 'data_collection' && data.routing.data_collection === 'deny') ||
    (member === 'zdr' && data.routing.zdr);
  if (!isDemanded || !parsed) return {};
  const line = lineOfKey(parsed.document, ['attestations', member]);
  return line === undefined ? {} : { attestedOn: line };
}

/** Everything but the classes: one entry for each scalar, element of a list and name of a map. */
function listOtherEntries(data: PolicyData, parsed: ParsedPolicy | undefined): PolicyEntry[] {
  const { tests, scripts, hosts, attestations, account, ...rest } = data;
  const entry = (keyPath: KeyPath, value: unknown): PolicyEntry => {
    const line = parsed && lineOfKey(parsed.document, keyPath);
    return {
      key: keyName(keyPath) ?? '',
      value,
      through: [],
      ...(line !== undefined
        ? { from: 'file', line }
        : { from: keyPath[0] === 'providers' ? 'catalog' : 'built-in' }),
    };
  };
  const entries = (value: unknown, keyPath: KeyPath): PolicyEntry[] => {
    if (Array.isArray(value)) return value.map((item, index) => entry([...keyPath, index], item));
    if (typeof value !== 'object' || value === null) return [entry(keyPath, value)];
    return Object.entries(value).map(([key, item]) =>
      entry([...keyPath, writtenKey(keyPath, key, parsed)], item),
    );
  };
  const nested: readonly (readonly [string, object])[] = [
    ['hosts', hosts],
    ['attestations', attestations],
    ['account', account],
  ];
  return [
    ...Object.entries(rest).flatMap(([key, value]) => (key === 'classes' ? [] : entries(value, [key]))),
    ...entries(tests, ['tests']),
    ...entries(scripts, ['scripts']),
    ...nested.flatMap(([key, value]) =>
      Object.entries(value).flatMap(([inner, item]) =>
        key === 'attestations' && (inner === 'data_collection' || inner === 'zdr')
          ? [entry([key, inner], item)]
          : entries(item, [key, inner]),
      ),
    ),
  ];
}

/** Names are canonical in the data and in any case in the file. */
function writtenKey(keyPath: KeyPath, key: string, parsed: ParsedPolicy | undefined): string {
  if (keyPath[0] !== 'aliases' && keyPath[0] !== 'providers') return key;
  const written = Object.keys(parsed?.file[keyPath[0]] ?? {});
  return written.find((each) => each.toLowerCase() === key) ?? key;
}
