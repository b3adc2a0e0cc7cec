import { closedObject, listOf, text } from './closed-object.js';
import { described } from './described.js';
import { moduleExport } from './module-schemas.js';

const keyFunction = closedObject('a function that gives keys', moduleExport);

/** `keySources` of a class. */
export const keySourcesSchema = closedObject('"keySources"', {
  variables: described(
    listOf(
      'names of environment variables',
      text('the name of an environment variable'),
      '["OPENROUTER_API_KEY"]',
    ),
    'Environment variables that may hold the key; * stands for any text, as in "OPENROUTER_*".',
  ),
  modules: described(
    listOf('packages', text('a package'), '["@aws-sdk/client-secrets-manager"]'),
    'Packages that may give the key, such as those of secrets managers.',
  ),
  functions: described(
    listOf('functions', keyFunction),
    'Functions and values of your own that may give the key, wherever they have it from.',
  ),
});
