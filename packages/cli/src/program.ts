import { JournalError, TypecheckError } from '@openrouter-compliance/codemod';
import { PolicyError } from '@openrouter-compliance/core';
import { Command, CommanderError } from 'commander';
import { CannotRun, exitCodes } from './cannot-run.js';
import { registerAudit } from './commands/audit.js';
import { registerCheck } from './commands/check.js';
import { registerClassify } from './commands/classify.js';
import { registerExplain } from './commands/explain.js';
import { registerFix } from './commands/fix.js';
import { registerInit } from './commands/init.js';
import { registerPolicy } from './commands/policy.js';
import { registerReport } from './commands/report.js';
import { registerSync } from './commands/sync.js';
import { printDiagnostic, printError, printResult } from './output.js';
import { version } from './version.js';

/** One function a command; each registers itself on the program and sets `process.exitCode` when it is not 0. */
const registrations: readonly ((program: Command) => void)[] = [
  registerCheck,
  registerFix,
  registerInit,
  registerExplain,
  registerClassify,
  registerReport,
  registerAudit,
  registerSync,
  registerPolicy,
];

export function createProgram(): Command {
  const program = new Command('openrouter-compliance')
    .description('Checks and repairs what a repository sends to language models through OpenRouter.')
    .version(version)
    .exitOverride()
    // An argument that is out of place may be a key; commands inherit this.
    .configureOutput({ writeOut: printResult, writeErr: printDiagnostic })
    .showHelpAfterError('Run openrouter-compliance --help for the commands and options.');
  for (const register of registrations) register(program);
  return program;
}

/**
 * Runs one command line.
 *
 * @returns the exit code. Whatever goes wrong is one line on stderr, never a stack trace.
 */
export async function run(args: readonly string[]): Promise<number> {
  process.exitCode = exitCodes.clean;
  try {
    await createProgram().parseAsync(args, { from: 'user' });
    return process.exitCode;
  } catch (error) {
    // Commander has already printed its own message; help and version end with its exit code 0.
    if (error instanceof CommanderError)
      return error.exitCode === 0 ? exitCodes.clean : exitCodes.couldNotRun;
    printError(toLine(error));
    return exitCodes.couldNotRun;
  }
}

function toLine(error: unknown): string {
  if (
    error instanceof CannotRun ||
    error instanceof PolicyError ||
    error instanceof JournalError ||
    error instanceof TypecheckError
  )
    return error.message;
  return `unexpected error: ${error instanceof Error ? error.message : String(error)}`;
}
