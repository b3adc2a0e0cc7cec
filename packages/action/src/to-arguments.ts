import type { Inputs } from './inputs.js';
import type { PullRequest } from './pull-request.js';

/** The arguments of the command line. @param approvers login names. */
export function toArguments(
  { paths, changed, baseline, policy, strict, keys, maxOpen, format, output }: Inputs,
  pullRequest: PullRequest | undefined,
  approvers: readonly string[],
): readonly string[] {
  const base = changed === '' && pullRequest ? `origin/${pullRequest.base}` : changed;
  const isLimited = base !== '' && base !== 'all';
  return [
    'check',
    ...(isLimited ? ['--changed', base] : []),
    // One word: a name that starts with a dash is still a name.
    ...(baseline === '' ? [] : [baseline === 'true' ? '--baseline' : `--baseline=${baseline}`]),
    ...(policy === '' ? [] : [`--policy=${policy}`]),
    ...(strict ? ['--strict'] : []),
    ...(keys ? ['--keys'] : []),
    ...(maxOpen === '' ? [] : [`--max-open=${maxOpen}`]),
    ...(format === '' ? [] : [`--format=${format}`]),
    ...(output === '' ? [] : [`--output=${output}`]),
    ...(isLimited ? approvers.map((login) => `--approved-by=${login}`) : []),
    '--',
    ...paths,
  ];
}
