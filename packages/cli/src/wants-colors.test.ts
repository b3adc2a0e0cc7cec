import { expect, test } from 'vitest';
import { createWorkspace } from './testing/workspace.js';

test('what a CI job reads from a pipe holds no colours, although the variable CI is set', () => {
  const before = process.env['CI'];
  process.env['CI'] = 'true';
  try {
    const { run } = createWorkspace({
      'a.ts': `import OpenAI from 'openai';\nnew OpenAI({ baseURL: 'https://openrouter.ai/api/v1' }).chat.completions.create({ model: 'x/y', messages: [] });\n`,
    });
    const { code, stdout } = run(['check']);
    expect(code).toBe(1);
    expect(stdout).toContain('require-pinned-provider');
    expect(stdout).not.toContain('\u001b');
  } finally {
    if (before === undefined) delete process.env['CI'];
    else process.env['CI'] = before;
  }
});
