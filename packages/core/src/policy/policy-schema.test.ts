import { testMistakes } from '../testing/policy-mistakes.js';
import { policySchema } from './policy-schema.js';

const keys = Object.keys(policySchema.entries)
  .map((key) => `"${key}"`)
  .join(', ');

testMistakes([
  [
    'an unknown key',
    { defaultClass: 'internal', clases: {} },
    3,
    '"clases" is not a key of the policy. The nearest key is "classes".',
  ],
  [
    'an unknown key that is near nothing',
    { version: 1 },
    2,
    `"version" is not a key of the policy. The keys are ${keys}.`,
  ],
  [
    'a base file by another word',
    { base: './base.json' },
    2,
    `"base" is not a key of the policy. The keys are ${keys}.`,
  ],
  [
    'a reserved key',
    { constructor: {} },
    2,
    '"constructor" is a name that JavaScript reserves. Choose another name.',
  ],
  [
    'a key given twice',
    '{\n  "files": [],\n  "aliases": {},\n  "files": []\n}',
    4,
    '"files" is given twice, first on line 2. Keep one of the two.',
  ],
  [
    'a key given twice within',
    '{\n  "classes": {\n    "internal": {\n      "byok": true,\n      "byok": false\n    }\n  }\n}',
    5,
    '"classes.internal.byok" is given twice, first on line 4. Keep one of the two.',
  ],
  [
    '$schema that is no text',
    { $schema: 1 },
    2,
    '"$schema" must be a path or URL of the JSON Schema, as one text in double quotes.',
  ],
  [
    'a text for a flag',
    { defaultClass: 'internal', classes: { internal: { byok: false, freeVariants: 'no' } } },
    6,
    '"classes.internal.freeVariants" must be true or false, without quotes.',
  ],
  [
    'a number for a flag',
    { defaultClass: 'internal', classes: { internal: { byok: false, presets: 0 } } },
    6,
    '"classes.internal.presets" must be true or false, without quotes.',
  ],
  [
    'routing that is false',
    { defaultClass: 'internal', classes: { internal: { byok: false, routing: false } } },
    6,
    '"classes.internal.routing" must be an object in braces, with the keys of the routing of a class.',
  ],
  [
    'routing in camel case',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, routing: { allowFallbacks: false } } },
    },
    7,
    '"classes.internal.routing.allowFallbacks" is not a key of the routing of a class. The nearest key is "allow_fallbacks".',
  ],
  [
    'a provider list in routing',
    {
      defaultClass: 'internal',
      classes: {
        internal: { byok: false, routing: { only: ['openai'] } },
      },
    },
    7,
    '"classes.internal.routing.only" must be true or false, without quotes.',
  ],
  [
    'a wrong word for data_collection',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, routing: { data_collection: 'denied' } } },
    },
    7,
    '"classes.internal.routing.data_collection" must be "allow" or "deny".',
  ],
  [
    'a misspelt word for data_collection',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, routing: { data_collection: 'dney' } } },
    },
    7,
    '"classes.internal.routing.data_collection" must be "allow" or "deny".',
  ],
  [
    'a class that logs nothing',
    { defaultClass: 'internal', classes: { internal: { byok: false, logs: false } } },
    6,
    '"classes.internal.logs" must be an object in braces, with the keys of the logs of a class.',
  ],
  [
    'a key of logs in the singular',
    { defaultClass: 'internal', classes: { internal: { byok: false, logs: { response: 'deny' } } } },
    7,
    '"classes.internal.logs.response" is not a key of the logs of a class. The nearest key is "responses".',
  ],
  [
    'responses that are true',
    { defaultClass: 'internal', classes: { internal: { byok: false, logs: { responses: true } } } },
    7,
    '"classes.internal.logs.responses" must be "allow" or "deny".',
  ],
  [
    'a service that is misspelt',
    { defaultClass: 'internal', classes: { internal: { byok: false, logs: { services: ['langfuze'] } } } },
    8,
    '"classes.internal.logs.services[0]" must be "opentelemetry", "posthog", "langfuse", "langsmith", "braintrust" or "helicone". The nearest is "langfuse".',
  ],
  [
    'one service without a list',
    { defaultClass: 'internal', classes: { internal: { byok: false, logs: { services: 'langfuse' } } } },
    7,
    '"classes.internal.logs.services" must be "any" or a list of observability services such as ["langfuse"].',
  ],
  [
    'digests by the name of the function',
    { defaultClass: 'internal', classes: { internal: { byok: false, logs: { digests: 'hmac' } } } },
    7,
    '"classes.internal.logs.digests" must be "plain" or "keyed".',
  ],
  [
    'a text for zdr',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, routing: { zdr: 'true' } } },
    },
    7,
    '"classes.internal.routing.zdr" must be true or false, without quotes.',
  ],
  [
    'a list for attestations',
    { attestations: [] },
    2,
    '"attestations" must be an object in braces, not a list, with the keys of "attestations".',
  ],
  [
    'true for an attestation',
    { attestations: { zdr: true } },
    3,
    '"attestations.zdr" must be an object in braces, with the keys of an attestation.',
  ],
  [
    'an attestation without a date',
    { attestations: { zdr: { by: 'DPO' } } },
    3,
    '"attestations.zdr.date" is missing from an attestation. Add it.',
  ],
  [
    'an attestation without a name',
    { attestations: { zdr: { by: '', date: '2026-11-25' } } },
    4,
    '"attestations.zdr.by" must be a name, not an empty text.',
  ],
  [
    'a date of another form',
    { attestations: { zdr: { by: 'DPO', date: '25.11.2026' } } },
    5,
    '"attestations.zdr.date" must be a date such as "2026-11-25".',
  ],
  [
    'a day that does not exist',
    { attestations: { zdr: { by: 'DPO', date: '2026-02-30' } } },
    5,
    '"attestations.zdr.date" is not a day of the calendar. Write year, month and day as "2026-11-25".',
  ],
  [
    'a number for a date',
    { attestations: { zdr: { by: 'DPO', date: 20261125 } } },
    5,
    '"attestations.zdr.date" must be a date such as "2026-11-25", in double quotes.',
  ],
  [
    'an attestation with an end by another name',
    { attestations: { zdr: { by: 'DPO', date: '2026-11-25', until: '2027-11-25' } } },
    6,
    '"attestations.zdr.until" is not a key of an attestation. The keys are "by", "date", "link", "expires".',
  ],
  [
    'attestations in camel case',
    { attestations: { dataCollection: { by: 'DPO', date: '2026-11-25' } } },
    3,
    '"attestations.dataCollection" is not a key of "attestations". The nearest key is "data_collection".',
  ],
  [
    'an object for byok',
    {
      attestations: { byok: { providers: ['openai'], by: 'DPO', date: '2026-11-25' } },
    },
    3,
    '"attestations.byok" must be a list of attestations, in brackets.',
  ],
  [
    'byok without providers',
    {
      attestations: { byok: [{ by: 'DPO', date: '2026-11-25' }] },
    },
    4,
    '"attestations.byok[0].providers" is missing from an attestation. Add it.',
  ],
  [
    'byok of no provider',
    {
      attestations: { byok: [{ providers: [], by: 'DPO', date: '2026-11-25' }] },
    },
    5,
    '"attestations.byok[0].providers" is empty. Name a provider or remove the attestation.',
  ],
  [
    'byok of a misspelt provider',
    {
      attestations: {
        byok: [{ providers: ['opnai'], by: 'DPO', date: '2026-11-25' }],
      },
    },
    6,
    '"attestations.byok[0].providers[0]" is not a known provider. The nearest is "openai"; a new one is declared under "providers".',
  ],
]);
