import type { Policy } from '../policy/policy.js';
import { matchesModelPattern } from '../policy/model-pattern.js';
import { coversSlug } from '../policy/provider-names.js';
import { guardClass, type GuardClass } from './guard-rules.js';

/** Whether every request that the guard of one class lets through complies with another: demand by demand, not by rank. */
export function guardCovers(guard: string, required: string, policy: Policy): boolean {
  if (guard === required) return true;
  const has = guardClass(policy, guard);
  const needs = guardClass(policy, required);
  return (
    isWithin(has.models, needs.models, (needed, held) => matchesModelPattern(needed, held)) &&
    isWithin(has.providers, needs.providers, coversSlug) &&
    isWithin(has.plugins, needs.plugins, (needed, held) => needed === held) &&
    (needs.freeVariants || !has.freeVariants) &&
    (needs.presets || !has.presets) &&
    (has.checksServed || !needs.checksServed) &&
    carriesAll(has, needs) &&
    reachesNoMore(has, needs) &&
    policy.data.hosts.selfHosted.every(
      ({ classes }) => !classes.includes(guard) || classes.includes(required),
    )
  );
}

/** Whether one list allows nothing that another does not. */
function isWithin(
  held: readonly string[] | null,
  needed: readonly string[] | null,
  covers: (needed: string, held: string) => boolean,
): boolean {
  if (needed === null) return true;
  return held !== null && held.every((each) => needed.some((entry) => covers(entry, each)));
}

function carriesAll(has: GuardClass, needs: GuardClass): boolean {
  return (
    (has.pinned || !needs.pinned) &&
    (has.only || !needs.only) &&
    Object.entries(needs.routing).every(([key, value]) => has.routing[key] === value) &&
    needs.ignore.every((slug) => has.ignore.includes(slug)) &&
    Object.entries(needs.maxPrice).every(([key, limit]) => (has.maxPrice[key] ?? Infinity) <= limit)
  );
}

function reachesNoMore(has: GuardClass, needs: GuardClass): boolean {
  return (needs.openRouter || !has.openRouter) && has.hosts.every((host) => needs.hosts.includes(host));
}
