/** Classes of data that only a type checker finds: in packages, through generic, mapped and inferred types. */
import * as typescriptParser from '@typescript-eslint/parser';
import type { Linter } from 'eslint';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { plugin, type PluginConfigs } from '../plugin.js';
import { eslintHosts } from '../testing/eslint-hosts.js';

const records = `import type { Classified } from 'openrouter-compliance/types';
export interface Patient {
  id: string;
  name: string;
  /** @dataClassification restricted */
  notes: string;
  visits: Visit[];
}
export interface Visit { date: string; /** @dataClassification restricted */ finding: string }
/** @dataClassification restricted */
export interface Genome { id: string; markers: string[] }
/** @dataClassification restricted */
export type Diagnosis = string;
export interface Ward { id: string; title: string; lead: Diagnosis }
export interface Page<T> { items: T[]; cursor: string }
export interface Repository<T> {
  find(id: string): Promise<T>;
  all(): Promise<T[]>;
  page(): Promise<Page<T>>;
  each(use: (row: T) => void): void;
  pick<K extends keyof T>(id: string, ...keys: K[]): Promise<Pick<T, K>>;
  count(): Promise<string>;
}
export declare const patients: Repository<Patient>;
export declare const wards: Repository<{ id: string; title: string }>;
export declare const genomes: Repository<Genome>;
export declare const realWards: Repository<Ward>;
/** @dataClassification restricted */
export declare function loadLetter(id: string): string;
export declare function latest(): Patient | { name: string };
export declare class Chart {
  title: string;
  /** @dataClassification restricted */
  summary(): string;
  private readonly patient: Patient;
}
export declare function chartOf(id: string): Chart;
export interface Invoice { number: string; iban: Classified<'restricted', string>; note: Classified<'restricted', string | null> }
export declare const invoices: Repository<Invoice>;
export declare function ibanOf(id: string): Classified<'restricted', string>;
export declare function first<T>(list: T[]): T;
export declare function untyped(id: string): any;
export declare function mask(patient: Patient): Patient;
`;

const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

for (const [name, text] of Object.entries({
  'tsconfig.json': JSON.stringify({
    compilerOptions: { strict: true, module: 'nodenext', target: 'esnext', types: [], skipLibCheck: true },
    include: ['src'],
  }),
  'package.json': '{ "type": "module" }',
  'openrouter-compliance.json': JSON.stringify({
    redactors: [{ module: 'clinic-records', export: 'mask', lowers: 'internal' }],
  }),
  'node_modules/clinic-records/package.json': '{ "types": "index.d.ts" }',
  'node_modules/clinic-records/index.d.ts': records,
  'node_modules/openrouter-compliance/types/index.d.ts': readFileSync(
    new URL('../../../cli/types/index.d.ts', import.meta.url),
    'utf8',
  ),
  'node_modules/openai/package.json': '{ "version": "6.0.0", "types": "index.d.ts" }',
  'node_modules/openai/index.d.ts': `export default class OpenAI {
  constructor(options: object);
  chat: { completions: { create(body: object): Promise<unknown> } };
}`,
}))
  write(name, text);

function write(name: string, text: string): string {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

const head = `import OpenAI from 'openai';
import * as clinic from 'clinic-records';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
`;

/** A function that sends confidential data, in one line, as a pin and a model of that class. */
function asking(content: string): string {
  const body = content.replace(
    /ASK\((.*)\)/,
    (_, sent: string) =>
      `await client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: ${sent} }], ` +
      `provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' } });`,
  );
  return `/** @dataClassification confidential */ export async function ask(id: string) { ${body} }`.replace(
    'ask(',
    `ask${asked++}(`,
  );
}

let asked = 0;

const typed: Linter.LanguageOptions = {
  parser: typescriptParser,
  parserOptions: { projectService: true, tsconfigRootDir: root },
};

interface Lint {
  readonly name: string;
  readonly text: string;
  readonly configs: readonly Linter.Config[];
  readonly languageOptions?: Linter.LanguageOptions;
  readonly host?: (typeof eslintHosts)[number];
}

function lint({ name, text, configs, languageOptions = typed, host = newest }: Lint): Linter.LintMessage[] {
  return host
    .createLinter(root)
    .verify(text, [{ files: ['**/*.ts', '**/*.js'] }, ...configs, { languageOptions }], {
      filename: write(name, text),
    });
}

const newest = eslintHosts.at(-1) as (typeof eslintHosts)[number];

/** Where the content of each function comes from, and what it is. */
const raised: readonly (readonly [title: string, content: string, said: string])[] = [
  [
    'the result of a generic method',
    'const patient = await clinic.patients.find(id); ASK(patient.notes)',
    'Patient.notes',
  ],
  ['an element of a list', 'const rows = await clinic.patients.all(); ASK(rows[0]!.notes)', 'Patient.notes'],
  [
    'in a callback over a list',
    'const rows = await clinic.patients.all(); ASK(rows.map((row) => row.notes).join())',
    'Patient.notes',
  ],
  [
    'in a callback that takes apart',
    'const rows = await clinic.patients.all(); ASK(rows.map(({ notes }) => notes).join())',
    'Patient.notes',
  ],
  [
    'in a callback of the package',
    `let text = ''; clinic.patients.each((row) => { text += row.notes; }); ASK(text)`,
    'Patient.notes',
  ],
  ['destructured', 'const { notes: kept } = await clinic.patients.find(id); ASK(kept)', 'Patient.notes'],
  [
    'a generic type inside of another',
    'const page = await clinic.patients.page(); ASK(JSON.stringify(page))',
    'Patient.notes',
  ],
  [
    'a part that was picked',
    `const part = await clinic.patients.pick(id, 'notes'); ASK(part.notes)`,
    'Patient.notes',
  ],
  [
    'a part that was picked, as a whole',
    `const part = await clinic.patients.pick(id, 'notes'); ASK(JSON.stringify(part))`,
    'Patient.notes',
  ],
  [
    'a member of a partial type',
    'const draft: Partial<clinic.Patient> = await clinic.patients.find(id); ASK(draft.notes)',
    'Patient.notes',
  ],
  [
    'the value of an awaited type',
    'const rows: Awaited<ReturnType<typeof clinic.patients.all>> = await clinic.patients.all(); ASK(JSON.stringify(rows))',
    'Patient.notes',
  ],
  [
    'one of a union',
    `const last = clinic.latest(); ASK('notes' in last ? last.notes : last.name)`,
    'Patient.notes',
  ],
  [
    'a member of a member',
    'const patient = await clinic.patients.find(id); ASK(patient.visits.at(-1)?.finding)',
    'Visit.finding',
  ],
  ['a function of the package', 'ASK(clinic.loadLetter(id))', 'loadLetter()'],
  ['a method of a class of the package', 'ASK(clinic.chartOf(id).summary())', 'Chart.summary'],
  [
    'a member of a type of a class',
    'const genome = await clinic.genomes.find(id); ASK(genome.markers.join())',
    'Genome',
  ],
  ['an alias of a text', 'const ward = await clinic.realWards.find(id); ASK(ward.lead)', 'Diagnosis'],
  [
    'after a promise',
    'const text = await clinic.patients.find(id).then((patient) => patient.notes); ASK(text)',
    'Patient.notes',
  ],
  ['classified by its type', 'const { iban } = await clinic.invoices.find(id); ASK(iban)', 'Invoice.iban'],
  [
    'classified by its type, or null',
    `const invoice = await clinic.invoices.find(id); ASK(invoice.note ?? 'none')`,
    'Invoice.note',
  ],
  [
    'classified by its type, in a list',
    'const list = await clinic.invoices.all(); const ibans = list.map((each) => each.iban); ASK(clinic.first(ibans))',
    'clinic.first(ibans)',
  ],
  ['a function whose result is classified', 'ASK(clinic.ibanOf(id))', 'ibanOf()'],
];

/** Contents that stay what the code around them is. */
const same: readonly (readonly [title: string, content: string])[] = [
  ['another member', 'const patient = await clinic.patients.find(id); ASK(patient.name)'],
  ['records of another type', 'const ward = await clinic.wards.find(id); ASK(JSON.stringify(ward))'],
  [
    'what was picked beside it',
    `const part = await clinic.patients.pick(id, 'id', 'name'); ASK(JSON.stringify(part))`,
  ],
  [
    'all but it',
    'const { notes, visits, ...rest } = await clinic.patients.find(id); ASK(JSON.stringify(rest))',
  ],
  ['how many there are', 'ASK(await clinic.patients.count())'],
  [
    'the number of its letters',
    'const patient = await clinic.patients.find(id); ASK(`${patient.notes.length} letters`)',
  ],
  ['the key of a record of the class', 'const genome = await clinic.genomes.find(id); ASK(genome.id)'],
  ['a member beside a classified one', 'const invoice = await clinic.invoices.find(id); ASK(invoice.number)'],
  ['a value of any type', 'const patient = clinic.untyped(id); ASK(patient.notes)'],
  [
    'what a redactor has left',
    'const patient = clinic.mask(await clinic.patients.find(id)); ASK(patient.notes)',
  ],
  ['a class that keeps a record to itself', 'ASK(clinic.chartOf(id).title)'],
  [
    'another text in its place',
    `const patient = await clinic.patients.find(id); ASK(JSON.stringify({ ...patient, visits: [], notes: '' }))`,
  ],
];

const text = `${head}${[...raised, ...same].map(([, content]) => asking(content)).join('\n')}\n`;

/** The messages about the functions, each a line of one file: one project is loaded for all of them. */
function messagesOf(preset: keyof PluginConfigs): (index: number) => readonly string[] {
  const configs = plugin.configs[preset] as Linter.Config[];
  const messages = lint({ name: 'src/shapes.ts', text, configs });
  const first = head.split('\n').length;
  return (index) => messages.filter(({ line }) => line === first + index).map(({ message }) => message);
}

const written = messagesOf('recommended');
const checked = messagesOf('recommended-type-checked');

describe('unseen without a type checker', () => {
  test.each(raised.map(([title, , said], index) => ({ title, said, index })))('$title', ({ said, index }) => {
    expect(written(index)).toEqual([]);
    const [message] = checked(index);
    expect(message).toContain(`(\`${said}\`)`);
    // What a generic function gives is of a class by what it is given there.
    if (said !== 'clinic.first(ibans)')
      expect(message).toContain('(From node_modules/clinic-records/index.d.ts:');
  });
});

describe('of no higher class', () => {
  test.each(same.map(([title], index) => ({ title, index: raised.length + index })))(
    '$title',
    ({ index }) => {
      expect(checked(index)).toEqual([]);
    },
  );
});

describe('a file without type information', () => {
  const program = `${head}${asking(`ASK('Sum up the news.')`)}\n`;
  const configs = plugin.configs['recommended-type-checked'];
  const remedy = 'parserOptions.projectService';

  test.each(eslintHosts)('says so once, with what to do: $name', ({ parser, languageOptions, ...host }) => {
    const plain = program.replaceAll(/: (?:string|object)\b/g, '');
    const messages = lint({
      name: 'src/plain.js',
      text: plain,
      configs,
      languageOptions,
      host: { parser, languageOptions, ...host },
    });
    expect(messages.map(({ message, line, column }) => [line, column, message.includes(remedy)])).toEqual([
      [1, 1, true],
    ]);
  });

  test('that has nothing to judge stays quiet', () => {
    const { languageOptions } = newest;
    expect(
      lint({ name: 'src/sum.js', text: 'export const sum = 1 + 1;\n', configs, languageOptions }),
    ).toEqual([]);
  });

  test('may be taken out by the configuration without types', () => {
    const { languageOptions } = newest;
    const both = [...configs, ...plugin.configs.recommended];
    expect(lint({ name: 'src/plain.ts', text: program, configs: both, languageOptions })).toEqual([]);
  });
});
