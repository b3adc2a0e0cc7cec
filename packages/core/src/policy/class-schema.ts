import * as v from 'valibot';
import { closedObject, flag, oneOf, oneOfOrList, text } from './closed-object.js';
import { described } from './described.js';
import { keySourcesSchema } from './key-source-schema.js';
import { logsSchema } from './logs-schema.js';
import { routingSchema } from './routing-schema.js';
import { className, hostOrUrl, modelPattern, pluginName, providerSlug } from './schema-words.js';

/** One entry of `classes`. */
export const classSchema = v.pipe(
  closedObject('a class', {
    extends: described(
      className(),
      'The class whose entries hold where this one says nothing. Default: the built-in class of the same name, else "restricted".',
    ),
    providers: described(
      oneOfOrList(['any', 'byok'], 'provider slugs', providerSlug, '["anthropic"]'),
      '"any", "byok" (every provider with an attested key of your own), or a list of slugs; a slug covers its regions, as "azure" covers "azure/eu".',
    ),
    models: described(
      oneOfOrList(['any'], 'model patterns', modelPattern(), '["anthropic/*"]'),
      '"any", or a list of model ids in which * stands for any text, such as "anthropic/*". A router is allowed only by a pattern that begins with "openrouter/".',
    ),
    freeVariants: described(
      flag(),
      'Whether `:free` variants are allowed. Their hosts may keep and train on prompts.',
    ),
    presets: described(
      flag(),
      'Whether `@preset/…` is allowed. A preset is stored at OpenRouter: the code does not show which model it chooses.',
    ),
    byok: described(
      flag(),
      'true: only providers for which `attestations.byok` says that your own key is used.',
    ),
    hosts: described(
      oneOfOrList(['any'], 'hosts or URLs', hostOrUrl(), '["openrouter"]'),
      '"any", or the hosts and URLs to which this data may be sent, beside the self-hosted servers that list the class; "openrouter" stands for every host of OpenRouter. Default: "any", for "restricted" ["openrouter"].',
    ),
    plugins: described(
      oneOfOrList(['any'], 'plugins', pluginName, '["file-parser"]'),
      '"any", or the plugins and server tools of OpenRouter that may be run on this data, such as "web" (which `:online` stands for) and "openrouter:web_search". Default: "any", for "restricted" none.',
    ),
    keySources: described(
      keySourcesSchema,
      'Where the key of a request with this data may come from. Default: anywhere but the code.',
    ),
    servedProviderCheck: described(
      oneOf(['none', 'guard', 'any']),
      '"guard": every request goes through the guard, which compares the provider that has served the answer with what the class allows. "any": the guard, or code of the program that does so before it uses the answer. "none": not demanded. Default: "none".',
    ),
    auditedClient: described(
      oneOfOrList(
        ['none', 'guard'],
        'modules',
        text('a glob of modules, or "guard"'),
        '["src/llm/audited-client.ts"]',
      ),
      '"guard": every request goes through the guard with a function of your own that keeps its audit records. A list of globs: every request is made in a module that they match and that keeps a record of it; "guard" in the list allows the guard as well. "none": not demanded. Default: "none".',
    ),
    redaction: described(
      oneOf(['none', 'required']),
      '"required": whatever a prompt holds beside text of the program itself has gone through a function of "redactors". "none": not demanded. Default: "none".',
    ),
    routing: described(routingSchema, 'What every request must carry in its `provider` object.'),
    logs: described(logsSchema, 'What logs and services may keep of what is sent and answered.'),
  }),
  v.description('A class of data: who may see it, with which models, and what every request must carry.'),
);
