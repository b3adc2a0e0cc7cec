/** A cell of the data classification matrix, with what covers it. Data only; names are checked by tests. */
export interface MatrixCell {
  /** Of the built-in policy. */
  readonly class: 'public' | 'internal' | 'confidential' | 'restricted';
  readonly column: 'Allowed providers' | 'Controls';
  /** In the matrix's own words. */
  readonly text: string;
  /** Names of rules. */
  readonly rules: readonly string[];
  /** Ids of checks of the account. */
  readonly checks: readonly string[];
  /** Items of the checklist that a person attests where neither code nor account shows it. */
  readonly attested: readonly string[];
}

const routed = ['require-pinned-provider', 'no-ineffective-routing', 'no-unapproved-provider'];

export const matrixCells: readonly MatrixCell[] = [
  {
    class: 'public',
    column: 'Allowed providers',
    text: 'Any (including :free)',
    rules: ['no-unapproved-model', 'no-unapproved-provider'],
    checks: [],
    attested: [],
  },
  {
    class: 'public',
    column: 'Controls',
    text: 'Standard logging',
    rules: ['no-raw-prompt-logging', 'no-key-logging'],
    checks: [],
    attested: [],
  },
  {
    class: 'internal',
    column: 'Allowed providers',
    text: 'Tier 1 (OpenAI, Anthropic, Google)',
    rules: routed,
    checks: ['guardrail-providers', 'served-providers'],
    attested: [],
  },
  {
    class: 'internal',
    column: 'Controls',
    text: 'Audit logging, key limits',
    rules: ['require-audited-client', 'no-raw-prompt-logging'],
    checks: ['credit-limit', 'key-per-service'],
    attested: ['call-records'],
  },
  {
    class: 'confidential',
    column: 'Allowed providers',
    text: 'Anthropic, OpenAI (API-only)',
    rules: [...routed, 'require-data-policy'],
    checks: ['guardrail-providers', 'served-providers'],
    attested: [],
  },
  {
    class: 'confidential',
    column: 'Controls',
    text: 'PII redaction, no free models',
    rules: ['require-redaction', 'no-unapproved-model'],
    checks: ['paid-tier', 'served-models'],
    attested: ['redaction'],
  },
  {
    class: 'restricted',
    column: 'Allowed providers',
    text: 'BYOK only or self-hosted',
    rules: [...routed, 'no-unapproved-endpoint', 'no-unapproved-plugin'],
    checks: ['byok', 'served-byok'],
    attested: [],
  },
  {
    class: 'restricted',
    column: 'Controls',
    text: 'Full audit, encryption at rest',
    rules: ['require-audited-client', 'require-data-policy', 'no-raw-prompt-logging'],
    checks: [],
    attested: ['call-records', 'append-only-logs', 'log-retention'],
  },
];
