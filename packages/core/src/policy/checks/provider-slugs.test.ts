import { testMistakes } from '../../testing/policy-mistakes.js';

testMistakes([
  [
    'a text for providers',
    { defaultClass: 'internal', classes: { internal: { byok: false, providers: 'openai' } } },
    6,
    '"classes.internal.providers" must be "any", "byok" or a list of provider slugs such as ["anthropic"].',
  ],
  [
    'a wrong case of any',
    { defaultClass: 'internal', classes: { internal: { byok: false, providers: 'Any' } } },
    6,
    '"classes.internal.providers" must be "any", "byok" or a list of provider slugs such as ["anthropic"]. The nearest is "any".',
  ],
  [
    'an object for providers',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: { openai: true } } },
    },
    6,
    '"classes.internal.providers" must be "any", "byok" or a list of provider slugs such as ["anthropic"].',
  ],
  [
    'a number among providers',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: ['openai', 3] } },
    },
    8,
    '"classes.internal.providers[1]" must be a provider slug, as one text in double quotes.',
  ],
  [
    'a list among providers',
    {
      defaultClass: 'internal',
      classes: {
        internal: { byok: false, providers: [['openai']] },
      },
    },
    7,
    '"classes.internal.providers[0]" must be a provider slug, as one text in double quotes.',
  ],
  [
    'null among providers',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: [null] } },
    },
    7,
    '"classes.internal.providers[0]" must be a provider slug, as one text in double quotes.',
  ],
  [
    'any within providers',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: ['any'] } },
    },
    7,
    '"classes.internal.providers[0]" is "any" within a list. Write "any" in place of the whole list.',
  ],
  [
    'byok within providers',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: ['byok'] } },
    },
    7,
    '"classes.internal.providers[0]" is "byok" within a list. Write "byok" in place of the whole list.',
  ],
  [
    'a misspelt provider',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: ['openai', 'antropic'] } },
    },
    8,
    '"classes.internal.providers[1]" is not a known provider. The nearest is "anthropic"; a new one is declared under "providers".',
  ],
  [
    'a misspelt display name',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: ['Google AI Stduio'] } },
    },
    7,
    '"classes.internal.providers[0]" is not a known provider. The nearest is "google-ai-studio"; a new one is declared under "providers".',
  ],
  [
    'an inner part of a slug',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: ['vertex'] } },
    },
    7,
    '"classes.internal.providers[0]" is not a known provider. The nearest is "google-vertex"; a new one is declared under "providers".',
  ],
  [
    'a provider near nothing',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: ['acme-cloud'] } },
    },
    7,
    '"classes.internal.providers[0]" is not a known provider. Declare a new one under "providers".',
  ],
  [
    'a pattern of providers',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: ['openai/*'] } },
    },
    7,
    '"classes.internal.providers[0]" is a pattern or a model, not a provider. Write the slug alone, as in "anthropic".',
  ],
  [
    'a free variant of a provider',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: ['openai:free'] } },
    },
    7,
    '"classes.internal.providers[0]" is a pattern or a model, not a provider. Write the slug alone, as in "anthropic".',
  ],
  [
    'a slug that ends with /',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, providers: ['azure/'] } },
    },
    7,
    '"classes.internal.providers[0]" is no slug. Write it in lower case, with one / before a region, as in "azure/eu".',
  ],
  [
    'a list for providers',
    { providers: ['acme'] },
    2,
    '"providers" must map provider slugs to providers, as an object in braces and not as a list.',
  ],
  [
    'a display name as a slug',
    { providers: { 'Acme Cloud': {} } },
    3,
    '"providers.Acme Cloud" is no slug. Use the lower-case slug of the model page, such as "acme-cloud".',
  ],
  [
    'an unknown key of a provider',
    { providers: { acme: { nam: 'Acme' } } },
    4,
    '"providers.acme.nam" is not a key of a provider. The nearest key is "name".',
  ],
  [
    'a text for serves',
    { providers: { acme: { serves: 'acme/*' } } },
    4,
    '"providers.acme.serves" must be a list of model patterns, in brackets, such as ["acme/*"].',
  ],
  [
    'serves without an author',
    {
      providers: { acme: { serves: ['llama'] } },
    },
    5,
    '"providers.acme.serves[0]" names no author and so allows nothing. Write author and model, as in "anthropic/*" for all of an author.',
  ],
]);
