/** Versions of @openrouter/ai-sdk-provider send routing from different places; each was run. */
import { expect, test } from 'vitest';
import { judgeProgram } from '../../testing/judge-program.js';

const pin = `provider: { only: ['anthropic'], allow_fallbacks: false }`;
const inSettings = `, { ${pin} }`;
const inExtraBody = `, { extraBody: { ${pin} } }`;

test.each([
  ['0.2.1', inExtraBody, 'open'],
  ['0.4.1', inExtraBody, 'pass'],
  ['0.7.5', inExtraBody, 'pass'],
  ['0.7.5', inSettings, 'fail'],
  ['1.5.4', inSettings, 'pass'],
  ['3.1.0', inExtraBody, 'pass'],
  // Nothing says which version is installed.
  [undefined, inExtraBody, 'pass'],
  [undefined, inSettings, 'open'],
])('version %s with %s: %s', (version, settings, kind) => {
  const program = {
    'src/main.ts': `import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';
const openrouter = createOpenRouter();
export const ask = (prompt: string) =>
  generateText({ model: openrouter.chat('anthropic/claude-sonnet-4.5'${settings}), prompt });
`,
  };
  const versions = version === undefined ? {} : { '@openrouter/ai-sdk-provider': version };
  const verdicts = judgeProgram(program, {}, 'require-pinned-provider', versions);
  expect(verdicts.map((verdict) => verdict.kind)).toEqual([kind]);
});
