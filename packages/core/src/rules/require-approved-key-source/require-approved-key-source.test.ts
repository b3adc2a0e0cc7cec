import { describe, expect, test } from 'vitest';
import { judgeProgram, said, type Program } from '../../testing/judge-program.js';

const policy = {
  classes: {
    internal: {
      keySources: {
        variables: ['OPENROUTER_API_KEY', 'LLM_*_KEY'],
        modules: ['@aws-sdk/client-secrets-manager', '@google-cloud/secret-manager'],
        functions: [
          { module: 'src/secrets.ts', export: 'openrouterKey' },
          { module: '@acme/vault', export: 'vault.read' },
        ],
      },
    },
  },
};

/** What the rule says of one call with the openai package. */
function ask(key: string, before = '', files: Program = {}, against: object = policy) {
  const main = `import OpenAI from 'openai';
    ${before}
    const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', ${key} });
    export const ask = (prompt: string, name: string) =>
      client.chat.completions.create({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: prompt }] });`;
  return said(judgeProgram({ 'src/main.ts': main, ...files }, against, 'require-approved-key-source'));
}

const aws = `import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
  const manager = new SecretsManagerClient({});
  const secret = await manager.send(new GetSecretValueCommand({ SecretId: 'openrouter' }));`;
const google = `import { SecretManagerServiceClient } from '@google-cloud/secret-manager';
  const manager = new SecretManagerServiceClient();
  const [version] = await manager.accessSecretVersion({ name: 'openrouter' });`;

describe('sources that are listed', () => {
  test.each([
    ['apiKey: process.env.OPENROUTER_API_KEY', ''],
    ["apiKey: process.env['LLM_EU_KEY']!.trim()", ''],
    ["apiKey: process.env.OPENROUTER_API_KEY ?? ''", ''],
    ['apiKey: secret.SecretString', aws],
    ['apiKey: JSON.parse(secret.SecretString!).key', aws],
    ['apiKey: version.payload!.data!.toString()', google],
    ["apiKey: await vault.read('openrouter')", "import { vault } from '@acme/vault';"],
  ])('%s', (key, before) => {
    expect(ask(key, before)).toEqual(['pass']);
  });

  test('a function of one’s own, wherever it has the key from', () => {
    const own =
      'export const openrouterKey = () => process.env.SOMETHING; export const other = () => process.env.OTHER;';
    const before = "import { openrouterKey, other } from './secrets';";
    expect(ask('apiKey: openrouterKey()', before, { 'src/secrets.ts': own })).toEqual(['pass']);
    expect(ask('apiKey: other()', before, { 'src/secrets.ts': own })[0]).toContain(
      '`OTHER` of the environment',
    );
  });

  test('in the header of a request by hand', () => {
    const main = `export const ask = (prompt: string) => fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST', headers: { Authorization: \`Bearer \${process.env.OPENROUTER_API_KEY}\` },
      body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: prompt }] }) });`;
    const judge = (text: string) =>
      said(judgeProgram({ 'src/main.ts': text }, policy, 'require-approved-key-source'));
    expect(judge(main)).toEqual(['pass']);
    expect(judge(main.replace('OPENROUTER_API_KEY', 'OPENAI_KEY'))[0]).toContain('`OPENAI_KEY`');
  });
});

describe('variables that are not listed', () => {
  test.each([
    ['apiKey: process.env.OPENAI_API_KEY', 'OPENAI_API_KEY'],
    ['apiKey: process.env.openrouter_api_key', 'openrouter_api_key'],
    ['apiKey: process.env.OPENROUTER_API_KEY || process.env.FALLBACK', 'FALLBACK'],
    ['apiKey: `${process.env.A}`', 'A'],
    ["organization: 'acme'", 'OPENAI_API_KEY'],
  ])('%s', (key, name) => {
    expect(ask(key)).toEqual([
      `client.chat.completions.create takes its key from \`${name}\` of the environment, which the policy does not list for internal data. Read it from one of: OPENROUTER_API_KEY, LLM_*_KEY, @aws-sdk/client-secrets-manager, @google-cloud/secret-manager, src/secrets.ts#openrouterKey, @acme/vault#vault.read.`,
    ]);
  });

  test('through another module', () => {
    const config = 'export const config = { apiKey: process.env.LEGACY_KEY };';
    expect(ask('...config', "import { config } from './config';", { 'src/config.ts': config })[0]).toContain(
      '`LEGACY_KEY` of the environment',
    );
  });
});

test.each([
  ["apiKey: await read('key')", "import { read } from '@acme/other';"],
  ['apiKey: process.env[process.argv[2]!]', ''],
  ['apiKey: async () => process.env.OPENROUTER_API_KEY!', ''],
  ["apiKey: localStorage.getItem('key')!", ''],
  ["apiKey: await vault.write('openrouter')", "import { vault } from '@acme/vault';"],
  ['apiKey: key', "import { key } from '@aws-sdk/client-secrets-manager-node';"],
])('%s is open', (key, before) => {
  expect(ask(key, before)[0]).toMatch(
    /^open: Whether the key of client\.chat\.completions\.create comes from /,
  );
});

test('a key in the code is for another rule, and a class that lists nothing is not compared', () => {
  expect(ask("apiKey: 'not-a-real-key'")).toEqual(['notApplicable']);
  expect(ask('apiKey: process.env.OPENAI_API_KEY', '', {}, {})).toEqual(['notApplicable']);
});

test('the class of the data decides', () => {
  const restricted = { classes: { restricted: policy.classes.internal, internal: {} } };
  const judge = (tag: string) =>
    said(
      judgeProgram(
        {
          'src/main.ts': `import OpenAI from 'openai';
            const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.SHARED });
            ${tag}
            export const ask = (prompt: string) =>
              client.chat.completions.create({ model: 'a/b', messages: [{ role: 'user', content: prompt }] });`,
        },
        restricted,
        'require-approved-key-source',
      ),
    );
  expect(judge('')).toEqual(['notApplicable']);
  expect(judge('/** @dataClassification restricted */')[0]).toContain('does not list for restricted data');
});

test('a key that is assigned later, and options of which not all are known', () => {
  const judge = (text: string) =>
    said(judgeProgram({ 'src/main.ts': text }, policy, 'require-approved-key-source'));
  const call = `export const ask = (prompt: string) =>
    client.chat.completions.create({ model: 'a/b', messages: [{ role: 'user', content: prompt }] });`;
  const openrouter = "baseURL: 'https://openrouter.ai/api/v1'";
  expect(
    judge(`import OpenAI from 'openai';
      const client = new OpenAI({ ${openrouter}, apiKey: process.env.OPENROUTER_API_KEY });
      client.apiKey = process.env.OTHER!; ${call}`)[0],
  ).toContain('`OTHER` of the environment');
  expect(
    judge(`import OpenAI from 'openai'; import { options } from './missing';
      const client = new OpenAI({ ${openrouter}, ...options }); ${call}`)[0],
  ).toMatch(/^open: /);
});
