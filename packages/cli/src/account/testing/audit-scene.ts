import { createHash } from 'node:crypto';
import {
  cleanAccount,
  startAccountServer,
  type AccountFaults,
  type AccountState,
} from '@openrouter-compliance/testkit';
import type { CommandResult } from '../../testing/workspace.js';
import type { JsonAudit } from '../formats/json.js';
import { runCli } from './run-cli.js';

/** Keys in OpenRouter's form, made when the test runs: no file holds them. */
export const canary = {
  api: `sk-or-v1-${createHash('sha256').update('The canary of programs').digest('hex')}`,
  management: `sk-or-v1-${createHash('sha256').update('The canary of administrators').digest('hex')}`,
} as const;

/** A policy for which `cleanAccount` leaves nothing open. */
export const auditPolicy = {
  defaultClass: 'confidential',
  classes: {
    confidential: { models: ['anthropic/*', 'openai/gpt-5'] },
  },
  account: {
    services: [
      { name: 'Billing', key: 'billing', class: 'confidential' },
      { name: 'Support desk', key: 'support*', class: 'confidential' },
    ],
  },
} as const;

export interface AuditScene {
  readonly account?: AccountState;
  readonly faults?: AccountFaults;
  readonly legacyKeyPath?: boolean;
  /** In which the policy lies, with or without code. */
  readonly directory: string;
  readonly args?: readonly string[];
  /** Replaces variables; an empty text takes one away. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a command against an account that is served on the loopback. */
export async function runScene({
  account = cleanAccount({ apiKey: canary.api }),
  faults = {},
  legacyKeyPath = false,
  directory,
  args = ['audit'],
  environment = {},
}: AuditScene): Promise<CommandResult & { readonly requests: readonly string[] }> {
  const server = await startAccountServer({
    account,
    faults,
    legacyKeyPath,
    apiKey: canary.api,
    managementKey: canary.management,
  });
  try {
    const result = await runCli(args, directory, {
      OPENROUTER_API_KEY: canary.api,
      OPENROUTER_MANAGEMENT_KEY: canary.management,
      OPENROUTER_BASE_URL: server.url,
      ...environment,
    });
    const requests = server.requests.map(({ path, query, caller }) => `${path}?${query} ${caller}`);
    return { ...result, requests };
  } finally {
    await server.close();
  }
}

/** The results of an audit that are not passes, as `check: subject`. */
export async function judgeScene(scene: AuditScene): Promise<{
  readonly code: number | null;
  readonly fails: readonly string[];
  readonly opens: readonly string[];
  readonly report: JsonAudit;
}> {
  const { code, stdout, stderr } = await runScene({
    ...scene,
    args: ['audit', '--format', 'json', ...(scene.args ?? [])],
  });
  if (stdout === '') throw new Error(`The audit has no output: ${stderr}`);
  const report = JSON.parse(stdout) as JsonAudit;
  const named = (wanted: string): string[] =>
    report.checks.flatMap(({ id, results }) =>
      results.filter(({ verdict }) => verdict === wanted).map(({ subject }) => `${id}: ${subject}`),
    );
  return { code, fails: named('fail'), opens: named('open'), report };
}
