import { testMistakes } from '../../testing/policy-mistakes.js';

const internal = (plugins: unknown) => ({ classes: { internal: { plugins } } });

testMistakes([
  [
    'a text for plugins',
    internal('web'),
    4,
    '"classes.internal.plugins" must be "any" or a list of plugins such as ["file-parser"].',
  ],
  [
    'a misspelt plugin',
    internal(['file_parser']),
    5,
    '"classes.internal.plugins[0]" is not a known plugin. The nearest is "file-parser".',
  ],
  [
    'a misspelt server tool',
    internal(['openrouter:websearch']),
    5,
    '"classes.internal.plugins[0]" is not a known plugin. The nearest is "openrouter:web_search".',
  ],
  [
    'a variant among plugins',
    internal([':online']),
    5,
    '"classes.internal.plugins[0]" is a variant of models. Write "web", the plugin that it stands for.',
  ],
  [
    'a pattern among plugins',
    internal(['openrouter:*']),
    5,
    '"classes.internal.plugins[0]" is a pattern, and plugins are compared as they are. List each, as in "file-parser".',
  ],
  [
    'any among plugins',
    internal(['any']),
    5,
    '"classes.internal.plugins[0]" is "any" within a list. Write "any" in place of the whole list.',
  ],
  [
    'a sentence for a plugin',
    internal(['Acme lookup']),
    5,
    '"classes.internal.plugins[0]" is no id of a plugin, which has no spaces. Write one such as "file-parser".',
  ],
]);
