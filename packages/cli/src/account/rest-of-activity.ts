import type { Rows } from './api/answers.js';

type Row = Rows['activity'];
const amounts = ['requests', 'usage', 'byok_usage_inference'] as const;
/** Sums of prices differ in their last digits. */
const tolerance = 1e-6;

/**
 * What is left of the whole activity without that of some keys. OpenRouter adds up the rows of a day, model and endpoint; the
 * same is done here before they are taken away.
 */
export function restOf(all: readonly Row[], known: readonly Row[]): readonly Row[] {
  const taken = new Map<string, Row>();
  for (const row of known) {
    const before = taken.get(identityOf(row));
    taken.set(identityOf(row), before ? combine(before, row, (a, b) => a + b) : row);
  }
  return all
    .map((row) => {
      const own = taken.get(identityOf(row));
      return own ? combine(row, own, (a, b) => (a - b > tolerance ? a - b : 0)) : row;
    })
    .filter(({ requests }) => requests !== 0);
}

function identityOf({ date, model, model_permaslug, endpoint_id, provider_name }: Row): string {
  return JSON.stringify([date, model, model_permaslug, endpoint_id, provider_name]);
}

/** An amount that one of the two lacks is unknown. */
function combine(a: Row, b: Row, join: (a: number, b: number) => number): Row {
  const joined = amounts.map((name) => {
    const [left, right] = [a[name], b[name]];
    return [name, left === undefined || right === undefined ? undefined : join(left, right)] as const;
  });
  return { ...a, ...Object.fromEntries(joined) };
}
