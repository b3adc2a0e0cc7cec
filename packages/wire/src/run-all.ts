import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RecordedRequest } from '@openrouter-compliance/testkit';
import { demands, meetsDemand, type Demand } from './demand.js';
import { install } from './install.js';
import { judge, type Outcome } from './oracle.js';
import { resultsDir } from './paths.js';
import { findPrograms, type Declaration, type Program } from './program.js';
import { rules } from './rule.js';
import { runProgram, type Capture } from './run-program.js';

export interface ProgramResult extends Omit<Program, 'nodeMajor' | 'declaration' | 'policyFile'> {
  readonly declaration: Declaration;
  /** For each rule whether everything that was sent and printed, in all runs, complied. */
  readonly outcome: Outcome;
  /** The same of what its policy demands beside that, where it declares it. */
  readonly demanded: Readonly<Partial<Record<Demand, boolean>>>;
  readonly requests: readonly RecordedRequest[];
  readonly output: string;
  readonly exitCodes: readonly (number | null)[];
}

/** Two cores run the suite; a third program fills the time that the others wait. */
const atOnce = 3;

/** Runs every program and leaves each result in `.results/<id>.json`; nothing is cached. */
export async function runAll(select: (program: Program) => boolean = () => true): Promise<ProgramResult[]> {
  await install();
  mkdirSync(resultsDir, { recursive: true });
  const programs = findPrograms().filter(select);
  const results: ProgramResult[] = [];
  const queue = programs.entries();
  const work = async (): Promise<void> => {
    for (const [index, program] of queue) {
      const result = await resultOf(program);
      writeFileSync(path.join(resultsDir, `${program.id}.json`), `${JSON.stringify(result, null, 2)}\n`);
      results[index] = result;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

async function resultOf(program: Program): Promise<ProgramResult> {
  const captures: Capture[] = [];
  const runs = program.declaration.runs ?? [{}];
  for (const run of runs) captures.push(await runProgram(program, run));
  const { id, dir, files, client, version, declaration } = program;
  const outcomes = captures.map((capture) => judge(capture, declaration, `CANARY-${id}`));
  const outcome = Object.fromEntries(
    rules.map((rule) => [rule, outcomes.every((one) => one[rule])]),
  ) as Outcome;
  const demanded = Object.fromEntries(
    demands
      .filter((demand) => declaration.demands?.[demand] !== undefined)
      .map((demand) => [
        demand,
        captures.every((capture, index) => meetsDemand(demand, runs[index] ?? {}, capture, id) !== false),
      ]),
  );
  return {
    ...{ id, dir, files, client, version, declaration, outcome, demanded },
    requests: captures.flatMap((capture) => capture.requests),
    output: captures.map((capture) => capture.output).join('\n'),
    exitCodes: captures.map((capture) => capture.exitCode),
  };
}
