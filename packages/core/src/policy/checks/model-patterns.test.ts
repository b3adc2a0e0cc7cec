import { testMistakes } from '../../testing/policy-mistakes.js';

testMistakes([
  [
    'a text for models',
    { defaultClass: 'internal', classes: { internal: { byok: false, models: 'anthropic/*' } } },
    6,
    '"classes.internal.models" must be "any" or a list of model patterns such as ["anthropic/*"].',
  ],
  [
    'any within models',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['any'] } },
    },
    7,
    '"classes.internal.models[0]" is "any" within a list. Write "any" in place of the whole list.',
  ],
  [
    'a number among models',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: [4] } },
    },
    7,
    '"classes.internal.models[0]" must be a model pattern, as one text in double quotes.',
  ],
  [
    'a model without an author',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['claude-sonnet-4.5'] } },
    },
    7,
    '"classes.internal.models[0]" names no author and so allows nothing. Write author and model, as in "anthropic/*" for all of an author.',
  ],
  [
    'an author without a model',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['anthropic/'] } },
    },
    7,
    '"classes.internal.models[0]" lacks the author or the model and so allows nothing. Write both, as in "anthropic/*".',
  ],
  [
    'a model after a slash alone',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['/claude-sonnet-4.5'] } },
    },
    7,
    '"classes.internal.models[0]" lacks the author or the model and so allows nothing. Write both, as in "anthropic/*".',
  ],
  [
    'a space in a pattern',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['anthropic/claude sonnet'] } },
    },
    7,
    '"classes.internal.models[0]" has a character that no model id has. Use * for any text, as in "anthropic/*".',
  ],
  [
    'braces in a pattern',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['{anthropic,openai}/*'] } },
    },
    7,
    '"classes.internal.models[0]" has a character that no model id has. Use * for any text, as in "anthropic/*".',
  ],
  [
    'a regular expression',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['^anthropic/.*$'] } },
    },
    7,
    '"classes.internal.models[0]" looks like a regular expression. Use * alone for any text, as in "anthropic/*".',
  ],
  [
    'an exclusion',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['!openai/o3'] } },
    },
    7,
    '"classes.internal.models[0]" begins with !, which has no meaning here. List only what is allowed.',
  ],
  [
    'a URL for a model',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['https://openrouter.ai/openai/o3'] } },
    },
    7,
    '"classes.internal.models[0]" is a URL. Write the id alone, as in "anthropic/*".',
  ],
  [
    'a preset',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['@preset/billing'] } },
    },
    7,
    '"classes.internal.models[0]" names a preset. Write "presets": true in the class to allow presets.',
  ],
  [
    'the id of a registry',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['openrouter:openai/o3'] } },
    },
    7,
    '"classes.internal.models[0]" has a prefix before a colon that is not part of the id. Begin with the author.',
  ],
  [
    'the id of another framework',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['openrouter/openai/o3'] } },
    },
    7,
    '"classes.internal.models[0]" has more parts than author and model. Write the id as OpenRouter lists it.',
  ],
  [
    'a free variant where none is allowed',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['openai/*', 'openai/gpt-oss-20b:free'] } },
    },
    8,
    '"classes.internal.models[1]" names a free variant, and the class allows none. Remove it, or set "freeVariants": true in the class.',
  ],
  [
    'every free variant where none is allowed',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['*:FREE'] } },
    },
    7,
    '"classes.internal.models[0]" names a free variant, and the class allows none. Remove it, or set "freeVariants": true in the class.',
  ],
  [
    'a free variant of no model',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: [':free'] } },
    },
    7,
    '"classes.internal.models[0]" names a variant without a model. Write "*" before the colon for any model.',
  ],
  [
    'a misspelt variant',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['openai/gpt-oss-20b:fre'] } },
    },
    7,
    '"classes.internal.models[0]" has an unknown variant. The nearest is ":free".',
  ],
  [
    'a colon without a variant',
    {
      defaultClass: 'internal',
      classes: { internal: { byok: false, models: ['openai/gpt-oss-20b:'] } },
    },
    7,
    '"classes.internal.models[0]" has a colon with no variant behind it. Remove the colon.',
  ],
]);
