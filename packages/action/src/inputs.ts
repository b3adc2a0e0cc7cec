export interface Inputs {
  readonly paths: readonly string[];
  /** Empty: the base of the pull request, if there is one. */
  readonly changed: string;
  /** Empty: none. `true`: the usual file. */
  readonly baseline: string;
  readonly policy: string;
  readonly strict: boolean;
  readonly keys: boolean;
  readonly maxOpen: string;
  readonly format: string;
  readonly output: string;
  readonly token: string;
}

/**
 * The inputs as `action.yml` hands them on: in variables, and never as code of a shell.
 *
 * @throws Error when a switch is neither `true` nor `false`.
 */
export function readInputs(env: NodeJS.ProcessEnv): Inputs {
  const text = (name: string): string => env[`INPUT_${name}`]?.trim() ?? '';
  return {
    paths: text('PATHS')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    changed: text('CHANGED'),
    baseline: text('BASELINE') === 'false' ? '' : text('BASELINE'),
    policy: text('POLICY'),
    strict: toSwitch('strict', text('STRICT')),
    keys: toSwitch('keys', text('KEYS')),
    maxOpen: text('MAX_OPEN'),
    format: text('FORMAT'),
    output: text('OUTPUT'),
    token: text('TOKEN'),
  };
}

/** A word that is misspelled must not switch a check off in silence. */
function toSwitch(name: string, value: string): boolean {
  if (value === 'true') return true;
  if (value === '' || value === 'false') return false;
  throw new Error(`The input "${name}" is neither true nor false. Give one of the two.`);
}
