import { loadPolicy } from '@openrouter-compliance/core';
import { startAccountServer, type AccountFaults, type AccountState } from '@openrouter-compliance/testkit';
import { unknown } from '../account.js';
import { ApiKey, createMask } from '../api/api-key.js';
import { createApi } from '../api/request.js';
import { audit, type AuditReport } from '../audit.js';
import { fetchAccount } from '../fetch-account.js';
import { canary } from './audit-scene.js';

export interface Judged {
  readonly checks: AuditReport['checks'];
  /** As `check: subject`. */
  readonly fails: readonly string[];
  readonly opens: readonly string[];
}

/** Asks a server on the loopback as the command does, in this process: for tests of many accounts. */
export async function judgeAccount(
  account: AccountState,
  policy: object,
  faults: AccountFaults = {},
): Promise<Judged> {
  const server = await startAccountServer({
    account,
    faults,
    apiKey: canary.api,
    managementKey: canary.management,
  });
  const keys = {
    api: new ApiKey('OPENROUTER_API_KEY', canary.api),
    management: new ApiKey('OPENROUTER_MANAGEMENT_KEY', canary.management),
  };
  try {
    const now = new Date();
    const mask = createMask([keys.api, keys.management]);
    const api = createApi({ baseUrl: server.url, timeout: 30_000, retries: 0, mask });
    const { checks } = audit({
      account: await fetchAccount(api, keys, server.url, now),
      policy: loadPolicy(JSON.stringify(policy), '/repository/openrouter-compliance.json'),
      now,
      code: unknown('There is no code'),
    });
    const named = (wanted: string): string[] =>
      checks.flatMap(({ id, results }) =>
        results.filter(({ verdict }) => verdict === wanted).map(({ subject }) => `${id}: ${subject}`),
      );
    return { checks, fails: named('fail'), opens: named('open') };
  } finally {
    await server.close();
  }
}
