import * as v from 'valibot';
import { clients } from '../catalog/clients/index.js';
import { levelMethods } from '../catalog/loggers/index.js';
import { providerModels } from '../catalog/providers/index.js';
import { accountSchema } from './account-schema.js';
import { builtInData } from './built-in-data.js';
import { closedObject, flag, listOf, mapOf, mapOfKnown, oneOf, oneOfOrList, text } from './closed-object.js';
import { described, required } from './described.js';

const routing = closedObject('the routing of a class', {
  allow_fallbacks: described(
    flag(),
    'false: every request must carry `allow_fallbacks: false` and a non-empty `order` or `only`. true: not demanded.',
  ),
  data_collection: described(
    oneOf(['allow', 'deny']),
    '"deny": every request must carry `data_collection: "deny"`, unless attested for the account. "allow": not demanded.',
  ),
  zdr: described(
    flag(),
    'true: every request must carry `zdr: true`, unless attested for the account. false: not demanded.',
  ),
});

/** Editors offer the examples, and accept what a policy adds. */
const builtInClasses = Object.keys(builtInData.classes);
const className = () => v.pipe(text('the name of a class'), v.examples(builtInClasses));
const providerSlug = v.pipe(
  text('a provider slug'),
  v.description(
    'Slug of a provider, as `provider.only` and `provider.order` take it; a region may follow, as in "azure/eu".',
  ),
  v.examples(providerModels.map(({ slug }) => slug).sort()),
);
const modelPattern = () => text('a model pattern');
const globs = () => listOf('globs', text('a glob'), '["src/billing/**"]');

const classSchema = v.pipe(
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
    routing: described(routing, 'What every request must carry in its `provider` object.'),
  }),
  v.description('A class of data: who may see it, with which models, and what every request must carry.'),
);

const fileClass = closedObject('an entry of "files"', {
  globs: required(globs(), 'Paths relative to this file, with /, such as "src/billing/**".'),
  class: required(className(), 'The class of prompts that these files send, unless the code says otherwise.'),
});

const context = closedObject('"tests" or "scripts"', {
  globs: described(globs(), 'Paths relative to this file. Replaces the built-in list.'),
  judge: described(
    oneOf(['keys', 'everything']),
    '"keys": only literal keys are judged here. "everything": these files are judged like the rest.',
  ),
});

const provider = closedObject('a provider', {
  name: described(text('a display name'), 'The name that OpenRouter displays, such as "Acme Cloud".'),
  serves: described(
    listOf('model patterns', modelPattern(), '["acme/*"]'),
    'Models that it is known to serve. Repairs pin only providers that are known to serve the model.',
  ),
});

const selfHosted = closedObject('a self-hosted server', {
  url: required(text('a URL'), 'Where the server listens, such as "https://llm.example.com/v1".'),
  classes: required(
    listOf('class names', className(), '["restricted"]'),
    'Classes of data that may be sent there.',
  ),
  models: described(
    oneOfOrList(['any'], 'model patterns', modelPattern(), '["llama3*"]'),
    'Models that may be used there. Default: "any".',
  ),
});

const hosts = closedObject('"hosts"', {
  openrouter: described(
    listOf('hosts or URLs', text('a host or URL'), '["llm.example.com"]'),
    'Hosts or URLs of your own that pass requests on to OpenRouter.',
  ),
  selfHosted: described(listOf('self-hosted servers', selfHosted), 'Servers of your own that run models.'),
  environment: described(
    mapOf('names of environment variables to URLs', text('a URL')),
    'Base URLs that environment variables hold in production, such as { "LLM_BASE_URL": "https://openrouter.ai/api/v1" }.',
  ),
});

const attestationEntries = {
  by: required(text('a name'), 'Who answers for it.'),
  date: required(
    v.pipe(
      v.string('must be a date such as "2026-11-25", in double quotes.'),
      v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date such as "2026-11-25".'),
      v.check(
        (date) => isCalendarDate(date),
        'is not a day of the calendar. Write year, month and day as "2026-11-25".',
      ),
    ),
    'When it was checked, as "2026-11-25".',
  ),
  link: described(text('a link'), 'Where the evidence is.'),
};

const attestations = closedObject('"attestations"', {
  data_collection: described(
    closedObject('an attestation', attestationEntries),
    'The OpenRouter account uses no provider that collects data, so requests need not say `data_collection: "deny"`.',
  ),
  zdr: described(
    closedObject('an attestation', attestationEntries),
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
});

const moduleExport = {
  module: required(
    text('an import specifier'),
    'The import specifier as written, or the path from this file: "@/lib/log", "src/lib/log.ts", "acme-log".',
  ),
  export: required(text('the name of an export'), 'The exported name; "default" for the default export.'),
};

/** One entry a key of the file; every key has the description that editors show. */
export const policySchema = closedObject('the policy', {
  $schema: described(
    text('a path or URL of the JSON Schema'),
    'Path or URL of the JSON Schema, for editors.',
  ),
  defaultClass: described(
    className(),
    'The class of prompts where nothing else says one. Default: "internal".',
  ),
  classes: described(
    mapOfKnown(
      'names of classes to classes',
      Object.fromEntries(builtInClasses.map((name) => [name, v.exactOptional(classSchema)])),
      classSchema,
    ),
    'Classes of data and what each demands. An entry replaces only the keys that it gives; a new class starts as "restricted".',
  ),
  aliases: described(
    mapOf('aliases to names of classes', className()),
    'Further names of classes in `@dataClassification` tags, such as { "phi": "restricted" }.',
  ),
  files: described(
    listOf('entries with "globs" and "class"', fileClass),
    'Classes by path. The last entry that matches wins.',
  ),
  tests: described(context, 'Which files are tests. There, only literal keys are judged by default.'),
  scripts: described(context, 'Which files are scripts. There, only literal keys are judged by default.'),
  providers: described(
    mapOf('provider slugs to providers', provider),
    'Providers that this version does not know yet, by slug.',
  ),
  hosts: described(hosts, 'Where requests go.'),
  attestations: described(attestations, 'What code cannot show and a person answers for.'),
  account: described(accountSchema, 'What the audit of the OpenRouter account demands.'),
  catalog: described(
    text('a path'),
    'The file that `openrouter-compliance sync` writes, relative to this file: what OpenRouter offers today.',
  ),
  clients: described(
    listOf(
      'in-house clients',
      closedObject('a client', {
        ...moduleExport,
        like: required(
          oneOf(clients.map(({ id }) => id)),
          'The client that it behaves as, such as "openai".',
        ),
      }),
    ),
    'Clients of your own: wrappers and vendored copies.',
  ),
  loggers: described(
    listOf(
      'in-house loggers',
      closedObject('a logger', {
        ...moduleExport,
        methods: described(
          listOf(
            'method names',
            v.pipe(text('the name of a method'), v.examples([...levelMethods])),
            '["info"]',
          ),
          'Methods that log. Default: none, the export itself is called.',
        ),
      }),
    ),
    'Loggers of your own: what they are given is logged.',
  ),
  redactors: described(
    listOf('redactors', closedObject('a redactor', moduleExport)),
    'Functions of your own whose result may be logged, whatever they are given.',
  ),
});

/** What the JSON Schema describes once and refers to. */
export const sharedSchemas = { class: classSchema, 'provider-slug': providerSlug };

/** A policy file as written. */
export type PolicyFile = v.InferOutput<typeof policySchema>;
export type ClassEntry = v.InferOutput<typeof classSchema>;

function isCalendarDate(date: string): boolean {
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
