import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import type { ControlEvidence, Evidence } from '../evidence/evidence-schema.js';
import type { MergedEvidence } from '../evidence/merge/merge-evidence.js';
import { evidenceIn, sceneFiles, sceneRepository } from '../evidence/testing/evidence-scene.js';
import { createWorkspace } from '../testing/workspace.js';

const repository = sceneRepository();
const evidence = evidenceIn(repository);
const item = (id: string, of: Evidence = evidence): ControlEvidence =>
  of.checklist.find((each) => each.id === id) as ControlEvidence;

describe('the evidence', () => {
  test('fits the published JSON Schema', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../schema/evidence.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schema);
    expect(validate(evidence), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...evidence, verdicts: {} })).toBe(false);
  });

  test('says what was looked at, and what was not', () => {
    expect(evidence.population).toMatchObject({
      scope: ['.'],
      files: { read: 4, judged: 4, refused: 0 },
      refused: [],
      ignored: [],
      otherLanguages: [{ language: 'Python', files: ['jobs/nightly.py'] }],
    });
    expect(evidence.repository).toMatchObject({
      commit: expect.stringMatching(/^[0-9a-f]{40}$/) as string,
      changed: false,
    });
  });

  test('lists every call with its class, its way and its verdicts', () => {
    const by = (file: string) => evidence.callSites.find((site) => site.file === file);
    expect(evidence.callSites).toHaveLength(3);
    expect(by('src/letters.ts')).toMatchObject({
      line: 3,
      declaration: 'letter',
      client: 'openai',
      destination: 'openrouter',
      classes: [{ name: 'confidential', origin: 'tag' }],
      models: { names: ['anthropic/claude-sonnet-4.5'], complete: true },
      providers: { names: ['anthropic'], pinned: true },
      keyVariables: ['LETTERS_KEY'],
      verdicts: { 'require-pinned-provider': 'pass' },
    });
    expect(by('src/legacy.ts')).toMatchObject({
      providers: { pinned: false },
      verdicts: { 'require-pinned-provider': 'fail' },
    });
    expect(by('src/own.ts')).toMatchObject({ destination: 'self-hosted', hosts: ['llm.internal:8000'] });
  });

  test('says which class of data reaches whom, and by whose key', () => {
    expect(evidence.flows).toEqual([
      { class: 'confidential', provider: '*', ownKey: false, anyAllowed: false, callSites: 1, unapproved: 0 },
      {
        class: 'confidential',
        provider: 'anthropic',
        ownKey: true,
        anyAllowed: false,
        callSites: 1,
        unapproved: 0,
      },
    ]);
    expect(evidence.keyVariables).toEqual([{ name: 'LETTERS_KEY', classes: ['confidential'], callSites: 2 }]);
    expect(evidence.services).toEqual([{ name: 'letters', key: 'letters *', class: 'confidential' }]);
    expect(evidence.vendors).toMatchObject([
      { id: 'openrouter', classes: ['confidential'], attestation: null },
      { id: 'anthropic', classes: ['confidential'], retention: '30 days', attestation: { expired: false } },
    ]);
  });

  test('a provider that the class does not allow is said and drawn as a failure, and one that it allows beside it is not', () => {
    const { run } = sceneRepository({
      'src/wrong.ts': `import { client } from './client.js';
export const wrong = (content: string) => client.chat.completions.create({ model: 'anthropic/claude-sonnet-4.5',
  messages: [{ role: 'user', content }], provider: { only: ['deepinfra', 'openai'], allow_fallbacks: false, data_collection: 'deny' } });
`,
    });
    const flows = evidenceIn({ run }).flows.map(({ provider, unapproved }) => [provider, unapproved]);
    expect(flows).toEqual([
      ['*', 0],
      ['anthropic', 0],
      ['deepinfra', 1],
      ['openai', 0],
    ]);
    const { stdout } = run(['report', '--format', 'markdown']);
    const node = (label: string) => new RegExp(`(n\\d+)\\["${label}"\\]`).exec(stdout)?.[1];
    expect(stdout).toContain(`|"confidential · 1 call · 1 ✗"| ${node('deepinfra')}\n`);
    expect(stdout).toContain(`|"confidential · 1 call"| ${node('openai')}\n`);
    expect(stdout).toMatch(/\| not applicable +\| +\d/);
    expect(stdout).not.toContain('notApplicable');
    expect(stdout).toMatch(/\| deepinfra +\| no +\| +1 \| ✗ no/);
    const page = run(['report']).stdout;
    expect(page.match(/✗ the policy does not allow it for this class/g)).toHaveLength(1);
  });

  test('lists suppressions with their reasons, and logs with what they carry', () => {
    const suppressed = evidence.findings.filter(({ suppression }) => suppression);
    expect(suppressed).toMatchObject([
      {
        file: 'src/legacy.ts',
        rule: 'require-pinned-provider',
        suppression: { justification: 'until the <new> contract' },
      },
    ]);
    expect(evidence.logSinks).toMatchObject([{ file: 'src/legacy.ts', logger: 'console', verdict: 'fail' }]);
  });
});

describe('the checklist', () => {
  test('what is contradicted, attested, expired and open', () => {
    expect(item('prompt-digests')).toMatchObject({
      state: 'refuted',
      why: 'The code breaks no-raw-prompt-logging.',
    });
    expect(item('log-retention')).toMatchObject({
      state: 'attested',
      why: 'By DPO <dpo@example.org> on 2026-01-10.',
    });
    expect(item('append-only-logs')).toMatchObject({
      state: 'open',
      why: 'The attestation of DPO <dpo@example.org> expired on 2026-01-31.',
    });
    expect(item('compliant-providers')).toMatchObject({
      state: 'open',
      why: expect.stringMatching(/^Directives in the code suppress 1 of its failures\./) as string,
    });
    // A directive for one rule excuses no other, also where a single finding stands for both.
    expect(item('provider-policies')).toMatchObject({
      state: 'refuted',
      why: 'The code breaks require-data-policy.',
    });
  });

  const clean = { 'src/legacy.ts': '' };

  test('the code proves nothing while a part of the program is not judged', () => {
    expect(item('compliant-providers', evidenceIn(sceneRepository(clean)))).toMatchObject({
      state: 'open',
      why: '1 file of another language names OpenRouter and is not judged.',
    });
    const python = { ...clean, 'jobs/nightly.py': '' };
    const whole = evidenceIn(sceneRepository(python));
    expect(item('compliant-providers', whole)).toMatchObject({ state: 'proved-by-code' });
    expect(item('provider-policies', whole)).toMatchObject({
      state: 'open',
      why: 'Nobody answers for the terms of openrouter.',
    });
    const broken = { ...python, 'src/broken.ts': "import OpenAI from 'openai';\nconst a = '" };
    expect(item('compliant-providers', evidenceIn(sceneRepository(broken)))).toMatchObject({
      state: 'open',
      why: '1 file that may hold a call could not be read.',
    });
    const outside = createWorkspace({ ...sceneFiles, ...python });
    expect(item('compliant-providers', evidenceIn(outside))).toMatchObject({
      state: 'open',
      why: 'Outside a git repository, files of other languages are not known.',
    });
  });

  test('a saved audit counts when the account was asked, under the same policy', () => {
    const audit = (kind: string, digest: string, limit: object) =>
      JSON.stringify({
        version: 1,
        source: { kind, name: 'https://openrouter.ai/api/v1', asOf: '2026-11-25T08:00:00.000Z' },
        policy: { digest },
        verdicts: { pass: 1, fail: 0, open: 0, notApplicable: 0 },
        checks: [{ id: 'credit-limit', verdicts: { pass: 0, fail: 0, open: 0, notApplicable: 0, ...limit } }],
      });
    const stateWith = (text: string) => {
      repository.write('audit.json', text);
      return item('credit-limits', evidenceIn(repository, ['--audit', 'audit.json'])).state;
    };
    const { digest } = evidence.policy;
    expect(stateWith(audit('live', digest, { pass: 1 }))).toBe('proved-by-account');
    expect(stateWith(audit('live', digest, { fail: 1 }))).toBe('refuted');
    expect(stateWith(audit('live', digest, { pass: 1, open: 1 }))).toBe('open');
    expect(stateWith(audit('live', 'another', { pass: 1 }))).toBe('open');
    expect(stateWith(audit('offline', digest, { pass: 1 }))).toBe('open');
    repository.write('audit.json', '{}');
    expect(repository.run(['report', '--audit', 'audit.json'])).toMatchObject({
      code: 2,
      stderr:
        'openrouter-compliance: "audit.json" is no audit of the account. Give --audit a file that "audit --format json --output" wrote.\n',
    });
  });
});

describe('the page', () => {
  test('carries the JSON that it was made from, and its digest can be verified with the command that it names', () => {
    const { code, stdout } = repository.run(['report', '--output', 'report.html']);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^3 calls to language models in 3 files of 4 /) as string,
    });
    const page = repository.read('report.html');
    const [, digest] = /id="digest">([0-9a-f]{64})</.exec(page) ?? [];
    const [, command = ''] = /To verify it: <code>(.*?)<\/code>/.exec(page) ?? [];
    const shown = command
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    const said = execFileSync('sh', ['-c', shown], { cwd: repository.root, encoding: 'utf8' });
    expect(said).toBe(`${digest}  -\n`);
    const [, text = ''] = /id="evidence">\n([\s\S]*?)<\/script>/.exec(page) ?? [];
    expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
    expect((JSON.parse(text) as Evidence).checklist).toHaveLength(18);
    expect(page).not.toMatch(/(?:src|href)="(?!https:\/\/example\.org|#)/);
    expect(page).not.toContain('<new>');
  });

  test('goes where it cannot be written only with a message', () => {
    const { code, stderr } = repository.run(['report', '--output', path.join('none', 'report.html')]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/cannot be written \(ENOENT\)/);
  });
});

test('Markdown lists calls, findings, vendors and keys, and why a directive does not count', () => {
  const { run } = sceneRepository({
    'src/expired.ts': `import { client } from './client.js';
export async function late(content: string) {
  // eslint-disable-next-line openrouter-compliance/no-raw-prompt-logging -- the old contract, until 2026-01-31
  console.log(content);
  return client.chat.completions.create({ model: 'anthropic/claude-sonnet-4.5', messages: [{ role: 'user', content }],
    provider: { only: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' } });
}
`,
  });
  const { stdout } = run(['report', '--format', 'markdown']);
  const rows = stdout.split('\n').map((line) => line.replaceAll(/ +/g, ' ').replaceAll('\\', ''));
  expect(rows).toEqual(
    expect.arrayContaining([
      '| `src/own.ts:3` | openai | own server | confidential | llama3 | not told | ✓ pass |',
      '| `src/letters.ts:3` | openai | OpenRouter | confidential | anthropic/claude-sonnet-4.5 | anthropic | ✓ pass |',
      '| letters | letters * | confidential |',
      '| LETTERS_KEY | – | confidential |',
      '| anthropic | confidential | https://example.org/dpa | 30 days | never | ✓ DPO <dpo@example.org>, 2026-01-10, https://example.org/terms |',
    ]),
  );
  const late = rows.find((line) => line.startsWith('- `src/expired.ts:4`'));
  expect(late).toContain('✗ fail: console.log writes');
  expect(late).toContain('The directive that suppresses this ended on 2026-01-31, so it counts.');
  expect(run(['report']).stdout).toContain('The directive that suppresses this ended on 2026-01-31');
});

describe('several reports', () => {
  test('one page says what changed between those of the same repository', () => {
    const { run, write, read, commit } = sceneRepository();
    expect(run(['report', '--format', 'json', '--output', 'before.json']).code).toBe(0);
    write('src/legacy.ts', "import { client } from './client.js';\nexport const none = client;\n");
    commit();
    expect(run(['report', '--format', 'json', '--output', 'after.json']).code).toBe(0);
    const { stdout } = run(['report', '--merge', 'after.json', 'before.json', '--format', 'json']);
    const merged = JSON.parse(stdout) as MergedEvidence;
    expect(merged.reports.map(({ calls, digest }) => [calls, digest])).toEqual([
      [3, createHash('sha256').update(read('before.json')).digest('hex')],
      [2, createHash('sha256').update(read('after.json')).digest('hex')],
    ]);
    expect(merged.changes).toMatchObject([
      {
        policyChanged: false,
        calls: { added: [], gone: [expect.stringContaining('src/legacy.ts old: openai, confidential')] },
        suppressions: { added: [], gone: [expect.stringContaining('until the <new> contract')] },
        flows: { added: [], gone: ['confidential to providers that the code does not name'] },
        checklist: expect.arrayContaining([{ id: 'prompt-digests', from: 'refuted', to: 'open' }]) as unknown,
      },
    ]);
    for (const format of ['html', 'markdown'])
      expect(run(['report', '--merge', 'after.json', 'before.json', '--format', format]).stdout).toMatch(
        /providers that the code does not name/,
      );
    write('other.json', '{}');
    expect(run(['report', '--merge', 'other.json']).stderr).toMatch(
      /"other\.json" is no evidence: \w+ is of another form\. Give --merge files/,
    );
    expect(run(['report', 'src', '--merge', 'after.json']).code).toBe(2);
  });
});
