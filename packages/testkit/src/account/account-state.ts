/** A row as the API sends it. Loose on purpose: a test may take a member away or give it another type. */
export type WireRow = Readonly<Record<string, unknown>>;

/** A row of `/activity` before it is grouped: which key and which workspace it belongs to. */
export interface ActivityRow extends WireRow {
  readonly api_key_hash: string;
  readonly workspace_id: string;
}

/** Everything that the account API tells, in its own words (snake_case). */
export interface AccountState {
  /** What `/key` says to the API key. */
  readonly key: WireRow;
  /** What `/key` says to the management key. */
  readonly managementKey: WireRow;
  /** The first one is the default workspace. */
  readonly workspaces: readonly WireRow[];
  readonly keys: readonly WireRow[];
  readonly guardrails: readonly WireRow[];
  readonly keyAssignments: readonly WireRow[];
  readonly memberAssignments: readonly WireRow[];
  readonly byok: readonly WireRow[];
  readonly destinations: readonly WireRow[];
  readonly activity: readonly ActivityRow[];
  readonly models: readonly WireRow[];
  readonly providers: readonly WireRow[];
  readonly zdrEndpoints: readonly WireRow[];
}

/** The same account with other parts: `withParts(account, { keys: [] })`. */
export function withParts(account: AccountState, parts: Partial<AccountState>): AccountState {
  return { ...account, ...parts };
}

/** The rows with one of them changed. @throws RangeError when there is no such row. */
export function withRow<R extends WireRow>(rows: readonly R[], index: number, change: WireRow): readonly R[] {
  if (rows[index] === undefined) throw new RangeError(`There is no row ${index}.`);
  return rows.map((row, at) => (at === index ? { ...row, ...change } : row));
}

/** A row without some of its members, as an older or a newer API may send it. */
export function without(row: WireRow, ...members: readonly string[]): WireRow {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !members.includes(name)));
}
