import { closedObject, flag, text } from './closed-object.js';
import { described, required } from './described.js';
import { className, providerSlug } from './schema-words.js';

/** One entry of `examples`: a question to the policy with the answer that its authors mean. */
export const exampleSchema = closedObject('an example', {
  class: required(className(), 'The class that is asked, or that the file has.'),
  model: described(text('a model id'), 'A model id as programs write it, such as "openai/gpt-4o:nitro".'),
  provider: described(
    providerSlug,
    'A provider as programs write it: a slug, also with a region, or a name.',
  ),
  allowed: described(flag(), 'Whether the class allows the model and the provider. Demanded with either.'),
  file: described(
    text('a path'),
    'Path of a file, relative to this one, which "files" must give the class. It need not exist.',
  ),
});
