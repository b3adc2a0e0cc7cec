import * as v from 'valibot';
import { accountSchema } from './account-schema.js';
import { attestation, attestationsSchema } from './attestations-schema.js';
import { classSchema } from './class-schema.js';
import { closedObject, listOf, mapOf, mapOfKnown, oneOf, oneOrMore, text } from './closed-object.js';
import { described, required } from './described.js';
import { enforceSchema } from './enforce-schema.js';
import { exampleSchema } from './example-schema.js';
import { hostsSchema } from './hosts-schema.js';
import { classifierSchema, clientSchema, loggerSchema, redactorSchema } from './module-schemas.js';
import { builtInClasses, className, globs, modelPattern, providerSlug } from './schema-words.js';

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

/** One entry a key of the file; every key has the description that editors show. */
export const policySchema = closedObject('the policy', {
  $schema: described(
    text('a path or URL of the JSON Schema'),
    'Path or URL of the JSON Schema, for editors.',
  ),
  extends: described(
    oneOrMore('policies', text('a policy'), '["@acme/llm-policy"]'),
    'Policies that hold where this one says nothing, the weakest first: built-in packs such as "openrouter-compliance:no-retention", packages with an openrouter-compliance.json, relative paths.',
  ),
  locked: described(
    listOf('keys', text('a key'), '["classes.restricted"]'),
    'Keys that a policy which extends this one cannot loosen, such as "classes.restricted.providers".',
  ),
  exceptions: described(
    mapOf('keys to reasons', text('a reason')),
    'Why this policy is looser than what it extends, by key, such as { "classes.internal.models": "Pilot until March" }. Needed for each.',
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
  hosts: described(hostsSchema, 'Where requests go.'),
  attestations: described(attestationsSchema, 'What code cannot show and a person answers for.'),
  enforce: described(
    listOf('entries with "level"', enforceSchema),
    'Which findings fail the check, and from which day on: for a roll-out step by step. The last entry that fits and has begun wins. Without one, each finding does.',
  ),
  approvers: described(
    listOf('people', text('a name'), '["ada"]'),
    'Who may approve that the policy gets looser, a class lower, the baseline or the exceptions more, or the guard another: login names. Read from the branch that a change is to be merged into.',
  ),
  account: described(accountSchema, 'What the audit of the OpenRouter account demands.'),
  catalog: described(
    text('a path'),
    'The file that `openrouter-compliance sync` writes, relative to this file: what OpenRouter offers today.',
  ),
  clients: described(
    listOf('in-house clients', clientSchema),
    'Clients of your own: wrappers and vendored copies.',
  ),
  loggers: described(
    listOf('in-house loggers', loggerSchema),
    'Loggers of your own: what they are given is logged.',
  ),
  redactors: described(
    listOf('redactors', redactorSchema),
    'Functions of your own whose result may be logged, whatever they are given.',
  ),
  classifiers: described(
    listOf('classifiers', classifierSchema),
    'Functions of your own that say the class of what they are given: of values, and of what functions among their arguments send.',
  ),
  examples: described(
    listOf('examples', exampleSchema),
    'Questions and the answers that you mean, which `openrouter-compliance policy test` asks. They change no verdict.',
  ),
});

/** What the JSON Schema describes once and refers to. */
export const sharedSchemas = { attestation, class: classSchema, 'provider-slug': providerSlug };

/** A policy file as written. */
export type PolicyFile = v.InferOutput<typeof policySchema>;
export type ClassEntry = v.InferOutput<typeof classSchema>;
