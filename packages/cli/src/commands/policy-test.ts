import { judgeExamples, type ExampleResult } from '@openrouter-compliance/core';
import type { Command } from 'commander';
import { CannotRun, exitCodes } from '../cannot-run.js';
import { printAnswer } from '../policy/print-answer.js';
import { judgeSamples } from '../policy/judge-samples.js';
import { addPolicyOptions, requirePolicy, type PolicyOptions } from '../policy/policy-options.js';

export function registerPolicyTest(policy: Command): void {
  addPolicyOptions(policy.command('test'))
    .description('Ask the policy its own "examples", and call its redactors with their "samples".')
    .addHelpText(
      'after',
      `
Redactors with samples are imported and called: their code runs.

Exit codes:
  0  every example and sample passes
  1  one does not
  2  the policy cannot be used, or has neither examples nor samples`,
    )
    .action(async (options: PolicyOptions) => {
      process.exitCode = await test(options, process.cwd());
    });
}

async function test({ policy, format }: PolicyOptions, directory: string): Promise<number> {
  const opened = requirePolicy(policy, directory);
  const examples = judgeExamples(opened.parsed);
  const samples = await judgeSamples(opened);
  if (examples.length + samples.length === 0)
    throw new CannotRun(
      `${opened.shown} has neither "examples" nor redactors with "samples". Write down what you mean under "examples".`,
    );
  printAnswer(
    format === 'json'
      ? toJson(opened.shown, examples, samples)
      : toText(opened.shown, [...examples, ...samples]),
  );
  return [...examples, ...samples].every(({ passed }) => passed) ? exitCodes.clean : exitCodes.findings;
}

function toText(file: string, results: readonly ExampleResult[]): string {
  const lines = results.map(({ key, line, question, passed, answer }) =>
    passed ? `ok    ${key}: ${question}` : `FAIL  ${key}: ${question} (${file}:${line}). ${answer}`,
  );
  const failed = results.filter(({ passed }) => !passed).length;
  return `${[...lines, '', `${results.length - failed} passed, ${failed} failed.`].join('\n')}\n`;
}

/** Version 1 of the shape: keys may be added, none changes its meaning. Lines are 1-based. */
function toJson(file: string, examples: readonly ExampleResult[], samples: readonly ExampleResult[]): string {
  return `${JSON.stringify({ version: 1, file, examples, samples }, null, 2)}\n`;
}
