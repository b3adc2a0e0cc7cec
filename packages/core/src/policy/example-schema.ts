import { closedObject, flag, text } from './closed-object.js';
import { described, required } from './described.js';
import { className, hostOrUrl, pluginName, providerSlug } from './schema-words.js';

/** One entry of `examples`: a question to the policy with the answer that its authors mean. */
export const exampleSchema = closedObject('an example', {
  class: required(className(), 'The class that is asked, or that the file has.'),
  model: described(text('a model id'), 'A model id as programs write it, such as "openai/gpt-4o:nitro".'),
  provider: described(
    providerSlug,
    'A provider as programs write it: a slug, also with a region, or a name.',
  ),
  host: described(
    hostOrUrl(),
    'A host or URL as programs write it, such as "https://eu.openrouter.ai/api/v1".',
  ),
  plugin: described(pluginName, 'A plugin or server tool as programs write it, such as "web".'),
  allowed: described(
    flag(),
    'Whether the class allows the model, the provider, the host and the plugin. Demanded with each of them.',
  ),
  file: described(
    text('a path'),
    'Path of a file, relative to this one, which "files" must give the class. It need not exist.',
  ),
});
