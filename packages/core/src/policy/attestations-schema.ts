import * as v from 'valibot';
import { controls } from '../catalog/controls/index.js';
import { closedObject, listOf, mapOf, mapOfKnown, text } from './closed-object.js';
import { day } from './day-schema.js';
import { described, required } from './described.js';
import { providerSlug } from './schema-words.js';

const attestationEntries = {
  by: required(text('a name'), 'Who answers for it.'),
  date: required(day(), 'When it was checked, as "2026-11-25".'),
  link: described(text('a link'), 'Where the evidence is.'),
  expires: described(day(), 'The last day on which it counts as evidence, as "2027-11-25".'),
};

/** What is attested without more. */
export const attestation = v.pipe(
  closedObject('an attestation', attestationEntries),
  v.description('What a person answers for, by name and date.'),
);

const vendor = closedObject('an attestation of a vendor', {
  agreement: described(
    text('a link'),
    'Where the agreement with the vendor is, such as a data processing agreement.',
  ),
  retention: described(
    text('what the vendor keeps'),
    'How long the vendor keeps prompts and answers, such as "30 days".',
  ),
  training: described(
    text('what the vendor trains on'),
    'Whether the vendor trains on prompts, such as "never".',
  ),
  ...attestationEntries,
});

/** `attestations` of a policy. */
export const attestationsSchema = closedObject('"attestations"', {
  data_collection: described(
    attestation,
    'The OpenRouter account uses no provider that collects data, so requests need not say `data_collection: "deny"`.',
  ),
  zdr: described(
    attestation,
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
  checklist: described(
    mapOfKnown(
      'items of the checklist to attestations',
      Object.fromEntries(controls.map(({ id }) => [id, v.exactOptional(attestation)])),
      attestation,
    ),
    'Items of the checklist that neither the code nor the account shows, by their ids, such as "log-retention".',
  ),
  vendors: described(
    mapOf('"openrouter" and provider slugs to attestations', vendor),
    'What the terms of OpenRouter and of providers say, by "openrouter" and slugs of providers.',
  ),
});
