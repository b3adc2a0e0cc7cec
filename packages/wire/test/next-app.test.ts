/** The example in Next.js after `fix --write --guard`: it is built and served for real, and what it sends is judged. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { planRun, prepareRun, writeRun, type FileFix } from '@openrouter-compliance/codemod';
import { createModuleHost, discover } from '@openrouter-compliance/scanner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { install } from '../src/install.js';
import { carriesContent, judge } from '../src/oracle.js';
import type { DataClass, Rule } from '../src/rule.js';
import { buildNextApp, startNextApp, type NextServer } from './next-server.js';
import { policyOf } from './policy-of.js';

const example = fileURLToPath(new URL('../../../examples/next-app', import.meta.url));
const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-next-')));
/** Only the guard sends it: as a header of what it refuses. */
const ofGuard = 'x-openrouter-guard';
const answer = 'This is an answer of the loopback.';

const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
/** Relative to the application. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.(?:js|tsx?)$/.test(file));

async function fix(): Promise<readonly FileFix[]> {
  const plan = await planRun({
    root,
    files: discover(['src'], { directory: root, root }).files,
    policy: policyOf(path.join(root, 'openrouter-compliance.json')),
    host: createModuleHost({ root }),
    guard: true,
  });
  return writeRun(prepareRun(plan)).files;
}

let fixed: readonly FileFix[] = [];
let build: Awaited<ReturnType<typeof buildNextApp>>;
let server: NextServer;

beforeAll(async () => {
  cpSync(example, root, {
    recursive: true,
    filter: (source) => !['node_modules', '.next'].includes(path.basename(source)),
  });
  fixed = await fix();
  await install(root);
  build = await buildNextApp(root);
  if (build.exitCode === 0) server = await startNextApp(root);
}, 600_000);

afterAll(async () => {
  await server?.close();
  rmSync(root, { recursive: true, force: true });
});

it('builds', () => {
  expect(build.exitCode, build.output).toBe(0);
  expect(build.output).toContain('/api/answer');
});

it('changes nothing in a second run', async () => {
  const sources = filesIn('src');
  const before = sources.map(textOf);
  await fix();
  expect(filesIn('src')).toEqual(sources);
  expect(sources.map(textOf)).toEqual(before);
});

it('has the guard in what runs in the edge runtime, and not in what browsers load', () => {
  expect(textOf('src/lib/answer.ts')).toContain("fetch: guardedFetch('internal')");
  const holdsGuard = (file: string): boolean => textOf(file).includes(ofGuard);
  expect(filesIn('.next/server/edge').some(holdsGuard)).toBe(true);
  const loaded = filesIn('.next/static');
  expect(loaded.some((file) => textOf(file).includes('/api/answer'))).toBe(true);
  expect(loaded.filter(holdsGuard)).toEqual([]);
});

it('leaves to people what no edit repairs, and says why', () => {
  const left = fixed.flatMap((file) =>
    'problems' in file
      ? file.problems.flatMap(({ rule, outcome, reason }) =>
          outcome === 'fixed' ? [] : [`${path.relative(root, file.path)} ${rule}: ${reason}`],
        )
      : [],
  );
  const isSaid = (start: string, reason: string): boolean =>
    left.some((each) => each.startsWith(`${start}: `) && each.includes(reason));
  expect(
    isSaid('src/lib/answer.ts no-raw-prompt-logging', 'route.ts, which runs in an edge runtime'),
    left.join('\n'),
  ).toBe(true);
  expect(isSaid('src/app/translate-answer.tsx no-unapproved-model', 'it is sent by the browser')).toBe(true);
  expect(left.filter((each) => !/^src\/(?:lib\/answer|app\/translate-answer)\.tsx? /.test(each))).toEqual([]);
});

/** The rules that what was sent with a canary does not comply with. */
function brokenRules(canary: string, dataClass: DataClass): readonly string[] {
  const requests = server.requests.filter(({ body }) => JSON.stringify(body).includes(canary));
  expect(requests.filter(carriesContent).length).toBeGreaterThan(0);
  const outcome = judge({ requests, output: server.printed() }, { class: dataClass }, canary);
  return Object.entries(outcome).flatMap(([rule, complies]) => (complies ? [] : [rule as Rule]));
}

describe('the edge route', () => {
  const ask = (content: string, model?: string): Promise<Response> =>
    fetch(`${server.url}/api/answer`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(model && { Cookie: `model=${model}` }) },
      body: JSON.stringify({ messages: [{ role: 'user', content }] }),
    });

  it.each([undefined, 'anthropic/claude-sonnet-4.5'])('asks the model %s and answers', async (model) => {
    const canary = `CANARY-answer-${String(model).length}`;
    const response = await ask(`Where is my parcel? ${canary}`, model);
    expect(await response.text()).toBe(answer);
    // The leak in its log is one of those that are left to people.
    expect(brokenRules(canary, 'internal').filter((rule) => rule !== 'no-raw-prompt-logging')).toEqual([]);
    const sent = server.requests.find(({ body }) => JSON.stringify(body).includes(canary));
    expect(sent?.body).toMatchObject({ model: model ?? 'openai/gpt-4.1-mini', stream: true });
  });

  it('sends nothing where a model is asked for that the policy does not approve', async () => {
    const response = await ask('Where is my parcel? CANARY-refused', 'deepseek/deepseek-chat');
    expect(response.status).toBe(500);
    expect(JSON.stringify(server.requests)).not.toContain('CANARY-refused');
  });
});

it('answers in the route on Node.js, and logs no prompt there', async () => {
  const response = await fetch(`${server.url}/api/summary`, {
    method: 'POST',
    body: JSON.stringify({ conversation: 'A neighbour has it. CANARY-summary' }),
  });
  expect(await response.json()).toEqual({ summary: answer });
  expect(brokenRules('CANARY-summary', 'internal')).toEqual([]);
  expect(server.printed()).toMatch(/summary requested: [\da-f]{64}/);
});

it('answers with the server action, which a browser without scripts can send, too', async () => {
  const page = await (await fetch(server.url)).text();
  const form = new FormData();
  for (const [, name = '', value = ''] of page.matchAll(
    /<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g,
  ))
    form.append(name, value.replaceAll('&quot;', '"'));
  form.append('complaint', 'The parcel is wet. CANARY-complaint');
  const response = await fetch(server.url, { method: 'POST', body: form, headers: { Origin: server.url } });
  expect(await response.text()).toContain(answer);
  expect(brokenRules('CANARY-complaint', 'confidential')).toEqual([]);
});
