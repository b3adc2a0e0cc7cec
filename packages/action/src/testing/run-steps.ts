import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';

const actionSchema = v.object({
  inputs: v.record(v.string(), v.object({ description: v.string(), default: v.string() })),
  runs: v.object({
    using: v.literal('composite'),
    steps: v.array(
      v.strictObject({
        id: v.optional(v.string()),
        name: v.optional(v.string()),
        if: v.optional(v.string()),
        uses: v.optional(v.string()),
        with: v.optional(v.unknown()),
        shell: v.optional(v.literal('bash')),
        'working-directory': v.optional(v.string()),
        env: v.optional(v.record(v.string(), v.string())),
        run: v.optional(v.string()),
      }),
    ),
  }),
});

type Step = v.InferOutput<typeof actionSchema>['runs']['steps'][number];

export interface StepsResult {
  readonly code: number;
  readonly output: string;
  /** What the last steps put in front of `PATH` for those that follow in the job. */
  readonly path: string;
}

export interface Job {
  /** The folder of `action.yml`, as the runner has downloaded it. */
  readonly action: string;
  /** Where the repository is checked out. */
  readonly workspace: string;
  readonly inputs: Readonly<Record<string, string>>;
  /** What the runner and the workflow set. */
  readonly env: Readonly<Record<string, string>>;
  /** Names of steps that have been run before and need not be again. */
  readonly done?: readonly string[];
}

export function readAction(folder: string): v.InferOutput<typeof actionSchema> {
  return v.parse(actionSchema, parse(readFileSync(path.join(folder, 'action.yml'), 'utf8')));
}

/**
 * Runs the steps of a composite action as the runner does, in bash, but for those that use another action. Expressions are
 * those that `action.yml` has: names with dots, and nothing else.
 */
export async function runSteps({ action, workspace, inputs, env, done = [] }: Job): Promise<StepsResult> {
  const { inputs: declared, runs } = readAction(action);
  const unknown = Object.keys(inputs).filter((name) => !(name in declared));
  if (unknown.length > 0) throw new Error(`The action has no input ${unknown.join(', ')}.`);
  mkdirSync(path.join(workspace, '..', 'runner'), { recursive: true });
  const runner = mkdtempSync(path.join(workspace, '..', 'runner', 'job-'));
  const files = { GITHUB_OUTPUT: path.join(runner, 'output'), GITHUB_PATH: path.join(runner, 'path') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const context = new Map<string, string>([
    ['github.action_path', action],
    ['github.token', env['GITHUB_TOKEN'] ?? ''],
    ...Object.entries(declared).map(([name, { default: value }]): [string, string] => [
      `inputs.${name}`,
      value,
    ]),
    ...Object.entries(inputs).map(([name, value]): [string, string] => [`inputs.${name}`, value]),
  ]);
  let code = 0;
  let output = '';
  for (const step of runs.steps) {
    if (step.run === undefined || (step.name !== undefined && done.includes(step.name))) continue;
    if (code !== 0 && !(step.if ?? '').startsWith('always()')) continue;
    const result = await runStep(step, step.run, { context, workspace, env: { ...env, ...files } });
    if (code === 0) code = result.code;
    output += result.output;
    for (const line of readFileSync(files.GITHUB_OUTPUT, 'utf8').split('\n')) {
      const [name, ...value] = line.split('=');
      if (step.id !== undefined && name) context.set(`steps.${step.id}.outputs.${name}`, value.join('='));
    }
  }
  return { code, output, path: readFileSync(files.GITHUB_PATH, 'utf8').trim() };
}

interface Surroundings {
  readonly context: ReadonlyMap<string, string>;
  readonly workspace: string;
  readonly env: Readonly<Record<string, string>>;
}

function runStep(
  step: Step,
  script: string,
  { context, workspace, env }: Surroundings,
): Promise<{ readonly code: number; readonly output: string }> {
  const expand = (text: string): string =>
    text.replaceAll(/\$\{\{ *([^ }]+) *\}\}/g, (_, expression: string) => {
      const value = context.get(expression) ?? '';
      // A default of an input may be an expression itself.
      return value.includes('${{') ? expand(value) : value;
    });
  if (script.includes('${{'))
    throw new Error('An expression inside a script is code of whoever writes the input.');
  const cwd = path.resolve(workspace, expand(step['working-directory'] ?? '.'));
  const own = Object.entries(step.env ?? {}).map(([name, text]) => [name, expand(text)] as const);
  return new Promise((resolve) => {
    execFile(
      'bash',
      ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script],
      // Of the surroundings of the tests only what a runner has as well: no CI variables of another job.
      {
        cwd,
        env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env, ...Object.fromEntries(own) },
      },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code ?? 1) : 0, output: stdout + stderr }),
    );
  });
}
