import { describe, expect, it } from 'vitest';
import { cleanAccount, withParts } from '@openrouter-compliance/testkit';
import { auditPolicy, canary, judgeScene, runScene } from '../account/testing/audit-scene.js';
import { byokAccount, byokPolicy, zdrAccount, zdrPolicy } from '../account/testing/planted-faults.js';
import { createWorkspace } from '../testing/workspace.js';

const folder = (policy: object, files: Readonly<Record<string, string>> = {}): string =>
  createWorkspace({ 'openrouter-compliance.json': JSON.stringify(policy), ...files }).root;
const directory = folder(auditPolicy);
const clean = cleanAccount({ apiKey: canary.api });

/** A client whose only call is pinned. */
const code = (providers: string) => ({
  'src/ask.ts': `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
export function ask(content: string) {
  return client.chat.completions.create({
    model: 'anthropic/claude-sonnet-4.5',
    messages: [{ role: 'user', content }],
    ...{ provider: { ${providers}allow_fallbacks: false, data_collection: 'deny' } },
  });
}
`,
});

describe('a clean account has no finding, and nothing is open', () => {
  it.each([
    ['by a policy of providers and models', auditPolicy, clean],
    ['by a policy that demands keys of one’s own', byokPolicy, byokAccount],
    ['by a policy that demands zero retention', zdrPolicy, zdrAccount],
  ])('%s', async (_, policy, account) => {
    const { code, fails, opens } = await judgeScene({
      account,
      directory: folder(policy),
      args: ['--strict'],
    });
    expect({ code, fails, opens }).toEqual({ code: 0, fails: [], opens: [] });
  });

  it('in text too, with the counts of every check', async () => {
    const { code, stdout, stderr } = await runScene({ directory });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('✓ credit-limit            Every key has a credit limit: 2 pass.\n');
    expect(stdout).toMatch(/^Verdicts: \d+ pass, 0 fail, 0 open, \d+ not applicable\.$/m);
    expect(stdout).not.toContain('✗');
  });
});

describe('faults', () => {
  it('are all found when an account has twenty of them', async () => {
    const [billing = {}, support = {}] = clean.keys;
    const account = withParts(clean, {
      key: { ...clean.key, is_free_tier: true, is_management_key: true },
      keys: [
        { ...billing, limit: null, expires_at: null, created_at: '2025-01-01T00:00:00Z' },
        { ...support, name: 'test of Bob', created_at: '2025-01-01T00:00:00Z', usage_daily: 0 },
      ],
      keyAssignments: clean.keyAssignments.slice(0, 1),
      guardrails: clean.guardrails.map((row) => ({
        ...row,
        allowed_providers: null,
        allowed_models: null,
        enable_paid_model_training: true,
      })),
      workspaces: clean.workspaces.map((row) => ({
        ...row,
        is_observability_io_logging_enabled: true,
        is_data_discount_logging_enabled: true,
        is_observability_broadcast_enabled: true,
      })),
      destinations: [{ name: 'Langfuse', type: 'langfuse', enabled: true, privacy_mode: false }],
      models: clean.models.filter(({ id }) => id !== 'openai/gpt-5'),
      providers: clean.providers.filter(({ slug }) => slug !== 'azure'),
      activity: clean.activity
        .filter((row) => row.api_key_hash === billing['hash'])
        .map((row) => ({ ...row, provider_name: 'DeepInfra', model: 'google/gemini-2.5-flash' })),
    });
    const { code, fails } = await judgeScene({ account, directory });
    expect(code).toBe(1);
    expect(fails).toEqual([
      'credit-limit: key "billing"',
      'paid-tier: the account',
      'key-expiry: key "billing"',
      'key-rotation: key "billing"',
      'key-rotation: key "test of Bob"',
      'idle-key: key "test of Bob"',
      'key-per-service: service "Support desk"',
      'key-per-service: key "test of Bob"',
      'management-key-apart: OPENROUTER_API_KEY',
      'guardrail-assigned: key "test of Bob"',
      'guardrail-providers: key "billing"',
      'guardrail-models: key "billing"',
      'guardrail-training: key "billing"',
      'prompt-storage: workspace "Production"',
      'prompt-sharing: workspace "Production"',
      'broadcast: workspace "Production"',
      'broadcast-destinations: destination "Langfuse"',
      'policy-models-exist: model "openai/*" of class internal',
      'policy-models-exist: model "openai/gpt-5" of class confidential',
      'policy-providers-exist: provider "azure"',
      'served-providers: key "billing"',
      'served-models: key "billing"',
    ]);

    const { code: exit, stdout } = await runScene({ account, directory });
    expect(exit).toBe(1);
    expect(stdout).toContain('✗ credit-limit            Every key has a credit limit: 1 pass, 1 fail.\n');
    expect(stdout).toMatch(/^ +key "billing": It has no credit limit, so .*\.$/m);
    expect(stdout).toMatch(/^Verdicts: \d+ pass, 22 fail, 0 open, \d+ not applicable\.$/m);
  });

  it('on the third page of the keys', async () => {
    const others = Array.from({ length: 230 }, (_, index) => ({
      ...clean.keys[1],
      name: `support ${index}`,
      hash: index.toString(16).padStart(64, 'a'),
      disabled: index < 229,
    }));
    const account = withParts(clean, { keys: [...clean.keys, ...others] });
    const { code, fails } = await judgeScene({ account, directory });
    expect(code).toBe(1);
    expect(fails).toContain('guardrail-assigned: key "support 229"');
  });
});

describe('what the code pins', () => {
  it('is held against what served the key', async () => {
    const pinned = folder(auditPolicy, code(`only: ['openai'], `));
    const { code: exit, fails, report } = await judgeScene({ directory: pinned });
    expect({ exit, fails }).toEqual({
      exit: 1,
      fails: ['served-by-code: the key in OPENROUTER_API_KEY'],
    });
    const check = report.checks.find(({ id }) => id === 'served-by-code');
    expect(check?.results[0]?.message).toMatch(
      /^150 requests were served by Anthropic from .*, and the code pins openai only\./,
    );
  });

  it('passes when it is what served', async () => {
    const pinned = folder(auditPolicy, code(`only: ['anthropic'], `));
    const { code: exit, fails, opens, report } = await judgeScene({ directory: pinned });
    expect({ exit, fails, opens }).toEqual({ exit: 0, fails: [], opens: [] });
    expect(report.checks.find(({ id }) => id === 'served-by-code')?.verdicts.pass).toBe(1);
  });

  it('is what all callers of a wrapper pin together', async () => {
    const wrapper = code('only: [provider], ')['src/ask.ts'].replace(
      '(content: string)',
      '(content: string, provider: string)',
    );
    const callers = `import { ask } from './ask.js';
export const a = () => ask('x', 'anthropic');
export const b = () => ask('y', 'openai');
`;
    for (const text of [callers, callers.split('\n').reverse().join('\n')]) {
      const place = folder(auditPolicy, { 'src/ask.ts': wrapper, 'src/callers.ts': text });
      const { fails, opens } = await judgeScene({ directory: place });
      expect(fails).toEqual([]);
      expect(opens.filter((each) => !each.startsWith('served-by-code'))).toEqual([]);
    }
  });

  it('is open when a call is not pinned', async () => {
    const { code: exit, opens } = await judgeScene({ directory: folder(auditPolicy, code('')) });
    expect({ exit, opens }).toEqual({ exit: 0, opens: ['served-by-code: the key in OPENROUTER_API_KEY'] });
  });
});

describe('with less than everything', () => {
  it('without a management key, most is open and nothing passes unseen', async () => {
    const scene = { directory, environment: { OPENROUTER_MANAGEMENT_KEY: '' } };
    const { code, fails, opens, report } = await judgeScene(scene);
    expect({ code, fails }).toEqual({ code: 0, fails: [] });
    expect(opens).toContain('credit-limit: the keys of the account');
    const passing = report.checks.filter(({ verdicts }) => verdicts.pass > 0).map(({ id }) => id);
    expect(passing).toEqual([
      'credit-limit',
      'paid-tier',
      'key-expiry',
      'management-key-apart',
      'policy-models-exist',
      'policy-providers-exist',
    ]);
    expect((await judgeScene({ ...scene, args: ['--strict'] })).code).toBe(1);
  });

  it('without an API key, the account is judged by the management key', async () => {
    const { code, opens, report } = await judgeScene({ directory, environment: { OPENROUTER_API_KEY: '' } });
    expect({ code, opens }).toEqual({ code: 0, opens: [] });
    expect(report.checks.find(({ id }) => id === 'management-key-apart')?.verdicts.notApplicable).toBe(1);
  });

  it('by the older path of the key', async () => {
    const { code, stdout, requests } = await runScene({ directory, legacyKeyPath: true });
    expect({ code, findings: /✗/.test(stdout) }).toEqual({ code: 0, findings: false });
    expect(requests).toContain('/auth/key? api key');
  });

  it('with the built-in policy', async () => {
    const { code, stdout } = await runScene({ directory: folder({}) });
    expect(code).toBe(0);
    expect(stdout).toMatch(/\? key-per-service/);
  });

  it('both variables hold the same key', async () => {
    const { code, fails } = await judgeScene({
      directory,
      account: withParts(clean, { key: clean.managementKey }),
      environment: { OPENROUTER_API_KEY: canary.management },
    });
    expect({ code, fails }).toEqual({ code: 1, fails: ['management-key-apart: OPENROUTER_API_KEY'] });
  });
});

describe('output', () => {
  it('goes to a file, and the counts to standard output', async () => {
    const place = folder(auditPolicy);
    const { code, stdout } = await runScene({
      directory: place,
      args: ['audit', '--format', 'json', '--output', 'report.json'],
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Verdicts: .*\nAccount: .*\nPolicy: openrouter-compliance\.json\.\n$/);
  });
});
