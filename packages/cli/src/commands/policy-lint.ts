import path from 'node:path';
import { lintPolicy, type PlacedMistake } from '@openrouter-compliance/core';
import type { Command } from 'commander';
import { exitCodes } from '../cannot-run.js';
import { printAnswer } from '../policy/print-answer.js';
import { addPolicyOptions, noPolicy, type PolicyOptions } from '../policy/policy-options.js';
import { openPolicyText } from '../policy/policy-text.js';
import { survey } from '../policy/survey.js';
import { plural } from '../plural.js';

export function registerPolicyLint(policy: Command): void {
  addPolicyOptions(policy.command('lint'))
    .description('Report every mistake of the policy file, and entries that are probably not what was meant.')
    .addHelpText(
      'after',
      `
Exit codes:
  0  nothing to report
  1  the policy can be used and has suspicious entries
  2  the policy cannot be used`,
    )
    .action((options: PolicyOptions) => {
      process.exitCode = lint(options, process.cwd());
    });
}

function lint({ policy, format }: PolicyOptions, directory: string): number {
  const opened = openPolicyText(policy, directory);
  if (opened === undefined) throw noPolicy();
  if ('mistakes' in opened) {
    const lines = opened.mistakes.map(({ message }) => message);
    const mistakes = opened.mistakes.map(({ line = null, key = null, message }) => ({ line, key, message }));
    printAnswer(format === 'json' ? toJson(opened.shown, mistakes, []) : toText(lines, lines.length, 0));
    return exitCodes.couldNotRun;
  }
  const { parsed, shown, file } = opened;
  const remarks = lintPolicy(parsed, survey(parsed, path.dirname(file)));
  const lines = remarks.map(({ line, message }) => `${shown}:${line}: ${message}`);
  printAnswer(format === 'json' ? toJson(shown, [], remarks) : toText(lines, 0, lines.length));
  return remarks.length === 0 ? exitCodes.clean : exitCodes.findings;
}

function toText(lines: readonly string[], mistakes: number, suspicious: number): string {
  const summary = `${plural(mistakes, 'mistake', 'mistakes')}, ${plural(suspicious, 'suspicious entry', 'suspicious entries')}.`;
  return `${[...lines, ...(lines.length === 0 ? [] : ['']), summary].join('\n')}\n`;
}

/** Version 1 of the shape: keys may be added, none changes its meaning. Lines are 1-based. */
function toJson(
  file: string,
  mistakes: readonly {
    readonly line: number | null;
    readonly key: string | null;
    readonly message: string;
  }[],
  suspicious: readonly PlacedMistake[],
): string {
  return `${JSON.stringify({ version: 1, file, mistakes, suspicious }, null, 2)}\n`;
}
