import type { ClassData, PolicyData, RoutingData } from './policy-data.js';

const unrouted: RoutingData = { allow_fallbacks: true, data_collection: 'allow', zdr: false };
const pinned: RoutingData = { ...unrouted, allow_fallbacks: false };

const publicClass: ClassData = {
  providers: 'any',
  models: 'any',
  freeVariants: true,
  presets: true,
  byok: false,
  routing: unrouted,
};

const internal: ClassData = {
  providers: ['openai', 'azure', 'anthropic', 'google-vertex', 'google-ai-studio'],
  models: ['openai/*', 'anthropic/*', 'google/*'],
  freeVariants: false,
  presets: false,
  byok: false,
  routing: pinned,
};

const confidential: ClassData = {
  providers: ['anthropic', 'openai'],
  models: ['anthropic/*', 'openai/*'],
  freeVariants: false,
  presets: false,
  byok: false,
  routing: { ...pinned, data_collection: 'deny' },
};

const restricted: ClassData = {
  providers: 'byok',
  models: [],
  freeVariants: false,
  presets: false,
  byok: true,
  routing: { ...pinned, data_collection: 'deny', zdr: true },
  hosts: ['openrouter'],
  plugins: [],
};

/** The class whose strictness a new class has where its entry says nothing. */
export const strictestClass = 'restricted';

/** The data classification matrix that holds without a policy file, and beneath one. */
export const builtInData: PolicyData = {
  defaultClass: 'internal',
  classes: { public: publicClass, internal, confidential, restricted },
  aliases: {},
  files: [],
  tests: {
    globs: [
      '**/*.test.*',
      '**/*.spec.*',
      '**/*.e2e-spec.*',
      '**/__tests__/**',
      '**/__mocks__/**',
      '**/__fixtures__/**',
      '**/test/**',
      '**/tests/**',
      '**/e2e/**',
      '**/fixtures/**',
    ],
    judge: 'keys',
  },
  scripts: { globs: ['scripts/**', 'packages/*/scripts/**', 'apps/*/scripts/**'], judge: 'keys' },
  providers: {},
  hosts: { openrouter: [], selfHosted: [], environment: {} },
  attestations: { byok: [] },
  account: { services: [], rotationDays: 90, maxLifetimeDays: 365, idleDays: 30, broadcast: 'off' },
  clients: [],
  loggers: [],
  redactors: [],
};
