import * as v from 'valibot';
import { closedObject, listOf, text } from './closed-object.js';
import { described, required } from './described.js';
import { providerSlug } from './schema-words.js';

const attestationEntries = {
  by: required(text('a name'), 'Who answers for it.'),
  date: required(
    v.pipe(
      v.string('must be a date such as "2026-11-25", in double quotes.'),
      v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as "2026-11-25".'),
      v.check(
        (date) => isCalendarDate(date),
        'is not a day of the calendar. Write year, month and day as "2026-11-25".',
      ),
    ),
    'When it was checked, as "2026-11-25".',
  ),
  link: described(text('a link'), 'Where the evidence is.'),
};

/** `attestations` of a policy. */
export const attestationsSchema = closedObject('"attestations"', {
  data_collection: described(
    closedObject('an attestation', attestationEntries),
    'The OpenRouter account uses no provider that collects data, so requests need not say `data_collection: "deny"`.',
  ),
  zdr: described(
    closedObject('an attestation', attestationEntries),
    'The OpenRouter account enforces zero data retention, so requests need not say `zdr: true`.',
  ),
  byok: described(
    listOf(
      'attestations',
      closedObject('an attestation', {
        providers: required(
          listOf('provider slugs', providerSlug, '["anthropic"]'),
          'Providers that are called with your own key only.',
        ),
        ...attestationEntries,
      }),
    ),
    'Providers for which a key of your own is set to be always used.',
  ),
});

function isCalendarDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
