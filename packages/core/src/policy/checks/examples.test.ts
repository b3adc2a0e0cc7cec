import { testMistakes } from '../../testing/policy-mistakes.js';

const redactor = (samples: unknown) => ({
  redactors: [{ module: './redact.ts', export: 'redact', samples }],
});

testMistakes([
  [
    'an example of an unknown class',
    { examples: [{ class: 'publik', model: 'a/b', allowed: true }] },
    4,
    '"examples[0].class" names a class that does not exist. The nearest class is "public".',
  ],
  [
    'an example that asks nothing',
    { examples: [{ class: 'public' }] },
    3,
    '"examples[0]" asks nothing. Add "model", "provider", "host", "plugin" or "file".',
  ],
  [
    'an example without an answer',
    { examples: [{ class: 'public', model: 'a/b' }] },
    3,
    '"examples[0]" has no answer. Add "allowed": true or "allowed": false.',
  ],
  [
    'an example that asks two things',
    { examples: [{ class: 'public', file: 'a.ts', model: 'a/b', allowed: true }] },
    3,
    '"examples[0]" asks for a file and for a model, provider, host or plugin. Make it two examples.',
  ],
  [
    'an example with a word for an answer',
    { examples: [{ class: 'public', model: 'a/b', allowed: 'yes' }] },
    6,
    '"examples[0].allowed" must be true or false, without quotes.',
  ],
  [
    'an example without a class',
    { examples: [{ model: 'a/b', allowed: true }] },
    3,
    '"examples[0].class" is missing from an example. Add it.',
  ],
  [
    'a sample that hides nothing',
    redactor([{ text: 'a', hidden: [] }]),
    9,
    '"redactors[0].samples[0].hidden" is empty. Name a part of the text that must be gone.',
  ],
  [
    'a sample that hides what it has not',
    redactor([{ text: 'Ada', hidden: ['Bob'] }]),
    10,
    '"redactors[0].samples[0].hidden[0]" is no part of the text. Write it as it stands there.',
  ],
  [
    'a text for a sample',
    redactor(['Ada']),
    7,
    '"redactors[0].samples[0]" must be an object in braces, with the keys of a sample.',
  ],
]);
