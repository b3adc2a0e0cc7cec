import { expect, test } from 'vitest';
import type { Log } from 'sarif';
import type { JsonReport } from '../formats/check-schema.js';
import { createWorkspace } from '../testing/workspace.js';

const rule = 'openrouter-compliance/no-raw-prompt-logging';
const logged = (directive: string) =>
  `// eslint-disable-next-line ${rule}${directive}\n  console.log(content);`;

const { run } = createWorkspace({
  'package.json': JSON.stringify({ type: 'module', dependencies: { openai: '6.49.0' } }),
  'openrouter-compliance.json': JSON.stringify({ defaultClass: 'public' }),
  'ask.ts': `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1' });
export async function ask(content: string) {
  ${logged(' -- synthetic prompts only, owner @acme/privacy, until 2999-01-31')}
  ${logged('')}
  ${logged(' -- synthetic prompts only, until 2026-01-31')}
  return client.chat.completions.create({ model: 'openai/gpt-5', messages: [{ role: 'user', content }] });
}
`,
});

test('a directive needs a reason, and counts until it ends', () => {
  const { code, stdout } = run(['check']);
  expect(code).toBe(1);
  expect(stdout).toContain('Findings: 2 listed, 1 suppressed');
  expect(stdout).toContain(
    'A directive suppresses this without a reason, so it counts. Write the reason behind "--" in the directive.',
  );
  expect(stdout).toContain('The directive that suppresses this ended on 2026-01-31, so it counts.');
  expect(stdout).toContain(
    `Suppressed by directives in the code\n  ask.ts:5  no-raw-prompt-logging – synthetic prompts only, owner @acme/privacy, until 2999-01-31\n`,
  );
});

test('all of them are in JSON and SARIF, with what they say', () => {
  const { findings } = JSON.parse(run(['check', '--format', 'json']).stdout) as JsonReport;
  expect(findings.map(({ suppression }) => suppression)).toMatchObject([
    { owner: '@acme/privacy', until: '2999-01-31', rejected: null },
    {
      justification: '',
      owner: null,
      until: null,
      rejected: expect.stringContaining('without a reason') as string,
    },
    { until: '2026-01-31', rejected: expect.stringContaining('ended on 2026-01-31') as string },
  ]);
  const { runs } = JSON.parse(run(['check', '--format', 'sarif']).stdout) as Log;
  expect(runs[0]?.results?.map(({ suppressions }) => suppressions?.[0]?.status)).toEqual([
    'accepted',
    'rejected',
    'rejected',
  ]);
});

test.each(['text', 'sarif', 'github', 'gitlab', 'markdown'])(
  '%s says why a directive does not count',
  (format) => {
    const { stdout } = run(['check', '--format', format]);
    expect(stdout.match(/ended on 2026-01-31, so it counts/g)).toHaveLength(1);
    expect(stdout.match(/without a reason, so it counts/g)).toHaveLength(1);
  },
);

test('a baseline may hold what no directive excuses', () => {
  expect(run(['check', '--write-baseline'])).toMatchObject({ code: 0 });
  const { findings } = JSON.parse(run(['check', '--baseline', '--format', 'json']).stdout) as JsonReport;
  expect(findings.map(({ known }) => known)).toEqual([false, true, true]);
});
