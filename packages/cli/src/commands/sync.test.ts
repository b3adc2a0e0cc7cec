import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanAccount, withParts } from '@openrouter-compliance/testkit';
import { readCatalogText } from '@openrouter-compliance/core';
import { auditPolicy, canary, runScene } from '../account/testing/audit-scene.js';
import type { JsonAudit } from '../account/formats/json.js';
import { createWorkspace } from '../testing/workspace.js';

const policyFile = (policy: object) => ({ 'openrouter-compliance.json': JSON.stringify(policy) });
const clean = cleanAccount({ apiKey: canary.api });
const noKeys = { OPENROUTER_API_KEY: '', OPENROUTER_MANAGEMENT_KEY: '' };

describe('sync', () => {
  it('writes the offer beside the policy, without any key', async () => {
    const workspace = createWorkspace(policyFile(auditPolicy));
    const { code, stdout, stderr, requests } = await runScene({
      directory: workspace.root,
      args: ['sync'],
      environment: noKeys,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^Wrote openrouter-catalog\.json\. models: 3, providers: 7, endpoints without retention: 3\.\nName it under "catalog"/,
    );
    expect([...requests].sort()).toEqual([
      '/endpoints/zdr? nobody',
      '/models?output_modalities=all nobody',
      '/providers? nobody',
    ]);
    const { takenAt, source, ...catalog } = readCatalogText(workspace.read('openrouter-catalog.json'));
    expect(Date.now() - Date.parse(takenAt)).toBeLessThan(60_000);
    expect(source).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1$/);
    expect(catalog).toEqual({
      version: 1,
      models: [
        {
          id: 'anthropic/claude-sonnet-4.5',
          canonicalSlug: 'anthropic/claude-4.5-sonnet-20250929',
          expires: null,
        },
        { id: 'google/gemini-2.5-flash', canonicalSlug: 'google/gemini-2.5-flash', expires: null },
        { id: 'openai/gpt-5', canonicalSlug: 'openai/gpt-5-2025-08-07', expires: null },
      ],
      providers: expect.arrayContaining([
        { slug: 'azure', name: 'Azure', headquarters: 'US', datacenters: ['US', 'NL'] },
      ]) as unknown,
      zdrEndpoints: [
        { model: 'anthropic/claude-4.5-sonnet-20250929', provider: 'amazon-bedrock' },
        { model: 'google/gemini-2.5-flash', provider: 'google-vertex' },
        { model: 'openai/gpt-5-2025-08-07', provider: 'azure' },
      ],
    });
  });

  it('writes where the policy or the option says, and what is there stays when OpenRouter does not answer', async () => {
    const workspace = createWorkspace({
      ...policyFile({ catalog: 'data/offer.json' }),
      'data/keep.txt': '',
      'data/offer.json': 'before',
    });
    const args = ['sync', '--retries', '0'];
    const broken = await runScene({
      directory: workspace.root,
      args,
      faults: { '/providers': { kind: 'status', status: 500 } },
    });
    expect(broken.code).toBe(2);
    expect(workspace.read('data/offer.json')).toBe('before');

    expect((await runScene({ directory: workspace.root, args })).stdout).toMatch(
      /^Wrote data\/offer\.json\. [^\n]*\n$/,
    );
    expect(readCatalogText(workspace.read('data/offer.json')).models).toHaveLength(3);
    const other = await runScene({ directory: workspace.root, args: [...args, '--output', 'other.json'] });
    expect(other.stdout).toMatch(/^Wrote other\.json\./);
    const nowhere = await runScene({
      directory: workspace.root,
      args: [...args, '--output', 'no/other.json'],
    });
    expect(nowhere).toMatchObject({ code: 2, stdout: '' });
    expect(nowhere.stderr).toMatch(/cannot be written \(ENOENT\)/);
  });
});

describe('the rules use the file that the policy names', () => {
  const policy = {
    catalog: 'openrouter-catalog.json',
    defaultClass: 'internal',
    files: [{ globs: ['src/**'], class: 'internal' }],
    classes: { internal: { providers: ['acme-cloud'], models: ['acme/*'] } },
  };
  const source = (provider: string) => `import OpenAI from 'openai';
const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
export const ask = (content: string) =>
  client.chat.completions.create({
    model: 'acme/one',
    messages: [{ role: 'user', content }],
    ...{ provider: { only: ['${provider}'], allow_fallbacks: false } },
  });
`;
  const account = withParts(clean, {
    models: [...clean.models, { ...clean.models[0], id: 'acme/one', canonical_slug: 'acme/one-2026' }],
    providers: [...clean.providers, { slug: 'acme-cloud', name: 'Acme Cloud' }],
    zdrEndpoints: [...clean.zdrEndpoints, { model_id: 'acme/one-2026', tag: 'acme-cloud/eu' }],
  });

  it('a provider that this version does not know is known by it, by slug and by name', async () => {
    const workspace = createWorkspace({
      ...policyFile(policy),
      'src/slug.ts': source('acme-cloud/eu'),
      'src/name.ts': source('Acme Cloud'),
    });
    const before = workspace.run(['check']);
    expect(before.code).toBe(2);
    expect(before.stderr).toMatch(
      /"catalog" names a file that cannot be used\. It cannot be read \(ENOENT\)/,
    );

    const synced = await runScene({
      account,
      directory: workspace.root,
      args: ['sync'],
      environment: noKeys,
    });
    expect(synced).toMatchObject({ code: 0, stderr: '' });
    expect(workspace.run(['check', '--strict'])).toMatchObject({ code: 0, stderr: '' });

    writeFileSync(path.join(workspace.root, 'openrouter-catalog.json'), '{}');
    expect(workspace.run(['check']).code).toBe(2);
    expect((await runScene({ account, directory: workspace.root, args: ['sync'] })).code).toBe(0);
  });
});

describe('audit --offline', () => {
  it('judges the policy by the file, asks nothing and leaves the account open', async () => {
    const workspace = createWorkspace(policyFile(auditPolicy));
    await runScene({ directory: workspace.root, args: ['sync'] });
    const { code, stdout, requests } = await runScene({
      directory: workspace.root,
      args: ['audit', '--offline', '--format', 'json'],
      environment: noKeys,
    });
    const report = JSON.parse(stdout) as JsonAudit;
    expect({ code, requests }).toEqual({ code: 0, requests: [] });
    expect(report.source).toMatchObject({ kind: 'offline', name: 'openrouter-catalog.json' });
    expect(report.checks.filter(({ verdicts }) => verdicts.pass > 0).map(({ id }) => id)).toEqual([
      'policy-models-exist',
      'policy-providers-exist',
    ]);
    expect(report.checks.find(({ id }) => id === 'credit-limit')?.results[0]).toMatchObject({
      verdict: 'open',
      message: 'The audit ran with --offline, so they cannot be read.',
    });
  });

  it('finds what the policy names and OpenRouter does not offer', async () => {
    const workspace = createWorkspace(policyFile(auditPolicy));
    const account = withParts(clean, { models: clean.models.filter(({ id }) => id !== 'openai/gpt-5') });
    await runScene({ account, directory: workspace.root, args: ['sync', '--output', 'elsewhere.json'] });
    const { code, stdout } = await runScene({
      directory: workspace.root,
      args: ['audit', '--offline', '--catalog', 'elsewhere.json'],
    });
    expect(code).toBe(1);
    expect(stdout).toContain('model "openai/gpt-5" of class confidential: OpenRouter offers no such model');
  });

  it.each([
    [
      'no file',
      undefined,
      /openrouter-catalog\.json cannot be used\. It cannot be read \(ENOENT\)\. Run "openrouter-compliance sync"/,
    ],
    ['another file', '{}', /cannot be used\. "version" is not .* Run "openrouter-compliance sync"/],
    ['half a file', '{', /cannot be used\. It is not JSON\./],
  ])('%s is an error', async (_, text, line) => {
    const { root } = createWorkspace(policyFile(auditPolicy));
    if (text !== undefined) writeFileSync(path.join(root, 'openrouter-catalog.json'), text);
    const { code, stdout, stderr } = await runScene({ directory: root, args: ['audit', '--offline'] });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(line);
  });
});
