import { testMistakes } from '../../testing/policy-mistakes.js';

const internal = (keySources: unknown) => ({ classes: { internal: { keySources } } });

testMistakes([
  [
    'a list for sources of keys',
    internal(['OPENROUTER_API_KEY']),
    4,
    '"classes.internal.keySources" must be an object in braces, not a list, with the keys of "keySources".',
  ],
  [
    'an unknown sort of source',
    internal({ variable: ['OPENROUTER_API_KEY'] }),
    5,
    '"classes.internal.keySources.variable" is not a key of "keySources". The nearest key is "variables".',
  ],
  [
    'no source',
    internal({ variables: [] }),
    4,
    '"classes.internal.keySources" lists no source, so that every key would be refused. Name one, or remove it.',
  ],
  [
    'an expression for a variable',
    internal({ variables: ['process.env.OPENROUTER_API_KEY'] }),
    6,
    '"classes.internal.keySources.variables[0]" is no name of an environment variable. Write the name alone, as in "OPENROUTER_API_KEY".',
  ],
  [
    'a variable with a hyphen',
    internal({ variables: ['OPENROUTER-KEY'] }),
    6,
    '"classes.internal.keySources.variables[0]" is no name of an environment variable. Use letters, digits, _ and *, no digit first.',
  ],
  [
    'every variable',
    internal({ variables: ['*'] }),
    6,
    '"classes.internal.keySources.variables[0]" allows every variable. Name those that a secrets manager fills.',
  ],
  [
    'a file for a package',
    internal({ modules: ['src/secrets.ts'] }),
    6,
    '"classes.internal.keySources.modules[0]" is a file, not a package. List what it exports under "functions", with "module" and "export".',
  ],
  [
    'a pattern for a package',
    internal({ modules: ['@aws-sdk/*'] }),
    6,
    '"classes.internal.keySources.modules[0]" is no name of a package. Write one, as in "@aws-sdk/client-secrets-manager".',
  ],
  [
    'a function without its module',
    internal({ functions: [{ export: 'key' }] }),
    6,
    '"classes.internal.keySources.functions[0].module" is missing from a function that gives keys. Add it.',
  ],
  [
    'a call for the name of a function',
    internal({ functions: [{ module: 'src/secrets.ts', export: 'key()' }] }),
    8,
    '"classes.internal.keySources.functions[0].export" is no name of an export. Write the name alone, or "default".',
  ],
]);
