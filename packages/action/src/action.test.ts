/**
 * The steps of `action.yml` on a pull request of the example application: what a runner downloads is installed and built, and
 * the check runs in a clone that is not installed, against a loopback that answers as GitHub does.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAction, runSteps, type StepsResult } from './testing/run-steps.js';

const repository = path.join(import.meta.dirname, '..', '..', '..');
const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-action-')));
const action = path.join(folder, 'downloaded', 'packages', 'action');
const workspace = path.join(folder, 'workspace');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
    cwd: workspace,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();

const commit = (message: string): void => {
  git('add', '-A');
  git('commit', '-qm', message);
};

interface Review {
  readonly user: { readonly login: string } | null;
  readonly state: string;
  readonly commit_id: string;
}

/** What GitHub answers; undefined where the token may not read it. */
const answers: { reviews: readonly Review[] | undefined } = { reviews: [] };
let api: Server;

beforeAll(async () => {
  api = createServer(({ url = '', headers }, response) => {
    const { reviews } = answers;
    if (reviews === undefined || headers.authorization !== 'Bearer token-of-the-job') {
      response.writeHead(403).end('{ "message": "Resource not accessible by integration" }');
      return;
    }
    const page = Number(new URL(url, 'http://localhost').searchParams.get('page'));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(reviews.slice((page - 1) * 100, page * 100)));
  });
  await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve));

  const tracked = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  }).split('\0');
  const needed = tracked.filter((file) => file !== '' && !/^(?:packages\/wire|docs|examples)\//.test(file));
  for (const file of needed) cpSync(path.join(repository, file), path.join(folder, 'downloaded', file));

  cpSync(path.join(repository, 'examples', 'legacy-app'), workspace, { recursive: true });
  git('init', '-q', '-b', 'main');
  const main = path.join(repository, 'packages', 'cli', 'dist', 'main.js');
  commit('The application as it is.');
  execFileSync(process.execPath, [main, 'check', '--write-baseline'], { cwd: workspace });
  commit('What is known to be wrong.');
  git('update-ref', 'refs/remotes/origin/main', 'main');
});
afterAll(() => api.close());

function runOnPullRequest(
  inputs: Readonly<Record<string, string>> = {},
  done: readonly string[] = ['Install'],
): Promise<StepsResult> {
  const event = path.join(folder, 'event.json');
  const pull = { number: 7, head: { sha: git('rev-parse', 'HEAD') }, base: { ref: 'main' } };
  writeFileSync(event, JSON.stringify({ action: 'synchronize', pull_request: pull }));
  const { port } = api.address() as AddressInfo;
  const env = {
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'acme/clinic-desk',
    GITHUB_API_URL: `http://127.0.0.1:${port}`,
    GITHUB_TOKEN: 'token-of-the-job',
    GITHUB_STEP_SUMMARY: path.join(folder, 'summary.md'),
  };
  return runSteps({ action, workspace, inputs: { baseline: 'true', ...inputs }, env, done });
}

const badCall = `import { client } from '../lib/openrouter.js';

export const ask = (note: string) =>
  client.chat.completions.create({ model: 'openai/gpt-5', messages: [{ role: 'user', content: note }] });
`;

test('a pull request that only moves an old call passes', { timeout: 300_000 }, async () => {
  git('checkout', '-q', '-b', 'moves', 'main');
  git('mv', 'src/mail/draft-reply.ts', 'src/mail/reply.ts');
  commit('Another name.');
  const { code, output, path: added } = await runOnPullRequest({}, []);
  expect(output).not.toContain('::error');
  expect(code, output).toBe(0);
  // The rest of the job has the Node that it had before.
  expect(added).toBe(
    path.dirname(execFileSync('bash', ['-c', 'command -v node'], { encoding: 'utf8' }).trim()),
  );
});

test('one that adds a bad call fails, at its line and in the summary', async () => {
  git('checkout', '-q', '-b', 'adds', 'main');
  mkdirSync(path.join(workspace, 'src/notes'));
  writeFileSync(path.join(workspace, 'src/notes/ask.ts'), badCall);
  commit('A call.');
  const { code, output } = await runOnPullRequest();
  expect(output).toMatch(/^::error file=src\/notes\/ask\.ts,line=4,.*title=require-pinned-provider::/m);
  expect(output).not.toContain('file=src/mail');
  expect(code).toBe(1);
  expect(readFileSync(path.join(folder, 'summary.md'), 'utf8')).toContain('src/notes/ask.ts');
});

test('a looser policy needs the approval of this commit by somebody whom the base names', async () => {
  git('checkout', '-q', 'main');
  const file = path.join(workspace, 'openrouter-compliance.json');
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('{', '{ "approvers": ["ada"],'));
  commit('Somebody answers for the policy.');
  git('update-ref', 'refs/remotes/origin/main', 'main');
  git('checkout', '-q', '-b', 'loosens');
  writeFileSync(file, text.replace('{', '{ "approvers": ["ada", "eve"],'));
  commit('Eve may approve, too.');
  const head = git('rev-parse', 'HEAD');
  const old = git('rev-parse', 'main');
  const review = (login: string, state: string, commitId = head): Review => ({
    user: { login },
    state,
    commit_id: commitId,
  });
  const codeWith = async (reviews: readonly Review[] | undefined) => {
    answers.reviews = reviews;
    return runOnPullRequest();
  };

  const without = await codeWith([review('eve', 'APPROVED'), review('ada', 'APPROVED', old)]);
  expect(without.output).toMatch(/^::error file=openrouter-compliance\.json,.*title=no-looser-policy::/m);
  expect(without.code).toBe(1);
  // Her last word counts, and a comment is none. The second page holds it.
  const many = Array.from({ length: 100 }, () => review('eve', 'COMMENTED'));
  const approved = await codeWith([...many, review('ada', 'APPROVED'), review('ada', 'COMMENTED')]);
  expect(approved.output).toContain('Findings: 0 listed');
  expect(approved.code).toBe(0);
  expect((await codeWith([review('ada', 'APPROVED'), review('ada', 'CHANGES_REQUESTED')])).code).toBe(1);
  const forbidden = await codeWith(undefined);
  expect(forbidden.output).toContain('GitHub does not say who approved pull request 7 (HTTP 403)');
  expect(forbidden.output).not.toContain('token-of-the-job');
  expect(forbidden.code).toBe(1);
  answers.reviews = [];
  git('checkout', '-q', 'adds');
});

test('inputs reach the check, and no shell reads them', async () => {
  const { code, output } = await runOnPullRequest({
    paths: 'src/mail\nsrc/notes/$(touch hacked)',
    changed: 'all',
    format: 'sarif',
    output: 'openrouter-compliance.sarif',
  });
  expect(output).toContain('src/notes/$(touch hacked)');
  expect(code).toBe(2);
  expect(git('status', '--short')).toBe('');
  const misspelled = await runOnPullRequest({ strict: 'yes' });
  expect(misspelled.output).toContain('The input "strict" is neither true nor false.');
  expect(misspelled.code).not.toBe(0);
});

test('no file of the action is bound to a shell of the inputs, and the only other action is pinned to a version', () => {
  const { steps } = readAction(action).runs;
  expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual(['actions/setup-node@v5']);
});
