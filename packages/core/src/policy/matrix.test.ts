/** Every cell of the built-in matrix, asked as programs write it. */
import { describe, expect, test } from 'vitest';
import { builtInPolicy } from './load-policy.js';
import type { Allowance, PartialText } from './policy.js';

const policy = builtInPolicy();
const classNames = ['public', 'internal', 'confidential', 'restricted'] as const;
type ClassName = (typeof classNames)[number];

/** `yes`, `no: why` or `unknown`. */
function short(allowance: Allowance | undefined): string {
  if (allowance === undefined) return 'no such class';
  if (allowance.allowed === true) return 'yes';
  return allowance.allowed === false ? `no: ${allowance.why}` : 'unknown';
}

const yes = 'yes';
const no = 'no: not-listed';

describe('providers', () => {
  const rows: readonly (readonly [provider: string, internal: string, confidential: string])[] = [
    ['openai', yes, yes],
    ['anthropic', yes, yes],
    ['azure', yes, no],
    ['google-vertex', yes, no],
    ['google-ai-studio', yes, no],
    // Display names, as answers and the website have them.
    ['OpenAI', yes, yes],
    ['Anthropic', yes, yes],
    ['Azure', yes, no],
    ['Google', yes, no],
    ['Google Vertex', yes, no],
    ['Google AI Studio', yes, no],
    // Case, white space and separators.
    ['OPENAI', yes, yes],
    [' anthropic ', yes, yes],
    ['Google-AI-Studio', yes, no],
    ['google_vertex', yes, no],
    // Regions and variants of a provider.
    ['azure/eu', yes, no],
    ['Azure/EU', yes, no],
    ['google-vertex/us-east5', yes, no],
    ['google-vertex/global', yes, no],
    ['anthropic/us', yes, yes],
    ['openai/flex', yes, yes],
    // Others that are known, and a part of a name is no name.
    ['amazon-bedrock', no, no],
    ['Amazon Bedrock', no, no],
    ['amazon-bedrock/us-east-1', no, no],
    ['deepseek', no, no],
    ['together', no, no],
    ['groq', no, no],
    ['vertex', no, no],
    ['open', no, no],
    ['openai2', no, no],
    ['azure-eu', no, no],
    ['my-openai', no, no],
    ['x/openai', no, no],
    // Nobody knows these.
    ['acme', no, no],
    ['', no, no],
    ['*', no, no],
    ['openai*', no, no],
  ];

  test.each(rows)('%j', (provider, internal, confidential) => {
    const answers = Object.fromEntries(
      classNames.map((name) => [name, short(policy.classNamed(name)?.allowsProvider(provider))]),
    );
    expect(answers).toEqual({ public: yes, internal, confidential, restricted: no });
  });
});

describe('models', () => {
  const free = 'no: free-variant';
  const preset = 'no: preset';
  const router = 'no: router';
  const rows: readonly (readonly [
    model: string,
    internal: string,
    confidential: string,
    restricted?: string,
  ])[] = [
    ['openai/gpt-4o', yes, yes],
    ['anthropic/claude-sonnet-4.5', yes, yes],
    ['google/gemini-2.5-flash', yes, no],
    ['OpenAI/GPT-4o', yes, yes],
    ['meta-llama/llama-3.3-70b-instruct', no, no],
    ['deepseek/deepseek-chat-v3.1', no, no],
    ['acme/model-1', no, no],
    // A part of an author's name is another author.
    ['openai-community/gpt2', no, no],
    ['xopenai/gpt-4o', no, no],
    ['proxy/openai/gpt-4o', no, no],
    // Variants.
    ['openai/gpt-4o:nitro', yes, yes],
    ['openai/gpt-4o:floor', yes, yes],
    ['anthropic/claude-3.7-sonnet:thinking', yes, yes],
    ['openai/gpt-4o:extended', yes, yes],
    ['openai/gpt-4o:exacto', yes, yes],
    ['openai/gpt-oss-20b:free', free, free, free],
    ['openai/gpt-oss-20b:FREE', free, free, free],
    ['openai/gpt-oss-20b:nitro:free', free, free, free],
    ['openai/gpt-oss-20b:free:nitro', free, free, free],
    ['deepseek/deepseek-r1:free', free, free, free],
    ['openai/free-model', yes, yes],
    // What is searched for leaves for a search engine, whatever provider is pinned.
    ['openai/gpt-4o:online', 'unknown', 'unknown', no],
    ['openai/gpt-4o:nitro:online', 'unknown', 'unknown', no],
    // Aliases that move to new versions are the author's.
    ['~anthropic/claude-sonnet-latest', yes, yes],
    ['~openai/gpt-latest', yes, yes],
    ['~google/gemini-flash-latest', yes, no],
    ['~deepseek/deepseek-latest', no, no],
    ['~openai/gpt-latest:free', free, free, free],
    // Routers choose among all models.
    ['openrouter/auto', router, router, router],
    ['openrouter/auto-beta', router, router, router],
    ['openrouter/fusion', router, router, router],
    ['OpenRouter/Auto', router, router, router],
    ['openrouter/free', free, free, free],
    // Presets are settled on the server.
    ['@preset/billing', preset, preset, preset],
    ['openai/gpt-4o@preset/billing', preset, preset, preset],
    ['openai/gpt-4o:nitro@preset/billing', preset, preset, preset],
    // Without an author OpenRouter decides which model is meant.
    ['gpt-4o', 'unknown', 'unknown', no],
    ['gpt-4o:free', free, free, free],
    ['', no, no],
  ];

  test.each(
    rows.map(([model, internal, confidential, restricted = no]) => ({
      model,
      internal,
      confidential,
      restricted,
    })),
  )('"$model"', ({ model, internal, confidential, restricted }) => {
    const answers = Object.fromEntries(
      classNames.map((name) => [name, short(policy.classNamed(name)?.allowsModel([model]))]),
    );
    expect(answers).toEqual({ public: yes, internal, confidential, restricted });
  });

  const partial: readonly (readonly [model: PartialText, internal: string, restricted?: string])[] = [
    [[null], 'unknown'],
    // The rest may be `:free`.
    [['openai/', null], 'unknown'],
    [['openai/gpt-4o', null], 'unknown'],
    [[null, '/gpt-4o'], 'unknown'],
    [['deepseek/', null], no],
    [['openrouter/', null], router, no],
    [['open', null], 'unknown'],
    [['meta-llama/llama-3', null], no],
    [[null, ':free'], free, free],
    [['openai/', null, ':free'], free, free],
    [['openai/', null, ':nitro'], 'unknown'],
    [['openai/', null, '@preset/x'], preset, preset],
    [['openai/', 'gpt-4o'], yes],
  ];

  test.each(partial.map(([model, internal, restricted = no]) => ({ model, internal, restricted })))(
    '$model, known in part',
    ({ model, internal, restricted }) => {
      expect(short(policy.classNamed('public')?.allowsModel(model))).toBe(yes);
      expect(short(policy.classNamed('internal')?.allowsModel(model))).toBe(internal);
      expect(short(policy.classNamed('restricted')?.allowsModel(model))).toBe(restricted);
    },
  );
});

describe('routing', () => {
  test.each<[ClassName, boolean, boolean, boolean]>([
    ['public', false, false, false],
    ['internal', true, false, false],
    ['confidential', true, true, false],
    ['restricted', true, true, true],
  ])('%s: pinned %s, no data collection %s, zero retention %s', (name, pinned, deny, zero) => {
    expect(policy.classNamed(name)?.demand).toEqual({
      pinned,
      denyDataCollection: deny,
      zeroRetention: zero,
      fields: [],
    });
  });
});

describe('what a repair may pin', () => {
  const providersFor = (name: ClassName, models: readonly string[]) =>
    policy.classNamed(name)?.providersFor(models);

  test('the providers of the class that are known to serve every one of the models', () => {
    expect(providersFor('internal', ['openai/gpt-4o'])).toEqual({
      kind: 'providers',
      slugs: ['openai', 'azure'],
    });
    expect(providersFor('confidential', ['openai/gpt-4o'])).toEqual({ kind: 'providers', slugs: ['openai'] });
    expect(providersFor('confidential', ['anthropic/claude-sonnet-4.5'])).toEqual({
      kind: 'providers',
      slugs: ['anthropic'],
    });
  });

  test.each<[ClassName, readonly string[]]>([
    ['public', ['openai/gpt-4o']],
    ['restricted', ['openai/gpt-4o']],
    ['internal', []],
    ['internal', ['openrouter/auto']],
    ['internal', ['@preset/x']],
    ['internal', ['openai/gpt-oss-20b:free']],
    ['confidential', ['deepseek/deepseek-chat-v3.1']],
    ['confidential', ['openai/gpt-4o', 'anthropic/claude-sonnet-4.5']],
  ])('nothing for %s and %j, with a reason', (name, models) => {
    expect(providersFor(name, models)).toMatchObject({
      kind: 'undecided',
      reason: expect.stringMatching(/\S/) as string,
    });
  });
});
