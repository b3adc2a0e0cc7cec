import { isCalendarDate } from '@openrouter-compliance/core';

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
/** A date in another form, which would otherwise be taken for words, so that the directive never ends. */
const otherDate =
  /\buntil:?\s+(?:the\s+)?(\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:of\s+)?[a-z]{3,9}\.?,?\s+\d{4}|[a-z]{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4})\b/i;

/**
 * Reads what stands behind `--` of a directive. A reason is needed; an owner and an end are not.
 *
 * @param today ISO date.
 */
export function readSuppression(justification: string, today: string): Suppression {
  const end = until.exec(justification)?.[1];
  const by = owner.exec(justification)?.[1]?.replace(/[.,;]+$/, '');
  const reason = justification.replace(until, '').replace(owner, '');
  const misread = end === undefined ? otherDate.exec(justification)?.[1] : undefined;
  const rejected = misread === undefined ? rejection(reason, end, today) : misreadDate(misread);
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
  if (end !== undefined && !isCalendarDate(end))
    return `A directive suppresses this until ${end}, which is no day of the calendar, so it counts. Correct the date.`;
  if (end !== undefined && end < today)
    return `The directive that suppresses this ended on ${end}, so it counts. Repair it, or agree on a new date.`;
  return undefined;
}

function misreadDate(date: string): string {
  return `A directive suppresses this until "${date}", of which no end can be read, so it counts. Write the date as in until 2027-01-31.`;
}

/** The message of a finding, and where a directive suppresses it in vain, why: for formats that have one text for each. */
export function messageOf({
  message,
  suppression,
}: {
  readonly message: string;
  readonly suppression?: Suppression | undefined;
}): string {
  return suppression?.rejected === undefined ? message : `${message} ${suppression.rejected}`;
}

/** Whether a directive that counts suppresses a finding. */
export function isExcused({
  suppression,
}: {
  readonly suppression?: Pick<Suppression, 'rejected'> | null | undefined;
}): boolean {
  return suppression !== undefined && suppression !== null && suppression.rejected === undefined;
}
