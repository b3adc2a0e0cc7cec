const internal = (entry: object) => ({ classes: { internal: entry } });
const attested = { by: 'Data protection', date: '2026-11-25' };

/** What people do wrong in a policy file, one mistake each: in words, and as a file. Objects are written with two spaces. */
export const mistakeRows: readonly (readonly [what: string, policy: string | object])[] = [
  // The file itself.
  ['A brace is missing', '{\n  "files": []\n'],
  ['A comma is missing', '{\n  "defaultClass": "internal"\n  "files": []\n}'],
  ['Single quotes', "{\n  'defaultClass': 'internal'\n}"],
  ['YAML', 'defaultClass: internal\nfiles:\n  - class: public\n'],
  ['A merge conflict', '{\n<<<<<<< HEAD\n  "defaultClass": "public"\n=======\n>>>>>>> main\n}'],
  ['A key is given twice', '{\n  "files": [],\n  "aliases": {},\n  "files": []\n}'],
  ['A key is misspelt', { clases: {} }],
  // Classes, aliases and files.
  ['A class that does not exist', { defaultClass: 'internl' }],
  ['Almost the name of a class', { classes: { intenal: {} } }],
  ['A name that is none', { classes: { 'top secret': {} } }],
  ['One class in two cases', { classes: { internal: {}, Internal: {} } }],
  ['A class extends itself', { classes: { partner: { extends: 'partner' } } }],
  ['A key of a class is misspelt', internal({ provider: ['openai'] })],
  ['A text for a flag', internal({ freeVariants: 'no' })],
  ['An alias of no class', { aliases: { phi: 'restrictd' } }],
  ['An alias of an alias', { aliases: { phi: 'pii', pii: 'restricted' } }],
  ['An alias that is a class', { aliases: { public: 'internal' } }],
  ['One glob without a list', { files: [{ globs: 'src/**', class: 'public' }] }],
  ['An absolute glob', { files: [{ globs: ['/src/**'], class: 'public' }] }],
  // Providers and models.
  ['A provider is misspelt', internal({ providers: ['antropic'] })],
  ['A model for a provider', internal({ providers: ['openai/*'] })],
  ['“any” within a list', internal({ providers: ['any'] })],
  ['A word that is none', internal({ models: 'all' })],
  ['A model without its author', internal({ models: ['gpt-4o'] })],
  ['A regular expression', internal({ models: ['openai/gpt-.*'] })],
  ['A URL for a model', internal({ models: ['https://openrouter.ai/openai/gpt-4o'] })],
  ['A free variant where none is allowed', internal({ models: ['openai/gpt-oss-20b:free'] })],
  ['A preset among models', internal({ models: ['@preset/notes'] })],
  // Routing and logs.
  ['Camel case', internal({ routing: { allowFallbacks: false } })],
  ['A word is misspelt', internal({ routing: { data_collection: 'denny' } })],
  ['A service is misspelt', internal({ logs: { services: ['langfuze'] } })],
  // Hosts, plugins and sources of keys.
  ['A word for hosts is misspelt', internal({ hosts: ['open-router'] })],
  ['A wildcard in a host', internal({ hosts: ['*.openrouter.ai'] })],
  ['A password in a URL', { hosts: { openrouter: ['https://me:secret@llm.example.com'] } }],
  ['A URL with a query', { hosts: { openrouter: ['https://llm.example.com/v1?team=a'] } }],
  [
    'OpenRouter as one’s own server',
    { hosts: { selfHosted: [{ url: 'https://openrouter.ai/api/v1', classes: ['public'] }] } },
  ],
  [
    'A server that does not list the class',
    {
      ...internal({ hosts: ['gpu.example.com'] }),
      hosts: { selfHosted: [{ url: 'https://gpu.example.com', classes: ['restricted'] }] },
    },
  ],
  [
    'An expression for a variable',
    { hosts: { environment: { 'process.env.LLM_URL': 'https://openrouter.ai' } } },
  ],
  ['A plugin is misspelt', internal({ plugins: ['file_parser'] })],
  ['A variant among plugins', internal({ plugins: [':online'] })],
  ['A pattern among plugins', internal({ plugins: ['openrouter:*'] })],
  ['Sources of keys without a source', internal({ keySources: {} })],
  ['Every variable for a key', internal({ keySources: { variables: ['*'] } })],
  ['A file among packages', internal({ keySources: { modules: ['src/secrets.ts'] } })],
  ['A check of the provider that is none', internal({ servedProviderCheck: 'gaurd' })],
  ['A folder for a module that keeps records', internal({ auditedClient: ['src/llm'] })],
  ['No module that keeps records', internal({ auditedClient: [] })],
  ['A demand of redaction that is none', internal({ redaction: true })],
  // Attestations and the account.
  ['Nobody answers for it', { attestations: { zdr: { by: '', date: '2026-11-25' } } }],
  ['A date of another form', { attestations: { zdr: { ...attested, date: '25.11.2026' } } }],
  ['A day that does not exist', { attestations: { zdr: { ...attested, date: '2026-02-30' } } }],
  ['An attestation of no provider', { attestations: { byok: [{ providers: [], ...attested }] } }],
  ['An item of the checklist that is none', { attestations: { checklist: { 'log-retentoin': attested } } }],
  // Modules and examples.
  ['An entry without its module', { loggers: [{ export: 'log' }] }],
  ['A misspelt key of an entry', { loggers: [{ module: '@acme/log', export: 'log', method: ['info'] }] }],
  ['A backslash in a path', { loggers: [{ module: 'src\\log.ts', export: 'log' }] }],
  ['A call for an export', { redactors: [{ module: 'src/redact.ts', export: 'redact()' }] }],
  [
    'A function that lowers the class without a reason',
    { classifiers: [{ module: 'src/classes.ts', export: 'published', class: 'public' }] },
  ],
  ['An example that asks nothing', { examples: [{ class: 'internal' }] }],
  ['An example without an answer', { examples: [{ class: 'internal', model: 'openai/o3' }] }],
  ['A pack that does not exist', { extends: 'openrouter-compliance:no-retenton' }],
  [
    'A locked demand loosened',
    {
      extends: 'openrouter-compliance:no-retention',
      classes: { confidential: { routing: { zdr: false } } },
    },
  ],
  [
    'Looser than what is extended, without a reason',
    {
      extends: 'openrouter-compliance:patient-records',
      classes: { confidential: { plugins: ['web'] } },
    },
  ],
  [
    'A reason for what is no exception',
    {
      extends: 'openrouter-compliance:quiet-logs',
      exceptions: { 'classes.confidential.models': 'Pilot' },
    },
  ],
  ['A lock on nothing', { locked: ['classes.restricted.provider'] }],
];
