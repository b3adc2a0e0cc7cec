import { testMistakes } from '../../testing/policy-mistakes.js';

const attested = { by: 'DPO', date: '2026-11-25' };

testMistakes([
  [
    'a misspelt item of the checklist',
    { attestations: { checklist: { 'log-retentoin': attested } } },
    4,
    '"attestations.checklist.log-retentoin" is no item of the checklist. The nearest item is "log-retention".',
  ],
  [
    'a misspelt vendor',
    { attestations: { vendors: { antropic: attested } } },
    4,
    '"attestations.vendors.antropic" is neither "openrouter" nor a known provider. The nearest is "anthropic"; a new one is declared under "providers".',
  ],
  [
    'an end before the start',
    { attestations: { zdr: { ...attested, expires: '2026-11-24' } } },
    6,
    '"attestations.zdr.expires" lies before "date", so the attestation never counts. Correct one of the two.',
  ],
  [
    'an end that is no day',
    { attestations: { vendors: { openrouter: { ...attested, expires: '2027-02-30' } } } },
    7,
    '"attestations.vendors.openrouter.expires" is not a day of the calendar. Write year, month and day as "2026-11-25".',
  ],
  [
    'a vendor without a name',
    { attestations: { vendors: { openrouter: { date: '2026-11-25' } } } },
    4,
    '"attestations.vendors.openrouter.by" is missing from an attestation of a vendor. Add it.',
  ],
]);
