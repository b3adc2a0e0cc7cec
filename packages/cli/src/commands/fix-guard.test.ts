import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createRepository } from '../testing/repository.js';

/** Which model is asked is only known at run time. */
const client = `import OpenAI from 'openai';
import { guardedFetch } from './openrouter-guard.js';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
  fetch: guardedFetch('internal'),
});
export const ask = (model: string, content: string) =>
  client.chat.completions.create({ model, messages: [{ role: 'user', content }] });
`;
const manifest = JSON.stringify({ type: 'module', dependencies: { openai: '7.57.0' } });
const guard = 'src/openrouter-guard.ts';

describe('fix --guard', () => {
  test('shows the module and writes nothing without --write', () => {
    const { root, run } = createRepository({ 'package.json': manifest, 'src/main.ts': client });
    const { code, stdout } = run(['fix', '--guard']);
    expect(code).toBe(1);
    expect(stdout).toContain('+++ b/src/openrouter-guard.ts');
    expect(stdout).toContain('Nothing was written.');
    expect(existsSync(path.join(root, guard))).toBe(false);
  });

  test('writes the module once; with it check passes; edited, it fails and is written anew; --undo takes it back', () => {
    const { root, run, read, commit } = createRepository({ 'package.json': manifest, 'src/main.ts': client });
    expect(run(['fix', '--guard', '--write'])).toMatchObject({ code: 0, stderr: '' });
    const written = read(guard);
    commit();
    expect(run(['check']).stdout).toMatch(/\b0 fail/);
    expect(run(['fix', '--guard', '--write']).stdout).not.toContain('Guard modules written');
    expect(read(guard)).toBe(written);

    writeFileSync(path.join(root, guard), written.replace('allow_fallbacks: false', 'allow_fallbacks: true'));
    commit();
    const { code, stdout } = run(['check']);
    expect(code).toBe(1);
    expect(stdout).toContain('require-current-guard');
    expect(run(['fix', '--guard', '--write']).stdout).toContain('Guard modules written: 1.');
    expect(read(guard)).toBe(written);
    expect(run(['fix', '--undo']).code).toBe(0);
    expect(read(guard)).not.toBe(written);
  });

  test('follows the policy, and is the same however that is written', () => {
    const { run, read, write, commit } = createRepository({
      'package.json': manifest,
      'src/main.ts': client,
    });
    run(['fix', '--guard', '--write']);
    const first = read(guard);
    write(
      'openrouter-compliance.json',
      '{\n  // Nothing of requests.\n  "loggers": [{ "module": "log", "export": "log" }]\n}\n',
    );
    commit();
    expect(run(['check']).code).toBe(0);
    write('openrouter-compliance.json', '{ "classes": { "internal": { "models": ["openai/*"] } } }');
    commit();
    expect(run(['check']).stdout).toContain('was written for another policy');
    run(['fix', '--guard', '--write']);
    expect(read(guard)).not.toBe(first);
    commit();
    expect(run(['check']).code).toBe(0);
  });

  test('writes no module where nothing takes it', () => {
    const { root, run } = createRepository({ 'package.json': manifest, 'src/main.ts': 'export {};\n' });
    expect(run(['fix', '--guard', '--write']).code).toBe(0);
    expect(existsSync(path.join(root, guard))).toBe(false);
  });

  test('imports no module that it cannot write', () => {
    const source = client.replace(/^import \{ guardedFetch.*\n/m, '').replace(/^ *fetch: .*\n/m, '');
    const { run, read } = createRepository({
      'package.json': manifest,
      [guard]: 'export const mine = 1;\n',
      'src/main.ts': source,
    });
    const { code, stdout } = run(['fix', '--guard', '--write']);
    expect(code).toBe(1);
    expect(stdout).toContain('openrouter-guard.ts of its package is no guard module');
    expect(read(guard)).toBe('export const mine = 1;\n');
    expect(read('src/main.ts')).not.toContain('guardedFetch');
  });

  test('gives the guard to a client, so that check passes; a second run changes nothing; --undo takes it back', () => {
    const source = client.replace(/^import \{ guardedFetch.*\n/m, '').replace(/^ *fetch: .*\n/m, '');
    const { run, read, commit } = createRepository({ 'package.json': manifest, 'src/main.ts': source });
    const shown = run(['fix', '--guard']);
    expect(shown.stdout).toContain("+  fetch: guardedFetch('internal'),");
    expect(shown.stdout).toContain("+import { guardedFetch } from './openrouter-guard.js';");
    expect(read('src/main.ts')).toBe(source);

    expect(run(['fix', '--guard', '--write'])).toMatchObject({ code: 0, stderr: '' });
    expect(read('src/main.ts')).toBe(client);
    commit();
    expect(run(['check', '--max-open', '0']).code).toBe(0);
    expect(run(['fix', '--guard']).stdout).not.toContain('+++');
    expect(run(['fix', '--undo']).code).toBe(0);
    expect(read('src/main.ts')).toBe(source);
  });
});
