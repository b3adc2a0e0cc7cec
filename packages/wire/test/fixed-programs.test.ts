import { createHmac } from 'node:crypto';
import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { planRun, prepareRun, writeRun, type FileFix } from '@openrouter-compliance/codemod';
import { createModuleHost } from '@openrouter-compliance/scanner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../src/install.js';
import { carriesContent, judge, type Outcome } from '../src/oracle.js';
import { wireDir } from '../src/paths.js';
import { findPrograms, type Program } from '../src/program.js';
import { rules, type Rule } from '../src/rule.js';
import { runProgram, type Capture } from '../src/run-program.js';
import { copyProgram } from './copied-program.js';
import { knownLimits } from './known-limits.js';
import { policyOf } from './policy-of.js';
import { undecided } from './undecided.js';

/** What the codemod repairs; which model or class is meant only people know. */
const repairable = [
  'require-pinned-provider',
  'no-raw-prompt-logging',
  'no-key-logging',
] as const satisfies readonly Rule[];

/** Violations that no edit repairs for sure: the codemod reports them and a person decides. */
const leftToPeople = [
  // The finding stands at the list of a container that hands the client in, or at the call that makes the chain.
  'chat-token: require-pinned-provider',
  'chat-token: no-raw-prompt-logging',
  'late-client-injected: no-raw-prompt-logging',
  'agent-executor-verbose: no-raw-prompt-logging',
  'legacy-chain-verbose: no-raw-prompt-logging',
  // What is sent is changed after the place where the pin would stand.
  'extra-body-order: require-pinned-provider',
  'hostile-assign: require-pinned-provider',
  'hostile-shared-settings: require-pinned-provider',
  'mutated-body: require-pinned-provider',
  'release-notes: require-pinned-provider',
  'body-override: require-pinned-provider',
  'flat-options: require-pinned-provider',
  'hostile-delete: require-pinned-provider',
  'class-client: require-pinned-provider',
  'https-mutated: require-pinned-provider',
  'hostile-async-iterator: require-pinned-provider',
  'hostile-class-getter: require-pinned-provider',
  'hostile-class-spread: require-pinned-provider',
  'hostile-emitter: require-pinned-provider',
  'hostile-entries-drop: require-pinned-provider',
  'hostile-global-fetch: require-pinned-provider',
  'hostile-late-await: require-pinned-provider',
  'hostile-late-timeout: require-pinned-provider',
  'hostile-object-create: require-pinned-provider',
  'hostile-reflect: require-pinned-provider',
  'hostile-replacer-list: require-pinned-provider',
  'hostile-replacer-nested: require-pinned-provider',
  'hostile-rest-drop: require-pinned-provider',
  'hostile-switch-fall: require-pinned-provider',
  'break-finally: require-pinned-provider',
  'demand-ignore-order: require-pinned-provider',
  'kwargs-late: require-pinned-provider',
  'label-loosens: require-pinned-provider',
  'using-scope: require-pinned-provider',
  // The request is written in another file than the call that chooses its class.
  'hostile-caller-param: require-pinned-provider',
  'hostile-setter-export: require-pinned-provider',
  // The routing is put together from objects that may hold preferences worth keeping.
  'nightly-report: require-pinned-provider',
  'tenant-router: require-pinned-provider',
  // The class admits no provider at all, or no one that serves all models.
  'undici-fetch: require-pinned-provider',
  'literal-body-bare: require-pinned-provider',
  // The client sends no routing from where it is called, or strips it everywhere.
  'dropped-embedding: require-pinned-provider',
  'dropped-options: require-pinned-provider',
  'registry-lookup: require-pinned-provider',
  'support-macro: require-pinned-provider',
  // What code of a hostile kind makes of a request, or a wrapper around it: no literal at the call is what is sent.
  'array-from-this: require-pinned-provider',
  'bind-this: require-pinned-provider',
  'decorator: require-pinned-provider',
  'layers-of-defaults: require-pinned-provider',
  'levels-relaxed: require-pinned-provider',
  'event-target: require-pinned-provider',
  'field-decorator: require-pinned-provider',
  'for-using-late: require-pinned-provider',
  'generator-return: require-pinned-provider',
  'langsmith-wrapped: no-raw-prompt-logging',
  'map-this: require-pinned-provider',
  'optional-delete: require-pinned-provider',
  'request-choice: require-pinned-provider',
  'telemetry-of-call: no-raw-prompt-logging',
  'telemetry-on: no-raw-prompt-logging',
  'telemetry-registered: no-raw-prompt-logging',
  'tostring-effect: require-pinned-provider',
  // The object that is sent is not written at the call: an agent, a model that is asked directly, a model by its name.
  'agent-bare: require-pinned-provider',
  'direct-stream: require-pinned-provider',
  'mastra-string: require-pinned-provider',
  'soft-fetch-class: require-pinned-provider',
  // The program's own code, or a later layer, writes the request anew.
  'hostile-fetch: require-pinned-provider',
  'provider-unknown: require-pinned-provider',
  'retried-elsewhere: require-pinned-provider',
  'sorted-fetch: require-pinned-provider',
  'unpinned-by-fetch: require-pinned-provider',
  'wrapped-unpin: require-pinned-provider',
  // The model is chosen at run time, or none of the class's providers is known to serve it.
  'floor-plan-image: require-pinned-provider',
  'prepare-step-swap: require-pinned-provider',
  'rerouted-fetch: require-pinned-provider',
  // What is logged is what the program goes on with.
  'langsmith-traceable: no-raw-prompt-logging',
  'tracing-fetch: no-raw-prompt-logging',
  'tracked-client: no-raw-prompt-logging',
  // The client itself logs, because of an option that somebody set or of what it is wrapped in.
  'debug-logger: no-raw-prompt-logging',
  'debug-with-bodies: no-raw-prompt-logging',
  'observed-bare: no-raw-prompt-logging',
  'observed-pinned: no-raw-prompt-logging',
  'openai-5-embedding-level: no-raw-prompt-logging',
  'openai-log-level: no-raw-prompt-logging',
  'openai-log-to-pino: no-raw-prompt-logging',
  'openrouter-debug-option: no-raw-prompt-logging',
  'openai-env-log: no-raw-prompt-logging',
  'openai-env-module: no-raw-prompt-logging',
  'openrouter-env-debug: no-raw-prompt-logging',
  'openrouter-env-debug: no-key-logging',
  'openrouter-debug-option: no-key-logging',
  'debug-logger: no-key-logging',
  // Nobody catches the error: what takes the place of the prompt in it is for a person to say.
  'assertion-message: no-raw-prompt-logging',
  'uncaught-cause: no-raw-prompt-logging',
  'uncaught-throw: no-raw-prompt-logging',
  // What is logged is an error, or put together in another file.
  'error-cause: no-raw-prompt-logging',
  'hostile-forwarded-log: no-raw-prompt-logging',
  // The logger's own option adds it to every line.
  'powertools-persistent: no-raw-prompt-logging',
  'winston-default-meta: no-raw-prompt-logging',
  'pino-mixin: no-raw-prompt-logging',
  // What holds it is spread into the line, or is a template.
  'fetch-wrapper-init: no-key-logging',
  'logtape-template: no-raw-prompt-logging',
  // What a client of the program is answered is for a person to word.
  'web-new-response: no-raw-prompt-logging',
  // The log call is not written where its arguments stand.
  'hostile-arguments: no-raw-prompt-logging',
  'hostile-foreach: no-raw-prompt-logging',
  'bound-prefix: no-raw-prompt-logging',
  'curried-logger: no-raw-prompt-logging',
  'debug-helper-module: no-raw-prompt-logging',
  'method-as-callback: no-raw-prompt-logging',
  'reflect-apply: no-raw-prompt-logging',
  'then-console: no-raw-prompt-logging',
  'timer-arguments: no-raw-prompt-logging',
  'logger-module: no-raw-prompt-logging',
  'time-log: no-raw-prompt-logging',
];

/** Violations without a verdict, or with a wrong one: there is nothing to repair for them. */
const leftOpen = (program: Program, rule: Rule): boolean => {
  const limit = knownLimits[program.id];
  return (
    undecided[program.id]?.rules.includes(rule) === true || (limit?.rule === rule && limit.verdict === 'pass')
  );
};

interface Repaired {
  readonly problems: readonly { readonly rule: string; readonly outcome: string }[];
  readonly outcome: Outcome;
  readonly captures: readonly Capture[];
}

const programs = findPrograms().filter(({ declaration }) =>
  repairable.some((rule) => declaration.sends[rule] === 'violating'),
);
const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-fixed-')));
const root = path.join(home, 'programs');
// Programs import guards from beside the folder of all programs.
cpSync(path.join(wireDir, 'guards'), path.join(home, 'guards'), { recursive: true });
afterAll(() => rmSync(home, { recursive: true, force: true }));

const repaired = new Map<string, Repaired>();

beforeAll(async () => {
  await install();
  const copies = programs.map((program) => copyProgram(program, root));
  const fixes = await repair(copies);
  const queue = copies.values();
  const work = async () => {
    for (const program of queue) repaired.set(program.id, await observe(program, fixes));
  };
  await Promise.all([work(), work(), work()]);
}, 1_200_000);

/** Each policy's programs together. */
async function repair(copies: readonly Program[]): Promise<readonly FileFix[]> {
  const policies = new Set(copies.map(({ policyFile }) => policyFile));
  const fixes: FileFix[] = [];
  for (const file of policies) {
    const files = copies.flatMap((each) => (each.policyFile === file ? each.files : []));
    const plan = await planRun({
      root: home,
      files,
      policy: policyOf(file),
      host: createModuleHost({ root: home }),
    });
    const written = writeRun(prepareRun(plan));
    expect(written.files.filter(({ state }) => state === 'refused')).toEqual([]);
    fixes.push(...written.files);
  }
  return fixes;
}

async function observe(program: Program, fixes: readonly FileFix[]): Promise<Repaired> {
  const captures: Capture[] = [];
  for (const run of program.declaration.runs ?? [{}]) captures.push(await runProgram(program, run));
  const outcomes = captures.map((capture) => judge(capture, program.declaration, `CANARY-${program.id}`));
  const outcome = Object.fromEntries(
    rules.map((rule) => [rule, outcomes.every((one) => one[rule])]),
  ) as Outcome;
  const problems = fixes
    .filter((fix) => program.files.includes(fix.path))
    .flatMap((fix) => ('problems' in fix ? fix.problems : []));
  return { problems, outcome, captures };
}

function resultOf(id: string): Repaired {
  const result = repaired.get(id);
  if (result === undefined) throw new Error(`${id} was not run.`);
  return result;
}

it('repairs every violation that is found, but those that are left to people', () => {
  const left = programs.flatMap((program) =>
    repairable
      .filter(
        (rule) => program.declaration.sends[rule] === 'violating' && !resultOf(program.id).outcome[rule],
      )
      .map((rule) => ({
        name: `${program.id}: ${rule}`,
        found: resultOf(program.id).problems.some((each) => each.rule === rule),
        isOpen: leftOpen(program, rule),
      })),
  );
  expect(
    left
      .filter(({ found }) => found)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(leftToPeople.toSorted());
  expect(left.filter(({ found, isOpen }) => !found && !isOpen)).toEqual([]);
});

describe.each(programs.map((program) => [program.id, program] as const))('%s', (id, { declaration }) => {
  it('still runs and sends its prompt', () => {
    const { captures } = resultOf(id);
    for (const { exitCode, output, requests } of captures) {
      expect(exitCode, output).toBe(declaration.exitCode ?? 0);
      expect(JSON.stringify(requests.filter(carriesContent))).toContain(`CANARY-${id}`);
    }
  });

  it('does on the wire what the codemod says, and nothing worse', () => {
    const { outcome, problems } = resultOf(id);
    for (const rule of rules) {
      const found = problems.filter((problem) => problem.rule === rule);
      const saysFixed = found.length > 0 && found.every((problem) => problem.outcome === 'fixed');
      if (saysFixed || declaration.sends[rule] === 'compliant') expect(outcome[rule], rule).toBe(true);
    }
  });
});

it('logs an HMAC where the policy demands one, and nothing where the key is not set', () => {
  const prompt = 'Which pensioner won the lottery? CANARY-hmac-where-demanded';
  const keyed = createHmac('sha256', 'A secret of this test.').update(prompt).digest('hex');
  const [without, having] = resultOf('hmac-where-demanded').captures.map(({ output }) => output);
  expect(having?.split(keyed).length).toBe(3);
  expect(without).not.toMatch(/[\da-f]{64}/);
});
