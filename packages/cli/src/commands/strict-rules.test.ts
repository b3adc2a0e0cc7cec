import { describe, expect, test } from 'vitest';
import { createRepository } from '../testing/repository.js';

const sender = (comment = '') => `${comment}export const ask = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({
      model: 'openai/gpt-4o',
      messages: [text],
      provider: { only: ['openai'], allow_fallbacks: false },
    }),
  });
`;
const baseline = 'openrouter-compliance-baseline.json';
const rule = 'require-classification';

describe('a rule of the preset strict', () => {
  test('is silent in check unless --strict is given, and satisfied by an annotation', () => {
    const { run, write } = createRepository({ 'src/a.js': sender() });
    const usual = run(['check']);
    expect(usual).toMatchObject({ code: 0, stderr: '' });
    expect(usual.stdout).not.toContain(rule);
    const strict = run(['check', '--strict']);
    expect(strict).toMatchObject({ code: 1, stderr: '' });
    expect(strict.stdout).toMatch(/ 2:3 +require-classification +No known class stands around fetch,/);
    write('src/a.js', sender('/** @dataClassification internal */\n'));
    expect(run(['check', '--strict'])).toMatchObject({ code: 0, stderr: '' });
  });

  test('is no matter of fix unless --strict is given, and is never repaired', () => {
    const { run, read } = createRepository({ 'src/a.js': sender() });
    expect(run(['fix'])).toMatchObject({ code: 0, stderr: '' });
    const strict = run(['fix', '--strict']);
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain('Problems: 1 found, 0 fixable, 1 to decide.');
    run(['fix', '--strict', '--write']);
    expect(read('src/a.js')).toBe(sender());
  });

  test('can only be asked for by name where it runs', () => {
    const { run } = createRepository({ 'src/a.js': sender() });
    expect(run(['fix', '--only', rule])).toEqual({
      code: 2,
      stdout: '',
      stderr: `openrouter-compliance: ${rule} runs only with --strict. Add --strict to --only ${rule}.\n`,
    });
    expect(run(['fix', '--only', rule, '--strict']).stdout).toContain('Problems: 1 found');
  });

  test('keeps its place in a baseline when a run without --strict prunes it', () => {
    const { run, read, write } = createRepository({ 'src/a.js': sender() });
    run(['check', '--strict', '--write-baseline']);
    expect(JSON.parse(read(baseline))).toMatchObject({ findings: [{ rule }] });
    const held = run(['check', '--baseline', '--prune-baseline']);
    expect(held).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(read(baseline))).toMatchObject({ findings: [{ rule }] });
    write('src/a.js', sender('/** @dataClassification internal */\n'));
    run(['check', '--strict', '--prune-baseline']);
    expect(JSON.parse(read(baseline))).toMatchObject({ findings: [] });
  });
});
