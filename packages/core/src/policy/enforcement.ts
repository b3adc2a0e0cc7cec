import type { RuleName } from '../rules/rule-name.js';
import { enforceLevels } from './enforce-schema.js';
import type { PolicyData } from './policy-data.js';

export type EnforceLevel = (typeof enforceLevels)[number];

/** What becomes of a finding. */
export interface Enforcement {
  readonly level: EnforceLevel;
  /** The day on which it gets stricter, if the policy says one. */
  readonly stricterFrom?: string;
}

/**
 * What the policy says of findings of a rule about data of these classes: the last entry that fits and has begun; of several classes
 * the strictest. A finding that is about no data, such as a key, is met by entries without classes only.
 *
 * @param classes canonical names.
 * @param today as `2026-11-25`, in UTC.
 * @returns undefined where no entry fits: every finding counts, but for those of a baseline that is asked for.
 */
export function enforcementOf(
  { enforce = [] }: Pick<PolicyData, 'enforce'>,
  rule: RuleName,
  classes: readonly string[],
  today: string,
): Enforcement | undefined {
  const level = levelOn(enforce, rule, classes, today);
  if (level === undefined) return undefined;
  const later = enforce.flatMap(({ from }) => (from !== undefined && from > today ? [from] : [])).sort();
  const stricterFrom = later.find((date) => {
    const then = levelOn(enforce, rule, classes, date);
    return then !== undefined && strength(then) > strength(level);
  });
  return { level, ...(stricterFrom === undefined ? {} : { stricterFrom }) };
}

function levelOn(
  entries: NonNullable<PolicyData['enforce']>,
  rule: RuleName,
  classes: readonly string[],
  date: string,
): EnforceLevel | undefined {
  const levelFor = (className: string | undefined): EnforceLevel | undefined =>
    entries.findLast(
      (entry) =>
        (entry.from === undefined || entry.from <= date) &&
        (entry.rules === undefined || entry.rules.includes(rule)) &&
        (entry.classes === undefined || (className !== undefined && entry.classes.includes(className))),
    )?.level;
  const levels = (classes.length === 0 ? [undefined] : classes).map(levelFor);
  // What no entry speaks of fails the check.
  if (levels.includes(undefined)) return levels.includes('all') ? 'all' : undefined;
  return levels.reduce((strictest, level) => (strength(level) > strength(strictest) ? level : strictest));
}

function strength(level: EnforceLevel | undefined): number {
  return level === undefined ? 0 : enforceLevels.indexOf(level);
}
