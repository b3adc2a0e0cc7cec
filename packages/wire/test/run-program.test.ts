import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { install } from '../src/install.js';
import type { Program } from '../src/program.js';
import { loopbackKey } from '../src/loopback-key.js';
import { rules } from '../src/rule.js';
import { runProgram } from '../src/run-program.js';

const dir = mkdtempSync(path.join(tmpdir(), 'wire-test-'));
beforeAll(() => install());
afterAll(() => rmSync(dir, { recursive: true, force: true }));

function program(source: string): Program {
  const entry = path.join(dir, 'main.ts');
  writeFileSync(entry, source);
  writeFileSync(path.join(dir, 'package.json'), '{ "type": "module" }');
  const sends = Object.fromEntries(
    rules.map((rule) => [rule, 'compliant']),
  ) as Program['declaration']['sends'];
  const declaration = { class: 'internal', why: 'test', sends } as const;
  return {
    id: 'test',
    dir,
    files: [entry],
    client: 'fetch',
    version: '',
    nodeMajor: 20,
    declaration,
    policyFile: undefined,
  };
}

it('captures both streams, written files and the exit code', async () => {
  const source = `
    import { writeFileSync } from 'node:fs';
    console.log('to stdout');
    console.error('to stderr');
    writeFileSync('app.log', 'to a file');
    process.exitCode = 3;`;
  const { output, exitCode, requests } = await runProgram(program(source));
  expect(output).toMatch(/to stdout[^]*to stderr[^]*to a file/);
  expect(exitCode).toBe(3);
  expect(requests).toEqual([]);
});

it('captures what is sent to a service, also compressed', async () => {
  const source = `
    import { gzipSync } from 'node:zlib';
    await fetch(process.env.COLLECTOR_URL + '/plain', { method: 'POST', body: 'as it is' });
    const body = gzipSync('squeezed');
    await fetch(process.env.POSTHOG_HOST!, { method: 'POST', body, headers: { 'content-encoding': 'gzip' } });`;
  const { output, exitCode } = await runProgram(program(source));
  expect(exitCode).toBe(0);
  expect(output).toMatch(/POST \/plain as it is[^]*POST \/ squeezed/);
});

it('lets moderation quote the prompt when a run says so', async () => {
  const source = `
    const body = JSON.stringify({ model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'CANARY-test' }] });
    const headers = { authorization: 'Bearer x' };
    const place = 'https://openrouter.ai/api/v1/chat/completions';
    const answer = await fetch(place, { method: 'POST', body, headers });
    console.log(answer.status, await answer.text());`;
  expect((await runProgram(program(source))).output).not.toContain('CANARY-test');
  expect((await runProgram(program(source), { moderated: true })).output).toMatch(/403.*CANARY-test/);
});

it('gives the program a key and an environment of its own', async () => {
  const source = `console.log(process.env.OPENROUTER_API_KEY, process.env.VITEST ?? 'none', process.env.EXTRA);`;
  const { output } = await runProgram(program(source), { env: { EXTRA: 'given' } });
  expect(output).toContain(`${loopbackKey} none given`);
});

it('ends a program that hangs, and says which', async () => {
  await expect(runProgram(program('setInterval(() => {}, 1000);'), {}, 1500)).rejects.toThrow(
    'test was not done after 1.5 seconds.',
  );
});
