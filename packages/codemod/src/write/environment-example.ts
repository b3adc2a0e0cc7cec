import { withLines, type CompanionFile } from './companion-file.js';

/**
 * What `.env.example` in the root must say so that each variable has a line, name only.
 *
 * @returns undefined when every name is there.
 * @throws CannotWrite when the file is there and cannot be used.
 */
export function planEnvironmentExample(
  root: string,
  variables: readonly string[],
): CompanionFile | undefined {
  if (variables.length === 0) return undefined;
  return withLines(root, '.env.example', (text) =>
    variables
      .filter((name) => !new RegExp(`^\\s*(?:export\\s+)?${name}\\s*=`, 'm').test(text))
      .map((name) => `${name}=`),
  );
}
