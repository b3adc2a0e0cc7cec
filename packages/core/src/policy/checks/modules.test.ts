import { clients } from '../../catalog/clients/index.js';
import { testMistakes } from '../../testing/policy-mistakes.js';

const ids = clients.map(({ id }) => `"${id}"`);
const known = `${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}`;

testMistakes([
  [
    'a client without like',
    { clients: [{ module: '@acme/llm', export: 'Llm' }] },
    3,
    '"clients[0].like" is missing from a client. Add it.',
  ],
  [
    'a misspelt client',
    { clients: [{ module: '@acme/llm', export: 'Llm', like: 'opnai' }] },
    6,
    `"clients[0].like" must be ${known}. The nearest is "openai".`,
  ],
  [
    'a client that nobody knows',
    { clients: [{ module: '@acme/llm', export: 'Llm', like: 'curl' }] },
    6,
    `"clients[0].like" must be ${known}.`,
  ],
  [
    'an object for loggers',
    { loggers: { module: '@acme/log', export: 'log' } },
    2,
    '"loggers" must be a list of in-house loggers, in brackets.',
  ],
  [
    'a text for a logger',
    { loggers: ['@acme/log'] },
    3,
    '"loggers[0]" must be an object in braces, with the keys of a logger.',
  ],
  [
    'a logger without an export',
    { loggers: [{ module: '@acme/log' }] },
    3,
    '"loggers[0].export" is missing from a logger. Add it.',
  ],
  [
    'a level of a logger',
    { loggers: [{ module: '@acme/log', export: 'log', level: 'info' }] },
    6,
    '"loggers[0].level" is not a key of a logger. The keys are "module", "export", "methods".',
  ],
  [
    'a text for methods',
    { loggers: [{ module: '@acme/log', export: 'log', methods: 'info' }] },
    6,
    '"loggers[0].methods" must be a list of method names, in brackets, such as ["info"].',
  ],
  [
    'a call for a method',
    {
      loggers: [{ module: '@acme/log', export: 'log', methods: ['info()'] }],
    },
    7,
    '"loggers[0].methods[0]" is no name of a method. Write the name alone, as in "info".',
  ],
  [
    'a wildcard in a module',
    { loggers: [{ module: '@acme/*', export: 'log' }] },
    4,
    '"loggers[0].module" has a wildcard. Name one module; add an entry for each.',
  ],
  [
    'a redactor without a module',
    { redactors: [{ export: 'redact' }] },
    3,
    '"redactors[0].module" is missing from a redactor. Add it.',
  ],
  [
    'a redactor with a misspelt key',
    { redactors: [{ modul: './redact.ts', export: 'redact' }] },
    4,
    '"redactors[0].modul" is not a key of a redactor. The nearest key is "module".',
  ],
  [
    'a module with a backslash',
    { redactors: [{ module: 'src\\redact.ts', export: 'redact' }] },
    4,
    '"redactors[0].module" has a backslash. Write / between folders on every system.',
  ],
  [
    'an absolute module',
    { redactors: [{ module: '/src/redact.ts', export: 'redact' }] },
    4,
    '"redactors[0].module" is an absolute path. Write it relative to this file.',
  ],
  [
    'an export that is a call',
    { redactors: [{ module: '@acme/redact', export: 'redact()' }] },
    5,
    '"redactors[0].export" is no name of an export. Write the name alone, or "default".',
  ],
]);
