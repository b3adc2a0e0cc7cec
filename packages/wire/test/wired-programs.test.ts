import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planRun, prepareRun, writeRun } from '@openrouter-compliance/codemod';
import { builtInPolicy } from '@openrouter-compliance/core';
import { createModuleHost } from '@openrouter-compliance/scanner';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { install } from '../src/install.js';
import { carriesContent, judge } from '../src/oracle.js';
import { wireDir } from '../src/paths.js';
import { findPrograms, type Program } from '../src/program.js';
import type { Rule } from '../src/rule.js';
import { runProgram } from '../src/run-program.js';
import { copyProgram } from './copied-program.js';

/** Programs whose requests no repair of the code makes compliant: their senders get a guard. */
const unproved = `
  advisor-open array-from-this bind-this body-override break-finally class-null-proto claude-service decorator
  direct-stream dropped-embedding dropped-options event-target extra-body-order field-decorator flat-options
  floor-plan-image for-using-late generator-return hostile-async-iterator hostile-caller-param hostile-class-getter
  hostile-class-spread hostile-delete hostile-emitter hostile-entries-drop hostile-late-timeout
  hostile-object-create hostile-reflect hostile-replacer-list hostile-replacer-nested hostile-rest-drop
  hostile-setter-export hostile-shared-settings hostile-switch-fall invoice-extraction label-loosens llm-gateway
  map-this mutated-body nightly-report null-provider optional-delete provider-unknown registry-lookup request-choice
  retried-elsewhere reviver-loosens suffix-joined support-macro three-files tostring-effect using-scope
  with-resolvers wrapped-unpin`
  .trim()
  .split(/\s+/);

/** Guarded programs that the test takes their guard from: at least one for each kind of client. */
const unguarded = `
  guarded-ai-openai guarded-ai-provider guarded-anthropic guarded-bare guarded-confidential guarded-http-client
  guarded-langchain guarded-model-choice guarded-sdk-stream guarded-stream`
  .trim()
  .split(/\s+/);

/** Of these, what asks for what the policy does not approve: the guard refuses it, in one of its runs at least. */
const refused = ['advisor-open', 'null-provider', 'suffix-joined'];

/** Programs whose sender stays as it is, with the reason that the report gives. */
const left = {
  'endpoint-environment': 'it may be sent elsewhere than to OpenRouter',
  'subclass-build': 'with a guard there it could not be shown to comply either',
} as const;

const guarded = [
  'require-pinned-provider',
  'require-data-policy',
  'no-unapproved-provider',
  'no-unapproved-model',
  'no-unapproved-endpoint',
  'no-unapproved-plugin',
] as const satisfies readonly Rule[];

const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-wired-')));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const wanted = new Set([...unproved, ...unguarded, ...Object.keys(left)]);
const programs = findPrograms()
  .filter(({ id }) => wanted.has(id))
  .map((program) => copyProgram(program, home));
/** One for each package. */
const guards = [...new Set(programs.map(({ dir }) => path.join(path.dirname(dir), 'openrouter-guard.ts')))];
const files = [...guards, ...programs.flatMap((program) => program.files)];
const textOf = (file: string): string => readFileSync(file, 'utf8');
const before = new Map<string, string>();

async function fix() {
  const plan = await planRun({
    root: home,
    files,
    policy: builtInPolicy(),
    host: createModuleHost({ root: home }),
    guard: true,
  });
  return writeRun(prepareRun(plan)).files;
}

let fixed: Awaited<ReturnType<typeof fix>> = [];

beforeAll(async () => {
  await install();
  for (const guard of guards) cpSync(path.join(wireDir, 'guards/current/openrouter-guard.ts'), guard);
  for (const { id, files: sources } of programs)
    if (unguarded.includes(id)) for (const file of sources) takeGuard(file);
  for (const file of files) before.set(file, textOf(file));
  fixed = await fix();
}, 600_000);

function takeGuard(file: string): void {
  const text = textOf(file)
    .replace(/^import \{ guardedFetch \} from .*\n/m, '')
    .replace('import { HTTPClient, ', 'import { ')
    .replace(/,? *\n? *httpClient: new HTTPClient\(\{ fetcher: guardedFetch\('\w+'\) \}\)/, '')
    .replace(/^const send = guardedFetch\(.*\n/m, '')
    .replace(/,? *\n? *fetch: guardedFetch\('\w+'\)/, '')
    .replace('await send(', 'await fetch(');
  if (text.includes('guardedFetch')) throw new Error(`${file} still has a guard.`);
  writeFileSync(file, text);
}

const isWired = ({ files: sources }: Program): boolean =>
  sources.some((file) => textOf(file).includes('guardedFetch('));

it('gives a guard to the senders of at least twelve programs over all kinds of clients', () => {
  expect(
    programs
      .filter(isWired)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...unproved, ...unguarded].toSorted());
  expect(new Set(programs.filter(isWired).map(({ client }) => client))).toEqual(
    new Set([
      '@ai-sdk/openai',
      '@ai-sdk/openai-compatible',
      '@anthropic-ai/sdk',
      '@langchain/openai',
      '@openrouter/ai-sdk-provider',
      '@openrouter/sdk',
      'fetch',
      'openai',
    ]),
  );
});

it('changes nothing in a second run', async () => {
  const written = files.map(textOf);
  const again = await fix();
  expect(again.filter((file) => 'change' in file && file.change)).toEqual([]);
  expect(files.map(textOf)).toEqual(written);
});

it.each(Object.entries(left))('leaves %s as it is, and says why', (id, reason) => {
  const { files: sources } = programNamed(id);
  for (const file of sources) expect(textOf(file)).not.toContain('guardedFetch(');
  const problems = fixed
    .filter((file) => sources.includes(file.path))
    .flatMap((file) => ('problems' in file ? file.problems : []));
  expect(problems.map((problem) => problem.reason)).toContain(reason);
});

async function capturesOf(program: Program) {
  const captures = [];
  for (const run of program.declaration.runs ?? [{}]) captures.push(await runProgram(program, run));
  return captures;
}

function programNamed(id: string): Program {
  const program = programs.find((each) => each.id === id);
  if (!program) throw new Error(`${id} is no program.`);
  return program;
}

const sending = [...unproved, ...unguarded].filter((id) => !refused.includes(id));

it.each(sending)('%s still sends its prompt, and only as the policy allows', async (id) => {
  const program = programNamed(id);
  for (const capture of await capturesOf(program)) {
    expect(capture.exitCode, capture.output).toBe(program.declaration.exitCode ?? 0);
    expect(JSON.stringify(capture.requests.filter(carriesContent))).toContain(`CANARY-${id}`);
    const outcome = judge(capture, program.declaration, `CANARY-${id}`);
    expect(guarded.filter((rule) => !outcome[rule])).toEqual([]);
  }
});

it.each(refused)('%s sends no request that is not approved, and others as the policy allows', async (id) => {
  const program = programNamed(id);
  const captures = await capturesOf(program);
  const sent = captures.filter(({ requests }) => requests.some(carriesContent));
  expect(sent.length).toBeLessThan(captures.length);
  for (const capture of sent) {
    const outcome = judge(capture, program.declaration, `CANARY-${id}`);
    expect(guarded.filter((rule) => !outcome[rule])).toEqual([]);
  }
});
