import * as v from 'valibot';
import { clients } from '../catalog/clients/index.js';
import { levelMethods } from '../catalog/loggers/index.js';
import { closedObject, listOf, oneOf, text } from './closed-object.js';
import { described, required } from './described.js';
import { className } from './schema-words.js';

export const moduleExport = {
  module: required(
    text('an import specifier or path'),
    'The path from this file, or the import specifier: "src/lib/log.ts", "@/lib/log", "@acme/log".',
  ),
  export: required(
    text('the name of an export'),
    'The exported name; "default" for the default export, "privacy.redact" for a member.',
  ),
};

/** One entry of `clients`. */
export const clientSchema = closedObject('a client', {
  ...moduleExport,
  like: required(oneOf(clients.map(({ id }) => id)), 'The client that it behaves as, such as "openai".'),
});

/** One entry of `loggers`. */
export const loggerSchema = closedObject('a logger', {
  ...moduleExport,
  methods: described(
    listOf('method names', v.pipe(text('the name of a method'), v.examples([...levelMethods])), '["info"]'),
    'Methods that log. Default: none, the export itself is called.',
  ),
});

const sample = closedObject('a sample', {
  text: required(text('a text'), 'What the redactor is given. Invent it: it stands in the repository.'),
  hidden: required(
    listOf('parts of the text', text('a part of the text'), '["555-0100"]'),
    'Parts of the text that must not be in the result.',
  ),
});

/** One entry of `redactors`. */
export const redactorSchema = closedObject('a redactor', {
  ...moduleExport,
  lowers: described(
    className(),
    'The class of what it leaves of data of a higher one. Default: the class stays what it was.',
  ),
  samples: described(
    listOf('samples', sample),
    'Texts with which `openrouter-compliance policy test` calls it.',
  ),
});

/** One entry of `classifiers`. */
export const classifierSchema = closedObject('a classifier', {
  ...moduleExport,
  class: described(
    className(),
    'The class of what it is given. Default: the class that its first argument names, as in `classify("restricted", value)`.',
  ),
  reason: described(
    text('a reason'),
    'Why the class may be lower than that of the code around a call. Needed where `class` is lower than the default class, and, by no-silent-downgrade, for each call that lowers.',
  ),
});
