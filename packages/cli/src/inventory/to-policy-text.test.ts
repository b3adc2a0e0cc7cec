import { builtInPolicy, loadPolicy } from '@openrouter-compliance/core';
import { expect, test } from 'vitest';
import type { RepositoryInventory } from './inventory.js';
import { toPolicyText } from './to-policy-text.js';

const empty = new Map<string, never>();

const inventory: RepositoryInventory = {
  clients: new Map([['openai', ['src/a.ts:3', 'src/b.ts:1', 'src/c.ts:9', 'src/d.ts:2']]]),
  logSinks: new Map([['pino', ['src/log\nbreak.ts:1']]]),
  destinations: empty,
  models: new Map([
    [
      'internal',
      new Map([
        ['deepseek/deepseek-chat', ['src/b.ts:1']],
        ['openai/gpt-5', ['src/a.ts:3']],
      ]),
    ],
    ['confidential', new Map([['deepseek/deepseek-chat', ['src/c.ts:9']]])],
    ['public', new Map([['deepseek/deepseek-chat', ['src/d.ts:2']]])],
  ]),
  providers: new Map([['internal', new Map([['azure', ['src/a.ts:3']]])]]),
};

test('every entry is for review and says what was found of it; what the built-in policy forbids stays a comment', () => {
  expect(toPolicyText(inventory, builtInPolicy())).toMatchInlineSnapshot(`
    "{
      // Written by "openrouter-compliance init" from what the code holds today. It judges as the built-in policy does.
      // Nothing here has been reviewed yet: confirm or delete each entry, and take the word "unreviewed" away from what
      // you have confirmed.
      "$schema": "./node_modules/@openrouter-compliance/core/schema/openrouter-compliance.schema.json",
      "defaultClass": "internal",
      // Clients (known, nothing to declare; add wrappers of your own under "clients"):
      //   openai – unreviewed: found at src/a.ts:3, src/b.ts:1, src/c.ts:9 and 1 more
      // Log sinks (known, nothing to declare; add loggers of your own under "loggers"):
      //   pino – unreviewed: found at src/log?break.ts:1
      "classes": {
        "internal": {
          "models": [
            // unreviewed, from the built-in policy; found:
            //   openai/gpt-5 at src/a.ts:3
            "openai/*",
            // unreviewed, from the built-in policy; not found in the code
            "anthropic/*",
            // unreviewed, from the built-in policy; not found in the code
            "google/*",
            // unreviewed, and not allowed by the built-in policy: found at src/b.ts:1
            // "deepseek/deepseek-chat",
          ],
          "providers": [
            // unreviewed, from the built-in policy; not found in the code
            "openai",
            // unreviewed, from the built-in policy; found:
            //   azure at src/a.ts:3
            "azure",
            // unreviewed, from the built-in policy; not found in the code
            "anthropic",
            // unreviewed, from the built-in policy; not found in the code
            "google-vertex",
            // unreviewed, from the built-in policy; not found in the code
            "google-ai-studio",
          ],
        },
        "confidential": {
          "models": [
            // unreviewed, from the built-in policy; not found in the code
            "anthropic/*",
            // unreviewed, from the built-in policy; not found in the code
            "openai/*",
            // unreviewed, and not allowed by the built-in policy: found at src/c.ts:9
            // "deepseek/deepseek-chat",
          ],
        },
      },
    }
    "
  `);
});

test('the written policy judges as the built-in one does', () => {
  const builtIn = builtInPolicy();
  const written = loadPolicy(toPolicyText(inventory, builtIn), '/repository/openrouter-compliance.json');
  expect(written.data).toEqual(builtIn.data);
});

test('a provider by its display name is found for its slug; a class without a list keeps what it has', () => {
  const text = toPolicyText(
    {
      ...inventory,
      models: empty,
      providers: new Map([
        ['internal', new Map([['Google AI Studio', ['src/a.ts:3']]])],
        ['restricted', new Map([['anthropic', ['src/a.ts:9']]])],
      ]),
    },
    builtInPolicy(),
  );
  expect(text).toContain(`//   Google AI Studio at src/a.ts:3
        "google-ai-studio",`);
  expect(text).toContain(`"restricted": {
      // "providers": [
      //   unreviewed, and not allowed by the built-in policy: found at src/a.ts:9
      //   "anthropic",
      // ],
    },`);
});

test('an empty repository gives a policy that loads', () => {
  const nothing = { clients: empty, logSinks: empty, destinations: empty, models: empty, providers: empty };
  const policy = loadPolicy(toPolicyText(nothing, builtInPolicy()), '/repository/openrouter-compliance.json');
  expect(policy.defaultClass).toBe(builtInPolicy().defaultClass);
});
