import {
  cleanAccount,
  withParts,
  without,
  type AccountState,
  type WireRow,
} from '@openrouter-compliance/testkit';
import { describe, expect, it } from 'vitest';
import { CannotRun } from '../cannot-run.js';
import { auditPolicy, canary } from './testing/audit-scene.js';
import { judgeAccount, type Judged } from './testing/judge-account.js';
import { byokAccount, byokPolicy, zdrAccount, zdrPolicy } from './testing/planted-faults.js';

interface Outcome {
  readonly fails: readonly string[];
  readonly opens: readonly string[];
  /** Checks with a pass. */
  readonly passing: readonly string[];
}

async function judge(account: AccountState, policy: object): Promise<Outcome> {
  const { checks } = await judgeAccount(account, policy);
  const having = (wanted: 'pass' | 'fail' | 'open'): readonly string[] =>
    checks.filter(({ verdicts }) => verdicts[wanted] > 0).map(({ id }) => id);
  return { fails: having('fail'), opens: having('open'), passing: having('pass') };
}

/** A member that an answer may lack or spoil, by the part of the account. */
interface Member {
  readonly part: keyof AccountState;
  readonly member: string;
  /** Checks that are open without it. */
  readonly opens: readonly string[];
  readonly scene?: 'byok' | 'zdr';
  /** Not every subject of these checks depends on it: the key at hand is known by itself, too. */
  readonly inPart?: true;
}

const members: readonly Member[] = [
  { part: 'key', member: 'is_free_tier', opens: ['paid-tier'] },
  { part: 'key', member: 'label', opens: [] },
  {
    part: 'keys',
    member: 'hash',
    opens: ['guardrail-assigned', 'served-providers', 'served-models'],
    inPart: true,
  },
  { part: 'keys', member: 'name', opens: ['key-per-service'], inPart: true },
  { part: 'keys', member: 'disabled', opens: [] },
  { part: 'keys', member: 'limit', opens: ['credit-limit'] },
  { part: 'keys', member: 'created_at', opens: ['key-rotation'] },
  { part: 'keys', member: 'expires_at', opens: ['key-expiry'] },
  { part: 'keys', member: 'workspace_id', opens: [] },
  { part: 'keys', member: 'creator_user_id', opens: [] },
  { part: 'workspaces', member: 'is_observability_io_logging_enabled', opens: ['prompt-storage'] },
  { part: 'workspaces', member: 'is_data_discount_logging_enabled', opens: ['prompt-sharing'] },
  { part: 'workspaces', member: 'is_observability_broadcast_enabled', opens: ['broadcast'] },
  {
    part: 'workspaces',
    member: 'id',
    opens: ['credit-limit', 'key-per-service', 'guardrail-assigned', 'served-providers'],
    inPart: true,
  },
  { part: 'guardrails', member: 'id', opens: ['guardrail-assigned'] },
  { part: 'guardrails', member: 'allowed_providers', opens: ['guardrail-providers'] },
  { part: 'guardrails', member: 'allowed_models', opens: ['guardrail-models'] },
  { part: 'guardrails', member: 'enable_paid_model_training', opens: ['guardrail-training'] },
  { part: 'guardrails', member: 'enable_free_model_training', opens: ['guardrail-training'] },
  { part: 'guardrails', member: 'enforce_zdr_openai', opens: ['guardrail-zdr'], scene: 'zdr' },
  { part: 'keyAssignments', member: 'key_hash', opens: ['guardrail-assigned'] },
  { part: 'keyAssignments', member: 'guardrail_id', opens: ['guardrail-assigned'] },
  { part: 'byok', member: 'provider', opens: ['byok'], scene: 'byok' },
  { part: 'byok', member: 'disabled', opens: ['byok'], scene: 'byok' },
  { part: 'byok', member: 'allowed_api_key_hashes', opens: ['byok'], scene: 'byok' },
  { part: 'byok', member: 'allowed_user_ids', opens: ['byok'], scene: 'byok' },
  { part: 'activity', member: 'provider_name', opens: ['served-providers'] },
  { part: 'activity', member: 'usage', opens: ['served-byok'], scene: 'byok' },
  { part: 'activity', member: 'byok_usage_inference', opens: ['served-byok'], scene: 'byok' },
  { part: 'activity', member: 'date', opens: [] },
];

const scenes = {
  plain: { account: cleanAccount({ apiKey: canary.api }), policy: auditPolicy },
  byok: { account: byokAccount, policy: byokPolicy },
  zdr: { account: zdrAccount, policy: zdrPolicy },
} as const;

function spoil(
  account: AccountState,
  part: keyof AccountState,
  change: (row: WireRow) => WireRow,
): AccountState {
  const value = account[part];
  return withParts(account, { [part]: Array.isArray(value) ? value.map(change) : change(value as WireRow) });
}

describe.each(members)('$part without a usable $member', ({ part, member, opens, scene, inPart }) => {
  const { account, policy } = scenes[scene ?? 'plain'];

  it.each([
    ['that is missing', (row: WireRow) => without(row, member)],
    ['of another type', (row: WireRow) => ({ ...row, [member]: { unexpected: [1] } })],
  ])('%s', async (_, change) => {
    const outcome = await judge(spoil(account, part, change), policy);
    expect(outcome.fails).toEqual([]);
    expect(outcome.opens).toEqual(expect.arrayContaining([...opens]));
    if (!inPart) expect(outcome.passing.filter((id) => opens.includes(id))).toEqual([]);
  });
});

it('an answer with nothing but unknown members leaves everything open', async () => {
  const strange = Object.fromEntries(
    Object.entries(scenes.plain.account).map(([part, value]) => {
      // The offer is a catalog: a row without its name is an error there.
      if (['models', 'providers', 'zdrEndpoints'].includes(part)) return [part, value];
      return [part, Array.isArray(value) ? value.map(() => ({ novelty: true })) : { novelty: true }];
    }),
  ) as unknown as AccountState;
  const { fails, passing } = await judge(strange, auditPolicy);
  expect(fails).toEqual([]);
  expect(passing).toEqual(['policy-models-exist', 'policy-providers-exist']);
});

describe('an answer of any form is judged or refused, and never passes for nothing wrong', () => {
  const places = [
    '/key',
    '/keys',
    '/activity',
    '/workspaces',
    '/guardrails',
    '/guardrails/assignments/keys',
    '/guardrails/assignments/members',
    '/byok',
    '/observability/destinations',
    '/models',
    '/providers',
    '/endpoints/zdr',
  ];
  const deep = `${'['.repeat(5000)}${']'.repeat(5000)}`;
  const bodies = [
    'null',
    '0',
    '"text"',
    '[]',
    '{}',
    '{"data":null}',
    '{"data":{}}',
    '{"data":[null]}',
    '{"data":[[]]}',
    '{"data":[{}],"total_count":"many"}',
    '{"data":[{"__proto__":{"limit":1},"hash":"__proto__","id":"constructor"}],"total_count":1}',
    `{"data":[{"name":${deep}}],"total_count":1}`,
    '{"error":{"code":500,"message":"inside a 200"}}',
  ];
  const healthy = judgeAccount(scenes.plain.account, auditPolicy);

  it.each(places)('%s', async (place) => {
    const passes = ({ checks }: Judged): number => checks.filter(({ verdicts }) => verdicts.pass > 0).length;
    for (const body of bodies) {
      const faults = { [place]: { kind: 'status', status: 200, body } } as const;
      const outcome = await judgeAccount(scenes.plain.account, auditPolicy, faults).catch(
        (error: unknown) => error,
      );
      if (outcome instanceof Error) {
        expect(outcome).toBeInstanceOf(CannotRun);
        expect(outcome.message).toMatch(/^[A-Z].*\.$/);
      } else {
        expect(passes(outcome as Judged)).toBeLessThanOrEqual(passes(await healthy));
      }
    }
  });
});
