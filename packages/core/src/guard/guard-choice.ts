import type { Policy } from '../policy/policy.js';
import { guardCovers } from './guard-covers.js';
import { guardClass } from './guard-rules.js';

/** The class of these whose guard is enough for all of them; undefined where there is none. */
export function highestGuard(classes: readonly string[], policy: Policy): string | undefined {
  return classes.find((name) => classes.every((other) => guardCovers(name, other, policy)));
}

/** What a request names, as far as the code shows it. */
interface Named {
  readonly models: readonly string[];
  readonly providers: readonly string[];
}

/**
 * Whether the guard of a class lets requests through that name these models and providers.
 *
 * @returns why it does not: a clause without a full stop.
 */
export function guardAdmits(
  className: string,
  { models, providers }: Named,
  policy: Policy,
): string | undefined {
  const rules = guardClass(policy, className);
  const allowance = policy.classNamed(className);
  if (!allowance || rules.models?.length === 0 || rules.providers?.length === 0)
    return `the policy approves no model or no provider for ${className} data, so that a guard would refuse every request`;
  const model = models.find((each) => allowance.allowsModel([each]).allowed === false);
  if (model !== undefined) return `the guard of ${className} data would refuse \`${model}\``;
  const provider = providers.find((each) => allowance.allowsProvider(each).allowed !== true);
  return provider === undefined
    ? undefined
    : `the guard of ${className} data would refuse the provider \`${provider}\``;
}
