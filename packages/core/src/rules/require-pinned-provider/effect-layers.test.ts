import { expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

const says = (main: string) => said(judgeProgram({ 'src/main.ts': main }, {}, 'require-pinned-provider'));

test.each([
  `import { OpenRouterLanguageModel } from '@effect/ai-openrouter';`,
  `import * as OpenRouterLanguageModel from '@effect/ai-openrouter/OpenRouterLanguageModel';`,
])('a layer that sends prompts is recognised: %s', (imported) => {
  expect(
    says(`${imported}\nexport const layer = OpenRouterLanguageModel.layer({ model: 'openai/gpt-4o' });`),
  ).toEqual([expect.stringMatching(/^open: /)]);
});

test('a layer that only connects is none', () => {
  expect(
    says(`import * as OpenRouterClient from '@effect/ai-openrouter/OpenRouterClient';
export const layer = OpenRouterClient.layer({});`),
  ).toEqual([]);
});
