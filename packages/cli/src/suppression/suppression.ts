/** What a directive in the code says about the finding that it suppresses. */
export interface Suppression {
  /** All that stands behind `--`. */
  readonly justification: string;
  /** Who answers for it: `owner @team`. */
  readonly owner?: string;
  /** ISO date, the last day on which it counts: `until 2027-01-31`. */
  readonly until?: string;
  /** Why it does not count, so that the finding does; as a sentence that says what to do. */
  readonly rejected?: string;
}

const owner = /\bowner:?\s+(@?[\p{L}\p{N}][\p{L}\p{N}._@/-]*)/iu;
const until = /\buntil:?\s+(\d{4}-\d{2}-\d{2})\b/i;

/**
 * Reads what stands behind `--` of a directive. A reason is needed; an owner and an end are not.
 *
 * @param today ISO date.
 */
export function readSuppression(justification: string, today: string): Suppression {
  const end = until.exec(justification)?.[1];
  const by = owner.exec(justification)?.[1]?.replace(/[.,;]+$/, '');
  const reason = justification.replace(until, '').replace(owner, '');
  const rejected = rejection(reason, end, today);
  return {
    justification,
    ...(by === undefined ? {} : { owner: by }),
    ...(end === undefined ? {} : { until: end }),
    ...(rejected === undefined ? {} : { rejected }),
  };
}

function rejection(reason: string, end: string | undefined, today: string): string | undefined {
  if (!/[\p{L}\p{N}]/u.test(reason))
    return 'A directive suppresses this without a reason, so it counts. Write the reason behind "--" in the directive.';
  if (end !== undefined && !isDay(end))
    return `A directive suppresses this until ${end}, which is no day of the calendar, so it counts. Correct the date.`;
  if (end !== undefined && end < today)
    return `The directive that suppresses this ended on ${end}, so it counts. Repair it, or agree on a new date.`;
  return undefined;
}

function isDay(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}

/** Whether a directive that counts suppresses a finding. */
export function isExcused({
  suppression,
}: {
  readonly suppression?: Pick<Suppression, 'rejected'> | null | undefined;
}): boolean {
  return suppression !== undefined && suppression !== null && suppression.rejected === undefined;
}
