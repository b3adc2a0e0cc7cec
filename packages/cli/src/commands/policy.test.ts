import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toCatalogText, type SyncedCatalog } from '@openrouter-compliance/core';
import { describe, expect, test } from 'vitest';
import { createWorkspace, type Workspace } from '../testing/workspace.js';

const name = 'openrouter-compliance.json';

function write({ root }: Workspace, content: object | string, file = name): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(
    path.join(root, file),
    typeof content === 'string' ? content : JSON.stringify(content, null, 2),
  );
}

function withPolicy(
  content: object | string,
  files: Readonly<Record<string, string>> = { 'src/a.ts': '' },
): Workspace {
  const workspace = createWorkspace(files);
  write(workspace, content);
  return workspace;
}

describe('lint', () => {
  test('nothing to report', () => {
    const { run } = withPolicy({ files: [{ globs: ['src/**'], class: 'public' }] });
    expect(run(['policy', 'lint'])).toEqual({
      code: 0,
      stdout: '0 mistakes, 0 suspicious entries.\n',
      stderr: '',
    });
  });

  test('every mistake, in the order of the file, from a folder below', () => {
    const { root, run } = withPolicy({
      defaultClass: 'internl',
      classes: { internal: { providers: ['opnai'], models: ['claude'] } },
      files: [{ globs: ['../x/**'], class: 'public' }],
    });
    const { code, stdout, stderr } = run(['policy', 'lint'], 'src');
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' });
    expect(stdout.replaceAll(`${root}/`, '')).toBe(
      `${name}:2: "defaultClass" names a class that does not exist. The nearest class is "internal".
${name}:6: "classes.internal.providers[0]" is not a known provider. The nearest is "openai"; a new one is declared under "providers".
${name}:9: "classes.internal.models[0]" names no author and so allows nothing. Write author and model, as in "anthropic/*" for all of an author.
${name}:16: "files[0].globs[0]" leaves the directory of this file. Put the policy file higher up.

4 mistakes, 0 suspicious entries.
`,
    );
  });

  test('suspicious entries, held against the code', () => {
    const { run } = withPolicy(
      {
        classes: { partner: { extends: 'internal' }, patient: { extends: 'internal' } },
        files: [{ globs: ['lib/**'], class: 'partner' }],
        hosts: {
          environment: { LLM_URL: 'https://openrouter.ai/api/v1', LLM_URI: 'https://openrouter.ai/api/v1' },
        },
        loggers: [{ module: '@acme/log', export: 'log' }],
      },
      { 'src/a.ts': "import { log } from '@acme/log';\nlog(process.env.LLM_URL);\n" },
    );
    const { code, stdout } = run(['policy', 'lint']);
    expect(code).toBe(1);
    expect(stdout).toBe(
      `${name}:6: "classes.patient" is used by no entry and no tag in the code. Use it or remove it.
${name}:13: "files[0].globs[0]" matches no source file. Correct the glob or remove it.
${name}:21: "hosts.environment.LLM_URI" is a variable that no source file names. Correct the name or remove it.

0 mistakes, 3 suspicious entries.
`,
    );
  });

  test('a tag in the code uses a class', () => {
    const policy = { classes: { patient: { extends: 'internal' } }, aliases: { phi: 'restricted' } };
    const code =
      '/** @dataClassification Patient */\nexport {};\n/** @dataClassification PHI */\nexport function f() {}\n';
    expect(withPolicy(policy, { 'a.ts': code }).run(['policy', 'lint'])).toMatchObject({ code: 0 });
  });

  test('for programs', () => {
    const mistaken = withPolicy('{ "clases": {} }').run(['policy', 'lint', '--format', 'json']);
    expect(mistaken.code).toBe(2);
    expect(JSON.parse(mistaken.stdout)).toMatchObject({
      version: 1,
      file: name,
      mistakes: [{ line: 1, key: 'clases' }],
      suspicious: [],
    });
    const suspicious = withPolicy({ files: [{ globs: ['lib/**'], class: 'public' }] }).run([
      'policy',
      'lint',
      '--format',
      'json',
    ]);
    expect(JSON.parse(suspicious.stdout)).toMatchObject({
      mistakes: [],
      suspicious: [{ line: 5, key: 'files[0].globs[0]' }],
    });
  });

  test('no policy file, and one that cannot be read', () => {
    const { run } = createWorkspace({ 'a.ts': '' });
    expect(run(['policy', 'lint'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `openrouter-compliance: There is no ${name} here or further up, so the built-in policy holds. Write one with "openrouter-compliance init".\n`,
    });
    expect(run(['policy', 'lint', '--policy', 'none.json'])).toMatchObject({ code: 2 });
  });
});

describe('show', () => {
  test('the built-in policy without a file', () => {
    const { run } = createWorkspace({ 'a.ts': '' });
    const { code, stdout } = run(['policy', 'show']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Policy: built-in\n/);
    expect(stdout).toMatch(/^classes\.confidential\.providers +anthropic, openai +built-in$/m);
    expect(stdout).toMatch(/^classes\.restricted\.models +none +built-in$/m);
  });

  test('entries with their lines, and what attestations take away', () => {
    const { run } = withPolicy({
      classes: {
        partner: { extends: 'internal', models: ['openai/*'] },
        internal: { providers: ['openai'] },
      },
      attestations: { zdr: { by: 'DPO', date: '2026-11-25' } },
      files: [{ globs: ['src/**'], class: 'partner' }],
    });
    const { stdout } = run(['policy', 'show']);
    expect(stdout).toMatch(/^Policy: openrouter-compliance\.json\n/);
    expect(stdout).toMatch(/^classes\.internal\.providers +openai +line 10$/m);
    expect(stdout).toMatch(/^classes\.partner\.providers +openai +line 10, through internal$/m);
    expect(stdout).toMatch(/^classes\.partner\.presets +false +built-in, through internal$/m);
    expect(stdout).toMatch(
      /^classes\.restricted\.routing\.zdr +true +built-in; not demanded, as attested on line 16$/m,
    );
    expect(stdout).toMatch(/^files\[0\] +globs: src\/\*\*; class: partner +line 22$/m);
  });

  test('for programs, with the digest that reports name', () => {
    const { run } = withPolicy({ defaultClass: 'public' });
    const shown = JSON.parse(run(['policy', 'show', '--format', 'json']).stdout) as {
      readonly digest: string;
      readonly entries: readonly object[];
    };
    const report = JSON.parse(run(['check', '--format', 'json']).stdout) as {
      readonly policy: { readonly digest: string };
    };
    expect(shown.digest).toBe(report.policy.digest);
    expect(shown.entries).toContainEqual({
      key: 'defaultClass',
      value: 'public',
      through: [],
      from: 'file',
      line: 2,
    });
  });

  test('providers of the file that sync wrote, and the digest with them', () => {
    const workspace = withPolicy({
      catalog: 'offer.json',
      classes: {
        internal: {
          providers: ['openai', 'anthropic', 'Acme Cloud'],
          models: ['openai/*', 'anthropic/*', 'acme/*'],
        },
      },
    });
    const offer: SyncedCatalog = {
      version: 1,
      takenAt: '2026-11-26T08:00:00.000Z',
      source: 'https://openrouter.ai/api/v1',
      models: [{ id: 'acme/one', canonicalSlug: null, expires: null }],
      providers: [{ slug: 'acme-cloud', name: 'Acme Cloud', headquarters: null, datacenters: [] }],
      zdrEndpoints: [{ model: 'acme/one', provider: 'acme-cloud' }],
    };
    write(workspace, toCatalogText(offer), 'offer.json');
    const { run } = workspace;
    expect(run(['policy', 'show']).stdout).toMatch(
      /^providers\.acme-cloud +name: Acme Cloud; serves: acme\/one +catalog of sync$/m,
    );
    expect(run(['policy', 'lint'])).toMatchObject({ code: 0 });
    const digestOf = (text: string) => /"digest": "(\w+)"/.exec(text)?.[1];
    expect(digestOf(run(['policy', 'show', '--format', 'json']).stdout)).toBe(
      digestOf(run(['check', '--format', 'json']).stdout),
    );
    write(workspace, 'no JSON', 'offer.json');
    expect(run(['policy', 'lint'])).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(
        /^openrouter-compliance\.json:2: "catalog" names a file that cannot be used\./,
      ) as string,
    });
  });

  test('a mistake is said in one line', () => {
    expect(withPolicy('{').run(['policy', 'show'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `openrouter-compliance: ${name}:1: The policy ends before an object is closed. Add the closing brace.\n`,
    });
  });

  test('what has the form of a key is shown nowhere', () => {
    const key = ['sk', 'or', 'v1', '0123456789abcdef'.repeat(4)].join('-');
    const workspace = withPolicy({
      hosts: { environment: { [key.replaceAll('-', '_')]: 'https://openrouter.ai' } },
      classes: { internal: { models: [`${key}/*`] } },
    });
    write(workspace, {}, 'before.json');
    for (const args of [['show'], ['show', '--format', 'json'], ['lint'], ['diff', 'before.json']]) {
      const { stdout, stderr } = workspace.run(['policy', ...args]);
      expect(stdout).toContain('[key]');
      expect(stdout + stderr).not.toMatch(/0123456789abcdef/);
    }
  });
});

describe('diff', () => {
  const git = (workspace: Workspace, ...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {
      cwd: workspace.root,
    });

  function repository(content: object): Workspace {
    const workspace = withPolicy(content, { 'src/clinical/a.ts': '', 'src/b.ts': '' });
    git(workspace, 'init', '-q', '-b', 'main');
    git(workspace, 'add', '.');
    git(workspace, 'commit', '-q', '-m', 'first');
    return workspace;
  }

  test('with a file: what is loosened makes exit code 1', () => {
    const workspace = withPolicy({ classes: { internal: { providers: ['openai', 'mistral'] } } });
    write(workspace, { classes: { internal: { providers: ['openai', 'azure'] } } }, 'before.json');
    expect(workspace.run(['policy', 'diff', 'before.json'])).toEqual({
      code: 1,
      stdout: `Loosened
  classes.internal.providers: mistral is allowed now.

Tightened
  classes.internal.providers: azure is no longer allowed.

Compared with before.json: 1 loosened, 1 tightened, 0 changed.
`,
      stderr: '',
    });
  });

  test('what is only tightened, or not at all, is clean', () => {
    const workspace = withPolicy({ classes: { internal: { providers: ['openai'] } } });
    write(workspace, {}, 'before.json');
    expect(workspace.run(['policy', 'diff', 'before.json'])).toMatchObject({ code: 0 });
    expect(workspace.run(['policy', 'diff', name])).toMatchObject({
      code: 0,
      stdout: `Nothing differs from ${name}.\n`,
    });
  });

  test('with a commit, from a folder below: files that change their class', () => {
    const workspace = repository({ files: [{ globs: ['src/clinical/**'], class: 'restricted' }] });
    write(workspace, { files: [{ globs: ['src/clinic/**'], class: 'restricted' }] });
    const { code, stdout } = workspace.run(['policy', 'diff', 'HEAD'], 'src');
    expect(code).toBe(1);
    expect(stdout).toContain('  src/clinical/a.ts: was "restricted" and is "internal" now.\n');
    expect(workspace.run(['policy', 'diff', 'main', '--format', 'json']).stdout).toContain(
      '"effect": "loosened"',
    );
  });

  test('a commit without the file had the built-in policy', () => {
    const workspace = createWorkspace({ 'a.ts': '' });
    git(workspace, 'init', '-q');
    git(workspace, 'add', '.');
    git(workspace, 'commit', '-q', '-m', 'first');
    write(workspace, { classes: { internal: { freeVariants: true } } });
    expect(workspace.run(['policy', 'diff', 'HEAD']).stdout).toContain('`:free` variants are allowed now.');
  });

  test('a policy that was deleted leaves the built-in one', () => {
    const workspace = repository({ classes: { internal: { providers: ['openai'] } } });
    git(workspace, 'rm', '-q', name);
    const { code, stdout } = workspace.run(['policy', 'diff', 'HEAD']);
    expect(code).toBe(1);
    expect(stdout).toContain('azure, anthropic, google-vertex, google-ai-studio are allowed now.');
  });

  test('what is neither, a folder, a policy that could not be used, and no git', () => {
    const workspace = repository({});
    write(workspace, '{ "clases": {} }', 'before.json');
    const refused = (before: string, message: RegExp): void => {
      const { code, stdout, stderr } = workspace.run(['policy', 'diff', before]);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(message);
    };
    refused(
      'mian',
      /"mian" is neither a file nor a commit of git\. Name a policy file, a branch or a commit\.\n$/,
    );
    refused('src', /"src" is a folder\. Name a policy file or a git commit\.\n$/);
    refused('before.json', /before\.json:1: "clases" is not a key of the policy\./);
    expect(withPolicy({}).run(['policy', 'diff', 'HEAD'])).toMatchObject({ code: 2, stdout: '' });
    expect(workspace.run(['policy', 'diff'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('test', () => {
  test('examples', () => {
    const { run } = withPolicy({
      files: [{ globs: ['src/clinical/**'], class: 'restricted' }],
      examples: [
        { class: 'internal', model: 'openai/gpt-4o', allowed: true },
        { class: 'confidential', model: 'openai/gpt-4o', provider: 'Azure', allowed: true },
        { file: 'src/clinical/new.ts', class: 'restricted' },
      ],
    });
    expect(run(['policy', 'test'])).toEqual({
      code: 1,
      stdout: `ok    examples[0]: openai/gpt-4o for internal
FAIL  examples[1]: openai/gpt-4o by Azure for confidential (${name}:16). The provider is not listed.
ok    examples[2]: the class of src/clinical/new.ts

2 passed, 1 failed.
`,
      stderr: '',
    });
  });

  test('nothing to test is not a pass', () => {
    expect(withPolicy({}).run(['policy', 'test'])).toEqual({
      code: 2,
      stdout: '',
      stderr: `openrouter-compliance: ${name} has neither "examples" nor redactors with "samples". Write down what you mean under "examples".\n`,
    });
    expect(createWorkspace({ 'a.ts': '' }).run(['policy', 'test'])).toMatchObject({ code: 2 });
  });

  describe('redactors', () => {
    const secret = '555-0100';
    const sample = { text: `Call Ada at ${secret}`, hidden: [secret, 'Ada'] };

    function testRedactor(
      files: Readonly<Record<string, string>>,
      redactor: { module: string; export: string },
    ) {
      const { run } = withPolicy(
        { redactors: [{ ...redactor, samples: [sample] }] },
        { 'index.ts': '', ...files },
      );
      const result = run(['policy', 'test']);
      // Whatever it prints and throws, no part of a sample gets out.
      expect(result.stdout + result.stderr).not.toMatch(/555-0100|Ada/);
      return { code: result.code, answer: /^(?:ok|FAIL).*$/m.exec(result.stdout)?.[0] ?? result.stderr };
    }

    const hiding = "return text.replace(/\\d{3}-\\d{4}/, '#').replace('Ada', 'A.');";

    test.each<[string, Readonly<Record<string, string>>, string]>([
      [
        'TypeScript',
        { 'src/redact.ts': `export const redact = (text: string): string => { ${hiding} };` },
        'src/redact.ts',
      ],
      [
        'with an import of its own',
        {
          'src/redact.ts': `import { hide } from './hide.js';\nexport const redact = (text: string) => hide(text);`,
          'src/hide.ts': `export function hide(text: string) { ${hiding} }`,
        },
        './src/redact.ts',
      ],
      ['CommonJS', { 'redact.cjs': `exports.redact = (text) => { ${hiding} };` }, 'redact.cjs'],
      [
        'a promise',
        { 'redact.mjs': `export async function redact(text) { console.log(text); ${hiding} }` },
        'redact.mjs',
      ],
      [
        'an object',
        { 'redact.mjs': `export function redact(text) { return { length: text.length }; }` },
        'redact.mjs',
      ],
      [
        'a package',
        {
          'node_modules/@acme/redact/package.json': '{ "main": "./index.js" }',
          'node_modules/@acme/redact/index.js': `exports.redact = (text) => { ${hiding} };`,
        },
        '@acme/redact',
      ],
      [
        'an alias of tsconfig.json',
        {
          'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }',
          'src/lib/redact.ts': `export const redact = (text: string) => { ${hiding} };`,
        },
        '@/lib/redact',
      ],
    ])('%s passes', (_, files, module) => {
      expect(testRedactor(files, { module, export: 'redact' })).toEqual({
        code: 0,
        answer: `ok    redactors[0].samples[0]: what redact of ${module} hides`,
      });
    });

    test.each<[string, string, string]>([
      ['keeps all', 'export const redact = (text) => text;', 'hidden[0], hidden[1] are still in the result.'],
      [
        'keeps a part in another case',
        "export const redact = (text) => text.toUpperCase().replace(/\\d/g, '#');",
        'hidden[1] is still in the result.',
      ],
      [
        'keeps it within an object',
        'export const redact = (text) => ({ deep: [text] });',
        'hidden[0], hidden[1] are still in the result.',
      ],
      [
        'returns nothing',
        'export const redact = () => undefined;',
        'It returned nothing that could be logged.',
      ],
      [
        'throws the text',
        'export function redact(text) { throw new RangeError(text); }',
        'It threw RangeError.',
      ],
      ['is no function', "export const redact = 'Ada';", 'The export is no function. Correct "export".'],
      ['is not exported', 'export const other = 1;', 'The export is no function. Correct "export".'],
      [
        'does not load',
        "throw new Error('Ada 555-0100');",
        'The module cannot be loaded (Error). Correct "module", or install what it needs.',
      ],
      ['has a syntax error', 'export const = ;', 'The module cannot be loaded'],
      ['ends the process', 'process.exit(0);', 'It ended the thread in which it ran.'],
      [
        'leaves a timer',
        'setInterval(() => {}, 1000);\nexport const redact = (text) => text;',
        'hidden[0], hidden[1] are still in the result.',
      ],
      ['never ends', 'export function redact() { for (;;); }', 'It did not answer within 10 seconds.'],
    ])('one that %s fails', (_, code, answer) => {
      const result = testRedactor({ 'redact.mjs': code }, { module: 'redact.mjs', export: 'redact' });
      expect(result.code).toBe(1);
      expect(result.answer).toContain(answer);
    });

    test('one that is not there', () => {
      const result = testRedactor({}, { module: '@acme/redact', export: 'redact' });
      expect(result).toMatchObject({
        code: 1,
        answer: expect.stringContaining('cannot be loaded') as string,
      });
    });
  });
});
