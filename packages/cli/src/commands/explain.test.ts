import { describe, expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';

test('a line with nothing on it, a place without a line, a file that is none', () => {
  const { run } = createWorkspace({ 'src/a.ts': 'export {};\n' });
  const quiet = run(['explain', 'src/a.ts:1']);
  expect(quiet).toMatchObject({ code: 0 });
  expect(quiet.stdout).toMatch(
    /^src\/a\.ts:1 under the built-in policy\n.+nothing.+\.\n$|^src\/a\.ts:1 under the built-in policy\nNothing on this line is judged by itself; .+\.\n$/,
  );
  expect(run(['explain', 'src/a.ts'])).toMatchObject({ code: 2, stdout: '' });
  expect(run(['explain', 'src:1']).stderr).toMatch(/^openrouter-compliance: "src" is a folder\./);
  expect(run(['explain', 'missing.ts:1'])).toMatchObject({ code: 2, stdout: '' });
});

/** Lines 4 and 5 are the function and its call. */
const service = (tag: string, request = "model: 'openai/gpt-5', messages: [{ role: 'user', content }]") =>
  `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
${tag}
export const ask = (content: string) =>
  client.chat.completions.create({ ${request} });
`;

describe('the class of a call is shown with what gave it', () => {
  const policy = `{
  // Nearest entry last.
  "defaultClass": "public",
  "files": [
    { "globs": ["src/clinic/**"], "class": "confidential" },
  ],
  "aliases": { "phi": "restricted" },
}`;
  const { run } = createWorkspace({
    'openrouter-compliance.json': policy,
    'src/clinic/a.ts': service(''),
    'src/tagged.ts': service('/** @dataClassification internal */'),
    'src/alias.ts': service('/** @dataClassification PHI */'),
    'src/plain.ts': service(''),
    'src/send.ts': service('').replace('ask', 'send'),
    'src/both.ts': `import { send } from './send.js';
const forward = (content: string) => send(content);
/** @dataClassification internal */
export const one = (content: string) => forward(content);
/** @dataClassification restricted */
export const two = (content: string) => forward(content);
`,
  });
  const classAt = (place: string): string | undefined =>
    /, class (.+), destination /.exec(run(['explain', place]).stdout)?.[1];

  test('an entry of the policy, a tag, an alias in a tag, the default', () => {
    expect(classAt('src/clinic/a.ts:5')).toBe('confidential (from files[0], openrouter-compliance.json:5)');
    expect(classAt('src/tagged.ts:5')).toBe('internal (from @dataClassification, src/tagged.ts:3)');
    expect(classAt('src/alias.ts:5')).toBe('restricted (from @dataClassification PHI, src/alias.ts:3)');
    expect(classAt('src/plain.ts:5')).toBe('public (the default class, openrouter-compliance.json:3)');
  });

  test('every class that callers give it', () => {
    expect(classAt('src/both.ts:2')).toBe(
      'internal (from @dataClassification, src/both.ts:3) or restricted (from @dataClassification, src/both.ts:5)',
    );
  });

  test('without a policy file', () => {
    const { run: runAlone } = createWorkspace({ 'a.ts': service('') });
    expect(runAlone(['explain', 'a.ts:5']).stdout).toMatch(/, class \w+ \(the default class\), destination /);
  });
});

describe('what a call names', () => {
  test('none named is told from what the code does not tell', () => {
    const { run } = createWorkspace({
      'none.ts': service(''),
      'unknown.ts': service('', 'model: pick(), messages: [], provider: route()'),
      'some.ts': service('', "model: 'openai/gpt-5', messages: [], provider: { only: ['openai', other()] }"),
    });
    expect(run(['explain', 'none.ts:5']).stdout).toContain('models: openai/gpt-5; providers: none named.');
    expect(run(['explain', 'unknown.ts:5']).stdout).toContain(
      'models: not told by the code; providers: not told by the code.',
    );
    expect(run(['explain', 'some.ts:5']).stdout).toContain(
      'providers: openai and others that the code does not tell.',
    );
  });

  test('a suppressed finding says so where it fails', () => {
    const { run } = createWorkspace({
      'a.ts': service('// eslint-disable-next-line openrouter-compliance/no-unapproved-model').replace(
        'export const ask = (content: string) =>\n',
        'export const ask = (content: string) => // eslint-disable-next-line -- decided by the board\n',
      ),
    });
    const { stdout } = run(['explain', 'a.ts:5']);
    expect(stdout).toContain(
      'require-pinned-provider: fail, suppressed by a directive (reason given: decided by the board). ',
    );
  });
});

describe('a line on which nothing is judged', () => {
  test('tests and scripts: only keys are looked for, and why', () => {
    const { run } = createWorkspace({
      'scripts/a.ts': service(''),
      'src/a.test.ts': service(''),
    });
    expect(run(['explain', 'scripts/a.ts:5']).stdout).toBe(
      `scripts/a.ts:5 under the built-in policy
No literal key stands on this line.
Only literal keys are judged in this file, which the globs of "scripts" in the policy count among the scripts. Set "judge": "everything" there to have all of it judged.
`,
    );
    expect(run(['explain', 'src/a.test.ts:5']).stdout).toContain('the globs of "tests" in the policy');
  });

  test('a constant: the calls of other files whose findings lead to it', () => {
    const { run } = createWorkspace({
      'src/names.ts': "export const favourite = 'deepseek/deepseek-chat';\nexport const other = 1;\n",
      'src/a.ts': `import { favourite } from './names.js';\n${service('/** @dataClassification restricted */', 'model: favourite, messages: []')}`,
    });
    const { stdout } = run(['explain', 'src/names.ts:1']);
    expect(stdout).toMatch(
      /judged at the calls that use it\.\nUsed at src\/a\.ts:6: no-unapproved-model: fail\. Model "deepseek/,
    );
    expect(run(['explain', 'src/names.ts:2']).stdout).not.toContain('Used at');
  });
});
