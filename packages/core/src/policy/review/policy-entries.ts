import { builtInData, strictestClass } from '../built-in-data.js';
import type { ParsedPolicy } from '../parse-policy.js';
import type { ClassData, LogsData, PolicyData } from '../policy-data.js';
import type { KeyPath } from '../policy-document.js';
import { keyName, lineOfKey } from '../policy-places.js';
import { holdsKey } from '../extends/loosened.js';
import { placeOfKey, type PlaceOfKey } from '../extends/place-of-key.js';

/** Where an entry of the effective policy comes from. */
export interface Origin {
  /** `catalog`: the file that `sync` wrote and the policy names. `layer`: a policy that the file extends. */
  readonly from: 'built-in' | 'file' | 'catalog' | 'layer';
  /** The policy that the file extends, as messages name it. */
  readonly layer?: string;
  /** 1-based, in the policy file or the layer. */
  readonly line?: number;
  /** The policy that has the entry locked, as messages name it. */
  readonly lockedBy?: string;
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
  ['servedProviderCheck'],
  ['auditedClient'],
  ['redaction'],
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
      const written = ['classes', name, ...cell].join('.');
      return [
        {
          key: written,
          value,
          ...originOfCell(name, cell, parsed),
          ...lockOf(written, parsed),
          ...attestationOf(data, member, parsed),
        },
      ];
    }),
  );
}

function originOfCell(name: string, cell: Cell, parsed: ParsedPolicy | undefined): Origin {
  if (parsed) {
    const place = placeOfKey(parsed, ['classes', name, ...cell]);
    if (place) return { ...fromPlace(place), through: [] };
    const base = baseOf(name, parsed);
    if (base !== undefined) {
      const origin = originOfCell(base, cell, parsed);
      return { ...origin, through: [base, ...origin.through] };
    }
  }
  const builtIn: Origin = { from: 'built-in', through: [] };
  return name in builtInData.classes ? builtIn : { ...builtIn, through: [strictestClass] };
}

/** The class that a class extends, as the strongest file says that names one. */
function baseOf(name: string, { file, layers }: ParsedPolicy): string | undefined {
  for (const { classes = {} } of [file, ...layers.map((layer) => layer.file).toReversed()]) {
    const written = Object.keys(classes).find((each) => each.toLowerCase() === name);
    const base = written === undefined ? undefined : classes[written]?.extends?.toLowerCase();
    if (base !== undefined) return base;
  }
  return undefined;
}

function fromPlace({ line, layer }: PlaceOfKey): Pick<Origin, 'from' | 'line' | 'layer'> {
  return layer ? { from: 'layer', layer: layer.shown, line } : { from: 'file', line };
}

function lockOf(key: string, parsed: ParsedPolicy | undefined): Pick<Origin, 'lockedBy'> {
  const lock = parsed?.locked.find((each) => holdsKey(each.key, key));
  return lock ? { lockedBy: lock.by } : {};
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
    const place = parsed && placeOfKey(parsed, keyPath);
    const key = keyName(keyPath) ?? '';
    return {
      key,
      value,
      through: [],
      ...(place ? fromPlace(place) : { from: keyPath[0] === 'providers' ? 'catalog' : 'built-in' }),
      ...lockOf(key.replaceAll('[', '.'), parsed),
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
