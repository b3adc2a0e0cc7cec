import { loadPolicy } from '@openrouter-compliance/core';
import { describe, expect, it } from 'vitest';
import { known, unknown, type Account } from '../account.js';
import { readRow } from '../api/answers.js';
import type { RawRow } from '../api/paging.js';
import { offlineAccount } from '../offline-account.js';
import { guardrailChecks } from './guardrail-checks.js';

const strict = {
  id: 'g1',
  name: 'Strict',
  allowed_providers: ['anthropic'],
  ignored_providers: null,
  allowed_models: ['anthropic/claude-x'],
  ignored_models: null,
  enforce_zdr: null,
  enforce_zdr_anthropic: true,
  enable_paid_model_training: false,
  enable_free_model_training: false,
  enable_free_model_publication: false,
};
const silent = {
  id: 'g2',
  name: 'Silent',
  allowed_providers: null,
  ignored_providers: null,
  allowed_models: null,
  ignored_models: null,
  enforce_zdr: null,
  enforce_zdr_anthropic: null,
  enable_paid_model_training: null,
  enable_free_model_training: null,
  enable_free_model_publication: null,
};
const keyRow = { hash: 'h', name: 'billing', disabled: false, creator_user_id: 'u', workspace_id: 'w' };

interface Scene {
  readonly guardrails?: readonly RawRow[];
  readonly toKey?: readonly RawRow[];
  readonly toMember?: readonly RawRow[];
  readonly defaultGuardrail?: string;
  readonly policy?: object;
  readonly change?: Partial<Account>;
}

/** Verdicts in the order assigned, providers, models, training, retention. */
function judge({ guardrails = [strict], toKey = [], toMember = [], ...scene }: Scene): readonly string[] {
  const catalog = known({
    version: 1 as const,
    takenAt: '2026-11-26T08:00:00.000Z',
    source: 'https://openrouter.ai/api/v1',
    models: [
      { id: 'anthropic/claude-x', canonicalSlug: 'anthropic/claude-x-20260101', expires: null },
      { id: 'openai/gpt-5', canonicalSlug: 'openai/gpt-5-2025-08-07', expires: null },
    ],
    providers: ['anthropic', 'openai', 'azure'].map((slug) => ({
      slug,
      name: slug,
      headquarters: null,
      datacenters: [],
    })),
    zdrEndpoints: [],
  });
  const account: Account = {
    ...offlineAccount(catalog.known ? catalog.value : (undefined as never)),
    keys: known([readRow('key', keyRow)]),
    workspaces: known([
      readRow('workspace', { id: 'w', name: 'W', default_guardrail_id: scene.defaultGuardrail ?? 'd' }),
    ]),
    guardrails: known(guardrails.map((row) => readRow('guardrail', row))),
    keyAssignments: known(toKey.map((row) => readRow('keyAssignment', row))),
    memberAssignments: known(toMember.map((row) => readRow('memberAssignment', row))),
    ...scene.change,
  };
  const policy = {
    defaultClass: 'confidential',
    classes: {
      confidential: {
        providers: ['anthropic', 'openai'],
        models: ['anthropic/claude-x'],
        routing: { zdr: true },
      },
    },
    ...scene.policy,
  };
  const context = {
    account,
    policy: loadPolicy(JSON.stringify(policy), '/r/openrouter-compliance.json'),
    now: new Date(),
    code: unknown('There is no code'),
  };
  return guardrailChecks.map(({ judge: check }) => {
    const [result, ...others] = check(context);
    if (!result || others.length > 0) throw new Error('There is one key, and so one result.');
    return result.verdict;
  });
}

const allPass = ['pass', 'pass', 'pass', 'pass', 'pass'];
const noGuardrail = ['fail', 'notApplicable', 'notApplicable', 'notApplicable', 'notApplicable'];
const allOpen = ['open', 'open', 'open', 'open', 'open'];
const onKey = [{ key_hash: 'h', guardrail_id: 'g1' }];

describe('what binds a key', () => {
  it('is the guardrail of the key, of the member who made it, or the default of the workspace', () => {
    expect(judge({ toKey: onKey })).toEqual(allPass);
    expect(judge({ toMember: [{ user_id: 'u', guardrail_id: 'g1' }] })).toEqual(allPass);
    expect(judge({ defaultGuardrail: 'g1' })).toEqual(allPass);
  });

  it('is nothing that belongs to another key, another member or a default that nobody configured', () => {
    expect(judge({ toKey: [{ key_hash: 'other', guardrail_id: 'g1' }] })).toEqual(noGuardrail);
    expect(judge({ toMember: [{ user_id: 'other', guardrail_id: 'g1' }] })).toEqual(noGuardrail);
    expect(judge({ guardrails: [] })).toEqual(noGuardrail);
  });

  it('is open when a guardrail or an assignment cannot be read', () => {
    expect(judge({ toKey: [{ key_hash: 'h', guardrail_id: 'gone' }] })).toEqual(allOpen);
    expect(judge({ toKey: [{ guardrail_id: 'g1' }] })).toEqual(allOpen);
    expect(judge({ toMember: [{ guardrail_id: 'g1' }] })).toEqual(allOpen);
    expect(judge({ change: { memberAssignments: unknown('It is not there') } })).toEqual(allOpen);
    expect(judge({ change: { workspaces: unknown('It is not there') } })).toEqual(allOpen);
  });

  it('passes all the same when what can be read is strict enough', () => {
    expect(judge({ toKey: onKey, change: { memberAssignments: unknown('It is not there') } })).toEqual(
      allPass,
    );
  });

  it('does not fail by a weak guardrail beside which there may be a strict one', () => {
    expect(
      judge({
        guardrails: [silent],
        toKey: [{ key_hash: 'h', guardrail_id: 'g2' }],
        change: { memberAssignments: unknown('It is not there') },
      }),
    ).toEqual(['pass', 'open', 'open', 'open', 'open']);
  });
});

describe('of several guardrails', () => {
  const both = [...onKey, { key_hash: 'h', guardrail_id: 'g2' }];

  it('the strictest counts', () => {
    expect(judge({ guardrails: [strict, silent], toKey: both })).toEqual(allPass);
    const loose = { ...silent, allowed_providers: ['anthropic', 'azure'], enable_paid_model_training: true };
    expect(judge({ guardrails: [strict, loose], toKey: both })).toEqual(allPass);
  });

  it('what one ignores is gone', () => {
    const wide = { ...strict, allowed_providers: ['anthropic', 'azure'] };
    const ignoring = { ...silent, ignored_providers: ['azure'] };
    expect(judge({ guardrails: [wide], toKey: onKey })[1]).toBe('fail');
    expect(judge({ guardrails: [wide, ignoring], toKey: both })[1]).toBe('pass');
  });

  it('a list that cannot be read may be the strict one', () => {
    const wide = { ...strict, allowed_providers: ['azure'] };
    const unread = { ...silent, allowed_providers: 7 };
    expect(judge({ guardrails: [wide, unread], toKey: both })[1]).toBe('open');
  });
});

describe('what a guardrail allows', () => {
  it.each([
    ['a model by its id', { allowed_models: ['anthropic/claude-x'] }, 2, 'pass'],
    ['a model by its canonical slug', { allowed_models: ['anthropic/claude-x-20260101'] }, 2, 'pass'],
    ['another model', { allowed_models: ['openai/gpt-5-2025-08-07'] }, 2, 'fail'],
    [
      'a model of the author that OpenRouter does not list',
      { allowed_models: ['anthropic/claude-y'] },
      2,
      'open',
    ],
    ['an unlisted model of another author', { allowed_models: ['meta/llama'] }, 2, 'fail'],
    ['a free variant', { allowed_models: ['anthropic/claude-x:free'] }, 2, 'fail'],
    ['a region of an allowed provider', { allowed_providers: ['openai/eu'] }, 1, 'pass'],
    ['another provider', { allowed_providers: ['azure'] }, 1, 'fail'],
    ['an id that is no slug', { allowed_providers: ['google'] }, 1, 'open'],
    ['an empty list, which is none', { allowed_providers: [] }, 1, 'fail'],
    ['retention by the older member', { enforce_zdr: true, enforce_zdr_anthropic: null }, 4, 'pass'],
    ['retention for another group', { enforce_zdr_anthropic: false, enforce_zdr_openai: true }, 4, 'fail'],
  ])('%s', (_, change, check, verdict) => {
    expect(judge({ guardrails: [{ ...strict, ...change }], toKey: onKey })[check]).toBe(verdict);
  });
});

describe('attestations of the policy', () => {
  const attestation = { by: 'Privacy office', date: '2026-11-01' };
  const policy = { attestations: { zdr: attestation, data_collection: attestation } };
  const weak = (change: object) => ({
    guardrails: [{ ...silent, allowed_providers: ['anthropic'], ...change }],
    toKey: [{ key_hash: 'h', guardrail_id: 'g2' }],
    policy,
  });

  it('make a silent guardrail open, as the API cannot confirm them', () => {
    expect(judge(weak({})).slice(3)).toEqual(['open', 'open']);
    expect(judge(weak({ enforce_zdr_anthropic: false })).slice(3)).toEqual(['open', 'open']);
  });

  it('do not excuse a guardrail that says the opposite', () => {
    expect(judge(weak({ enable_paid_model_training: true }))[3]).toBe('fail');
  });
});

it('a class that demands nothing needs no guardrail', () => {
  const open = { providers: 'any', models: 'any', freeVariants: true, presets: true };
  const routing = { allow_fallbacks: true, data_collection: 'allow', zdr: false };
  const policy = { classes: { confidential: { ...open, routing } } };
  expect(judge({ policy })).toEqual(Array<string>(5).fill('notApplicable'));
});
