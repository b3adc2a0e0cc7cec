import * as v from 'valibot';

/** A day of the calendar in UTC, as `2026-11-25`. */
export const day = () =>
  v.pipe(
    v.string('must be a date such as "2026-11-25", in double quotes.'),
    v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as "2026-11-25".'),
    v.check(
      (date) => isCalendarDate(date),
      'is not a day of the calendar. Write year, month and day as "2026-11-25".',
    ),
  );

/** Whether a text such as `2027-02-30` names a day that there is. */
export function isCalendarDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
