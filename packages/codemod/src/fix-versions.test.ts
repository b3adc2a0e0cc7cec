/** A pin goes where the version that a repository has sends it. */
import { expect, test } from 'vitest';
import { createWorkspace } from './testing/workspace.js';

/** A program with models of the AI SDK, made with these settings. */
function program(settings: readonly string[]): string {
  const calls = settings.map(
    (given, index) =>
      `export const ask${index} = (prompt: string) =>
  generateText({ model: openrouter.chat('anthropic/claude-3.5-sonnet'${given}), prompt });
`,
  );
  return `import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

${calls.join('')}`;
}

async function repaired(version: string, settings: string): Promise<string> {
  const { fix, read } = createWorkspace({
    'package.json': JSON.stringify({
      type: 'module',
      dependencies: { '@openrouter/ai-sdk-provider': version, ai: '^4.3.15' },
    }),
    'src/ask.ts': program([settings]),
  });
  await fix();
  const text = read('src/ask.ts');
  expect(await fix()).toMatchObject({ written: 0 });
  return text.replace(/\s+/g, ' ').replace(/, ([})])/g, ' $1');
}

const pin = `provider: { only: ['anthropic'], allow_fallbacks: false }`;

// Run on 0.4.1 to 0.7.5: `provider` of the settings is dropped there, and their extra body is sent.
test.each([
  ['^0.4.5', '', `'anthropic/claude-3.5-sonnet', { extraBody: { ${pin} } }`],
  ['0.7.5', `, { parallelToolCalls: false }`, `{ parallelToolCalls: false, extraBody: { ${pin} } }`],
  ['0.7.5', `, { extraBody: { seed: 1 } }`, `{ extraBody: { seed: 1, ${pin} } }`],
  ['0.7.5', `, { provider: { only: ['anthropic'] } }`, `{ extraBody: { ${pin} } }`],
  ['1.5.4', '', `'anthropic/claude-3.5-sonnet', { ${pin} }`],
  ['1.5.4', `, { extraBody: { seed: 1 } }`, `{ extraBody: { seed: 1 }, ${pin} }`],
])('version %s of the AI SDK’s provider, with the settings “%s”', async (version, settings, expected) => {
  expect(await repaired(version, settings)).toContain(expected);
});
