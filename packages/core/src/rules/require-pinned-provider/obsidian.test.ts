import { expect, test } from 'vitest';
import { judgeProgram, said } from '../../testing/judge-program.js';

/** What the rule says of a request that a plugin of Obsidian sends. */
function says(provider: string, url = 'https://openrouter.ai/api/v1/chat/completions'): readonly string[] {
  const main = `import { requestUrl } from 'obsidian';
export async function ask(content: string) {
  const params = {
    url: '${url}',
    method: 'POST',
    body: JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }], ${provider} }),
  };
  return (await requestUrl(params)).json;
}`;
  return said(judgeProgram({ 'src/main.ts': main }, {}, 'require-pinned-provider'));
}

test("Obsidian's requestUrl sends its body", () => {
  expect(says("provider: { only: ['openai'], allow_fallbacks: false }")).toEqual(['pass']);
  expect(says('')).toEqual([expect.stringMatching(/names no provider/)]);
  expect(says('', 'https://example.org/notes')).toEqual([]);
});
