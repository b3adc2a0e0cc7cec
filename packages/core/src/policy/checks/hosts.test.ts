import { testMistakes } from '../../testing/policy-mistakes.js';

testMistakes([
  [
    'a text for the hosts of a class',
    { classes: { internal: { hosts: 'openrouter' } } },
    4,
    '"classes.internal.hosts" must be "any" or a list of hosts or URLs such as ["openrouter"].',
  ],
  [
    'a misspelt word among the hosts of a class',
    { classes: { internal: { hosts: ['open-router'] } } },
    5,
    '"classes.internal.hosts[0]" is no host. The nearest word is "openrouter", for every host of OpenRouter.',
  ],
  [
    'any among the hosts of a class',
    { classes: { internal: { hosts: ['any'] } } },
    5,
    '"classes.internal.hosts[0]" is "any" within a list. Write "any" in place of the whole list.',
  ],
  [
    'a wildcard among the hosts of a class',
    { classes: { internal: { hosts: ['*.openrouter.ai'] } } },
    5,
    '"classes.internal.hosts[0]" is no host or http(s) URL. Write "llm.example.com" or a URL without wildcards.',
  ],
  [
    'a server of one’s own that does not list the class',
    {
      classes: { internal: { hosts: ['gpu.example.com'] } },
      hosts: { selfHosted: [{ url: 'https://gpu.example.com', classes: ['restricted'] }] },
    },
    5,
    '"classes.internal.hosts[0]" is a self-hosted server that "hosts.selfHosted" does not list for "internal". Add the class there, or remove the host here.',
  ],
  [
    'a list for hosts',
    { hosts: ['llm.example.com'] },
    2,
    '"hosts" must be an object in braces, not a list, with the keys of "hosts".',
  ],
  [
    'an unknown key of hosts',
    { hosts: { openRouter: [] } },
    3,
    '"hosts.openRouter" is not a key of "hosts". The nearest key is "openrouter".',
  ],
  [
    'a text for hosts',
    { hosts: { openrouter: 'llm.example.com' } },
    3,
    '"hosts.openrouter" must be a list of hosts or URLs, in brackets, such as ["llm.example.com"].',
  ],
  [
    'a misspelt scheme',
    { hosts: { openrouter: ['htps://llm.example.com'] } },
    4,
    '"hosts.openrouter[0]" is no host or http(s) URL. Write "llm.example.com" or a URL without wildcards.',
  ],
  [
    'a wildcard in a host',
    { hosts: { openrouter: ['*.example.com'] } },
    4,
    '"hosts.openrouter[0]" is no host or http(s) URL. Write "llm.example.com" or a URL without wildcards.',
  ],
  [
    'a path for a host',
    { hosts: { openrouter: ['/api/v1'] } },
    4,
    '"hosts.openrouter[0]" is no host or http(s) URL. Write "llm.example.com" or a URL without wildcards.',
  ],
  [
    'a variable for a host',
    { hosts: { openrouter: ['${LLM_URL}'] } },
    4,
    '"hosts.openrouter[0]" is no host or http(s) URL. Write "llm.example.com" or a URL without wildcards.',
  ],
  [
    'a port that is none',
    { hosts: { openrouter: ['llm.example.com:99999'] } },
    4,
    '"hosts.openrouter[0]" is no host or http(s) URL. Write "llm.example.com" or a URL without wildcards.',
  ],
  [
    'a password in a URL',
    { hosts: { openrouter: ['https://me:secret@llm.example.com'] } },
    4,
    '"hosts.openrouter[0]" holds a user name or password, which does not belong in a policy. Write the URL without it.',
  ],
  [
    'a query in a URL',
    { hosts: { openrouter: ['https://llm.example.com/v1?team=a'] } },
    4,
    '"hosts.openrouter[0]" has a query or fragment, which is not compared. Write the URL without it.',
  ],
  [
    'a text for a server',
    { hosts: { selfHosted: ['http://localhost:8000'] } },
    4,
    '"hosts.selfHosted[0]" must be an object in braces, with the keys of a self-hosted server.',
  ],
  [
    'a server without classes',
    {
      hosts: { selfHosted: [{ url: 'http://localhost:8000' }] },
    },
    4,
    '"hosts.selfHosted[0].classes" is missing from a self-hosted server. Add it.',
  ],
  [
    'a server with an unknown class',
    {
      hosts: {
        selfHosted: [{ url: 'http://localhost:8000', classes: ['restricte'] }],
      },
    },
    7,
    '"hosts.selfHosted[0].classes[0]" names a class that does not exist. The nearest class is "restricted".',
  ],
  [
    'a server with no class',
    {
      hosts: { selfHosted: [{ url: 'http://localhost:8000', classes: [] }] },
    },
    6,
    '"hosts.selfHosted[0].classes" is empty. Name a class or remove the server.',
  ],
  [
    'a server that is OpenRouter',
    {
      hosts: {
        selfHosted: [{ url: 'https://openrouter.ai/api/v1', classes: ['public'] }],
      },
    },
    5,
    '"hosts.selfHosted[0].url" is OpenRouter itself, which is not self-hosted. Remove the entry.',
  ],
  [
    'a server without a URL',
    {
      hosts: {
        selfHosted: [{ url: 'local host', classes: ['public'] }],
      },
    },
    5,
    '"hosts.selfHosted[0].url" is no http(s) URL. Write one without wildcards, such as "https://llm.example.com/v1".',
  ],
  [
    'a server with a malformed model',
    {
      hosts: {
        selfHosted: [{ url: 'http://localhost:8000', classes: ['public'], models: ['llama 3'] }],
      },
    },
    10,
    '"hosts.selfHosted[0].models[0]" has a character that no model id has. Use * for any text, as in "anthropic/*".',
  ],
  [
    'a list for environment',
    { hosts: { environment: ['LLM_URL'] } },
    3,
    '"hosts.environment" must map names of environment variables to URLs, as an object in braces and not as a list.',
  ],
  [
    'a hyphen in a variable',
    { hosts: { environment: { 'LLM-URL': 'https://openrouter.ai' } } },
    4,
    '"hosts.environment.LLM-URL" is no name of an environment variable. Use letters, digits and _, no digit first.',
  ],
  [
    'an expression for a variable',
    { hosts: { environment: { 'process.env.LLM_URL': 'https://openrouter.ai' } } },
    4,
    '"hosts.environment.process.env.LLM_URL" is no name of an environment variable. Write the name alone, as in "LLM_BASE_URL".',
  ],
  [
    'a variable without a URL',
    { hosts: { environment: { LLM_URL: 'the gateway' } } },
    4,
    '"hosts.environment.LLM_URL" is no http(s) URL. Write one such as "https://openrouter.ai/api/v1".',
  ],
]);
