/** Data that carries its own class into a call whose surroundings have a lower one. */
import { describe, expect, test } from 'vitest';
import { judgeProgram, said, type Program } from '../testing/judge-program.js';

const patient = `export interface Patient {
  id: string;
  name: string;
  /** @dataClassification restricted */
  diagnosis: string;
  visits: Visit[];
}
export interface Visit { date: string; /** @dataClassification restricted */ note: string; }
`;

/** A file that sends confidential data, as a pin and a model of that class, with what an expression gives. */
function asks(head: string, body: string, expression: string): string {
  return `${head}
import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
/** @dataClassification confidential */
${body.replace(
  'ASK',
  `await client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: ${expression} }],
  provider: { only: ['openai'], allow_fallbacks: false, data_collection: 'deny' } } as never);`,
)}
`;
}

function modelVerdict(files: Program, policy: object = {}): string {
  const messages = said(judgeProgram(files, policy, 'no-unapproved-model'));
  if (messages.length === 0) return 'none';
  const failed = messages.find((message) => message.startsWith('Model'));
  if (failed) return /`([^`]+)`/.exec(failed)?.[1] ?? 'fail without a name';
  return messages.some((message) => message.startsWith('open')) ? 'open' : 'pass';
}

const own = `import type { Patient, Visit } from './patient.js';`;

/** The verdict by the model: `pass` where confidential data is sent, else what has the class. */
function verdictOf(
  body: string,
  expression: string,
  head = own,
  more: Program = {},
  policy: object = {},
): string {
  return modelVerdict(
    { 'src/patient.ts': patient, 'src/main.ts': asks(head, body, expression), ...more },
    policy,
  );
}

describe('a member of a declared type', () => {
  test.each([
    [
      'read from a parameter',
      'export async function a(patient: Patient) { ASK }',
      'patient.diagnosis',
      'Patient.diagnosis',
    ],
    ['of which another is sent', 'export async function a(patient: Patient) { ASK }', 'patient.name', 'pass'],
    [
      'in a template',
      'export async function a(patient: Patient) { ASK }',
      '`Sum up: ${patient.diagnosis}`',
      'Patient.diagnosis',
    ],
    [
      'in the whole',
      'export async function a(patient: Patient) { ASK }',
      'JSON.stringify(patient)',
      'Patient.diagnosis',
    ],
    [
      'destructured',
      'export async function a({ diagnosis, name }: Patient) { ASK }',
      'diagnosis',
      'Patient.diagnosis',
    ],
    [
      'destructured, and another sent',
      'export async function a({ diagnosis, name }: Patient) { ASK }',
      'name',
      'pass',
    ],
    [
      'kept by a rest of an object that is written out',
      `export async function a() { const patient: Patient = { id: '1', name: 'Ada', diagnosis: 'flu', visits: [] }; const { id, ...rest } = patient; ASK }`,
      'JSON.stringify(rest)',
      'Patient.diagnosis',
    ],
    [
      'left out by a rest',
      'export async function a({ diagnosis, visits, ...safe }: Patient) { ASK }',
      'JSON.stringify(safe)',
      'pass',
    ],
    [
      'kept by a rest',
      'export async function a({ name, ...others }: Patient) { ASK }',
      'JSON.stringify(others)',
      'Patient.diagnosis',
    ],
    [
      'of a variable',
      'export async function a(load: () => Promise<unknown>) { const p: Patient = await load() as never; ASK }',
      'p.diagnosis',
      'Patient.diagnosis',
    ],
    [
      'asserted',
      'export async function a(load: () => Promise<unknown>) { const p = (await load()) as Patient; ASK }',
      'p.diagnosis',
      'Patient.diagnosis',
    ],
    [
      'of a promise',
      'export async function a(p: Promise<Patient>) { const q = await p; ASK }',
      'q.diagnosis',
      'Patient.diagnosis',
    ],
    [
      'of an element',
      'export async function a(all: Patient[]) { ASK }',
      'all[0]!.diagnosis',
      'Patient.diagnosis',
    ],
    [
      'mapped',
      'export async function a(all: Patient[]) { ASK }',
      'all.map((p) => p.diagnosis).join()',
      'Patient.diagnosis',
    ],
    [
      'mapped to another',
      'export async function a(all: readonly Patient[]) { ASK }',
      'all.map((p) => p.name).join()',
      'pass',
    ],
    [
      'found',
      'export async function a(all: Patient[]) { ASK }',
      'all.find((p) => p.id === "1")!.diagnosis',
      'Patient.diagnosis',
    ],
    [
      'found, and another sent',
      'export async function a(all: Patient[]) { ASK }',
      'all.filter((p) => p.id).map((p) => p.name).join()',
      'pass',
    ],
    [
      'in a loop',
      'export async function a(all: Patient[]) { let t = ""; for (const p of all) t += p.diagnosis; ASK }',
      't',
      'Patient.diagnosis',
    ],
    [
      'of a member',
      'export async function a(patient: Patient) { ASK }',
      'patient.visits.map((v) => v.note).join()',
      'Visit.note',
    ],
    [
      'of a member, and another sent',
      'export async function a(patient: Patient) { ASK }',
      'patient.visits.map((v) => v.date).join()',
      'pass',
    ],
    [
      'picked',
      "export async function a(p: Pick<Patient, 'diagnosis'>) { ASK }",
      'JSON.stringify(p)',
      'Patient.diagnosis',
    ],
    [
      'not picked',
      "export async function a(p: Pick<Patient, 'id' | 'name'>) { ASK }",
      'JSON.stringify(p)',
      'pass',
    ],
    [
      'omitted',
      "export async function a(p: Omit<Patient, 'diagnosis' | 'visits'>) { ASK }",
      'JSON.stringify(p)',
      'pass',
    ],
    [
      'partial',
      'export async function a(p: Partial<Patient>) { ASK }',
      'p.diagnosis ?? ""',
      'Patient.diagnosis',
    ],
    [
      'of a literal of that type',
      'export async function a(text: string) { const p: Patient = { id: "1", name: "", diagnosis: text, visits: [] }; ASK }',
      'p.diagnosis',
      'Patient.diagnosis',
    ],
    [
      'in a spread',
      'export async function a(p: Patient) { const q = { ...p, id: "2" }; ASK }',
      'JSON.stringify(q)',
      'Patient.diagnosis',
    ],
    [
      'replaced in a spread',
      'export async function a(p: Patient) { const q = { ...p, diagnosis: "", visits: [] }; ASK }',
      'JSON.stringify(q)',
      'pass',
    ],
    [
      'through a function',
      'const line = (p: Patient) => `${p.name}: ${p.diagnosis}`; export async function a(p: Patient) { ASK }',
      'line(p)',
      'Patient.diagnosis',
    ],
    ['indexed', "export async function a(d: Patient['diagnosis']) { ASK }", 'd', 'Patient.diagnosis'],
    [
      'of a generic',
      'interface Page<T> { items: T[]; next: string } export async function a(p: Page<Patient>) { ASK }',
      'p.items.map((i) => i.diagnosis).join()',
      'Patient.diagnosis',
    ],
    [
      'of a generic, and another sent',
      'interface Page<T> { items: T[]; next: string } export async function a(p: Page<Patient>) { ASK }',
      'p.next',
      'pass',
    ],
    [
      'of an outside call',
      'declare const db: any; export async function a() { const rows = await db.query<Patient>("…"); ASK }',
      'rows[0].diagnosis',
      'Patient.diagnosis',
    ],
    [
      'of an outside result that holds it',
      'declare const api: any; export async function a() { const r = await api.get<Patient>("…"); ASK }',
      'r.data.diagnosis',
      'Patient.diagnosis',
    ],
    [
      'of a method of a repository',
      'interface Repo { byId(id: string): Promise<Patient> } export async function a(repo: Repo) { const p = await repo.byId("1"); ASK }',
      'p.diagnosis',
      'Patient.diagnosis',
    ],
    ['by its length', 'export async function a(p: Patient) { ASK }', 'String(p.diagnosis.length)', 'pass'],
    [
      'by its digest',
      'export async function a(p: Patient) { ASK }',
      "createHash('sha256').update(p.diagnosis).digest('hex')",
      'pass',
    ],
    [
      'through a function that nobody has read',
      'export async function a(p: Patient) { const t = await outside(p.diagnosis); ASK }',
      't',
      'open',
    ],
  ])('%s', (_, body, expression, expected) => {
    const head = `${own}\nimport { createHash } from 'node:crypto';\nimport { outside } from '@acme/outside';`;
    expect(verdictOf(body, expression, head)).toBe(expected);
  });
});

describe('where the type is declared', () => {
  const body = 'export async function a(patient: Patient) { ASK }';
  test.each<[string, string, Program]>([
    [
      'through a barrel',
      `import type { Patient } from './types/index.js';`,
      { 'src/types/index.ts': `export * from '../patient.js';` },
    ],
    [
      'under another name',
      `import { type Person as Patient } from './types.js';`,
      { 'src/types.ts': `export type { Patient as Person } from './patient.js';` },
    ],
    [
      'as an alias',
      `import type { Patient } from './types.js';`,
      {
        'src/types.ts': `import type { Patient as P } from './patient.js'; export type Patient = Readonly<P>;`,
      },
    ],
    ['in a namespace', `import type * as Types from './patient.js'; type Patient = Types.Patient;`, {}],
    [
      'by extension',
      `import type { Patient as Base } from './patient.js'; interface Patient extends Base { ward: string }`,
      {},
    ],
    ['as a class', `class Patient { /** @dataClassification restricted */ diagnosis = ''; }`, {}],
    [
      'as a parameter of a constructor',
      `class Patient { constructor(/** @dataClassification restricted */ readonly diagnosis: string) {} }`,
      {},
    ],
    ['by an import type', `type Patient = import('./patient.js').Patient;`, {}],
    [
      'as the default',
      `import type Patient from './types.js';`,
      {
        'src/types.ts': `export default interface Patient { /** @dataClassification restricted */ diagnosis: string }`,
      },
    ],
    [
      'with a line comment',
      `interface Patient { // patients\n  // @dataClassification restricted\n diagnosis: string }`,
      {},
    ],
    [
      'with a comment behind it',
      `interface Patient {\n  diagnosis: string; // @dataClassification restricted\n  name: string; }`,
      {},
    ],
    [
      'by the type as a whole',
      `/** @dataClassification restricted */ interface Patient { diagnosis: string }`,
      {},
    ],
    [
      'by Classified',
      `import type { Classified } from 'openrouter-compliance/types'; interface Patient { diagnosis: Classified<'restricted', string> }`,
      {},
    ],
    [
      'by an alias of its own',
      `/** @dataClassification restricted */ type Phi<T> = T; interface Patient { diagnosis: Phi<string> }`,
      {},
    ],
  ])('%s', (_, head, more) => {
    expect(verdictOf(body, 'patient.diagnosis', head, more)).not.toMatch(/pass|open|none/);
  });
});

describe('what else may say a class', () => {
  test.each([
    [
      'a parameter',
      'export async function a(/** @dataClassification restricted */ notes: string) { ASK }',
      'notes',
      'notes',
    ],
    [
      'a variable',
      'declare function load(): string; export async function a() { /** @dataClassification restricted */ const notes = load(); ASK }',
      'notes',
      'notes',
    ],
    [
      'a function, of what it gives',
      'export async function a() { ASK } /** @dataClassification restricted */ function load() { return fetchNotes(); } declare function fetchNotes(): string;',
      'load()',
      'load()',
    ],
    [
      'a property of a literal',
      'export async function a(text: string) { const p = { /** @dataClassification restricted */ notes: text, title: text.length }; ASK }',
      'p.notes',
      'notes',
    ],
    [
      'another property of it',
      'export async function a(text: string) { const p = { /** @dataClassification restricted */ notes: text, title: text.length }; ASK }',
      'String(p.title)',
      'pass',
    ],
    [
      'a lower class than that of the surroundings',
      'export async function a(/** @dataClassification public */ notes: string) { ASK }',
      'notes',
      'pass',
    ],
    [
      'a class that nobody knows',
      'export async function a(/** @dataClassification secret */ notes: string) { ASK }',
      'notes',
      'open',
    ],
  ])('%s', (_, body, expression, expected) => {
    expect(verdictOf(body, expression, '')).toBe(expected);
  });
});

describe('schemas of Zod', () => {
  const head = `import * as z from 'zod';
    const Visit = z.object({ date: z.string(), note: z.string().meta({ dataClassification: 'restricted' }) });
    const Patient = z.object({ name: z.string(), visits: z.array(Visit), diagnosis: z.string().optional().meta({ dataClassification: 'restricted' }) });`;
  test.each([
    ['inferred', 'export async function a(p: z.infer<typeof Patient>) { ASK }', 'p.diagnosis', 'diagnosis'],
    [
      'inferred, and another sent',
      'export async function a(p: z.infer<typeof Patient>) { ASK }',
      'p.name',
      'pass',
    ],
    [
      'parsed',
      'export async function a(x: unknown) { const p = Patient.parse(x); ASK }',
      'p.diagnosis',
      'diagnosis',
    ],
    [
      'parsed, and another sent',
      'export async function a(x: unknown) { const p = Patient.parse(x); ASK }',
      'p.name',
      'pass',
    ],
    [
      'parsed safely',
      'export async function a(x: unknown) { const p = Patient.safeParse(x); ASK }',
      'p.data.diagnosis',
      'diagnosis',
    ],
    [
      'in a list',
      'export async function a(x: unknown) { const p = Patient.parse(x); ASK }',
      'p.visits.map((v) => v.note).join()',
      'note',
    ],
    [
      'in a list, and another sent',
      'export async function a(x: unknown) { const p = Patient.parse(x); ASK }',
      'p.visits.map((v) => v.date).join()',
      'pass',
    ],
    [
      'picked',
      'export async function a(x: unknown) { const p = Patient.pick({ name: true }).parse(x); ASK }',
      'JSON.stringify(p)',
      'pass',
    ],
    [
      'omitted',
      'export async function a(x: unknown) { const p = Patient.omit({ visits: true }).parse(x); ASK }',
      'JSON.stringify(p)',
      'diagnosis',
    ],
    [
      'registered',
      'const registry = z.registry(); const D = z.string(); D.register(registry, { dataClassification: "restricted" }); export async function a(x: unknown) { ASK }',
      'z.object({ d: z.string().register(registry, { dataClassification: "restricted" }) }).parse(x).d',
      'd',
    ],
  ])('%s', (_, body, expression, expected) => {
    expect(verdictOf(body, expression, head)).toBe(expected);
  });
});

describe('what the policy declares', () => {
  const classify = {
    'src/classes.ts':
      'export function classify<T>(name: string, value: T): T { return value; } export const asPhi = <T>(value: T): T => value;',
  };
  const head = `import { classify, asPhi } from './classes.js'; import { mask } from './mask.js'; ${own}`;
  const mask = { 'src/mask.ts': 'export const mask = (text: string) => text.replace(/./g, "#");' };
  const classifiers = [
    { module: 'src/classes.ts', export: 'classify' },
    { module: 'src/classes.ts', export: 'asPhi', class: 'restricted' },
  ];
  const redactor = { module: 'src/mask.ts', export: 'mask' };
  test.each<[string, string, string, object, string]>([
    [
      'a class by an argument',
      'export async function a(t: string) { ASK }',
      "classify('restricted', t)",
      { classifiers },
      'classify',
    ],
    [
      'a lower class by an argument',
      'export async function a(t: string) { ASK }',
      "classify('public', t)",
      { classifiers },
      'pass',
    ],
    [
      'a class by the policy',
      'export async function a(t: string) { ASK }',
      'asPhi(t)',
      { classifiers },
      'asPhi',
    ],
    [
      'what a redactor lowers',
      'export async function a(p: Patient) { ASK }',
      'mask(p.diagnosis)',
      { redactors: [{ ...redactor, lowers: 'internal' }] },
      'pass',
    ],
    [
      'what a redactor lowers too little',
      'export async function a(p: Patient) { ASK }',
      'mask(p.diagnosis)',
      { redactors: [{ ...redactor, lowers: 'restricted' }] },
      'mask',
    ],
    [
      'what a redactor of logs leaves',
      'export async function a(p: Patient) { ASK }',
      'mask(p.diagnosis)',
      { redactors: [redactor] },
      'Patient.diagnosis',
    ],
  ])('%s', (_, body, expression, policy, expected) => {
    expect(verdictOf(body, expression, head, { ...classify, ...mask }, policy)).toBe(expected);
  });
});

describe('context', () => {
  const call = (argument = '') =>
    `client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: text }] ${argument} } as never)`;
  const file = (body: string, top = '') => ({
    'src/main.ts': `${top}import OpenAI from 'openai';
    import { withDataClass } from './with.js';
    const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
    ${body}`,
    'src/with.ts':
      'export async function withDataClass<T>(name: string, run: () => Promise<T>): Promise<T> { return run(); }',
  });
  const policy = { classifiers: [{ module: 'src/with.ts', export: 'withDataClass' }] };
  test.each([
    [
      'a directive on a statement',
      `export async function a(text: string) {\n // @dataClassification restricted -- case files\n await ${call()}; }`,
      'fail without a name',
    ],
    [
      'a directive on the statement before',
      `export async function a(text: string) {\n // @dataClassification restricted -- case files\n text.trim();\n await ${call()}; }`,
      'pass',
    ],
    [
      'a comment that speaks of it',
      `export async function a(text: string) {\n // see @dataClassification restricted\n await ${call()}; }`,
      'pass',
    ],
    [
      'a wrapper',
      `export async function a(text: string) { await withDataClass('restricted', () => ${call()}); }`,
      'fail without a name',
    ],
    [
      'a wrapper with a named function',
      `export async function a(text: string) { const run = () => ${call()}; await withDataClass('restricted', run); }`,
      'fail without a name',
    ],
    [
      'a nearer directive',
      `export async function a(text: string) { await withDataClass('restricted', () => {\n // @dataClassification internal -- headline only\n return ${call()}; }); }`,
      'pass',
    ],
    [
      'a callback',
      `/** @dataClassification restricted */ export async function a(texts: string[]) { await Promise.all(texts.map((text) => ${call()})); }`,
      'fail without a name',
    ],
  ])('%s', (_, body, expected) => {
    expect(modelVerdict(file(body), policy)).toBe(expected);
  });
});
