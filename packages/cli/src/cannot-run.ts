/** The command could not do its work: one clear line on stderr, exit code 2. `message` says what is wrong and what to do. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}

/** Exit codes of every command: scripts tell "the code breaks the policy" from "nothing was checked". */
export const exitCodes = { clean: 0, findings: 1, couldNotRun: 2 } as const;
