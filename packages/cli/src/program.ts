import { JournalError, TypecheckError } from '@openrouter-compliance/codemod';
import { PolicyError } from '@openrouter-compliance/core';
import { Command, CommanderError } from 'commander';
import { CannotRun, exitCodes } from './cannot-run.js';
import { printDiagnostic, printError, printResult } from './output.js';
import { version } from './version.js';

/** Registers a command on the program; it sets `process.exitCode` when that is not 0. */
type Registration = (program: Command) => void;

/** By name, in the order of the help. Each brings modules of its own, and a run needs those of one. */
const registrations: Readonly<Record<string, () => Promise<Registration>>> = {
  check: async () => (await import('./commands/check.js')).registerCheck,
  fix: async () => (await import('./commands/fix.js')).registerFix,
  init: async () => (await import('./commands/init.js')).registerInit,
  explain: async () => (await import('./commands/explain.js')).registerExplain,
  classify: async () => (await import('./commands/classify.js')).registerClassify,
  report: async () => (await import('./commands/report.js')).registerReport,
  audit: async () => (await import('./commands/audit.js')).registerAudit,
  sync: async () => (await import('./commands/sync.js')).registerSync,
  policy: async () => (await import('./commands/policy.js')).registerPolicy,
};

/** With the command that the first word names, else with all: for help, for options before a command and for what is misspelt. */
async function createProgram([name = '']: readonly string[]): Promise<Command> {
  const program = new Command('openrouter-compliance')
    .description('Checks and repairs what a repository sends to language models through OpenRouter.')
    .version(version)
    .exitOverride()
    // An argument that is out of place may be a key; commands inherit this.
    .configureOutput({ writeOut: printResult, writeErr: printDiagnostic })
    .showHelpAfterError('Run openrouter-compliance --help for the commands and options.');
  const named = Object.hasOwn(registrations, name) ? registrations[name] : undefined;
  for (const load of named ? [named] : Object.values(registrations)) (await load())(program);
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
    const program = await createProgram(args);
    await program.parseAsync(args, { from: 'user' });
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
