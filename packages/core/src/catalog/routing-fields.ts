/** Fields of OpenRouter's provider preferences, in its own spelling. Source: OpenRouter documentation, provider selection, read 2026-11-25. */
const fields = [
  ...['only', 'order', 'ignore', 'allow_fallbacks', 'data_collection', 'zdr', 'require_parameters'],
  ...['max_price', 'sort', 'quantizations', 'enforce_distillable_text'],
  ...['preferred_min_throughput', 'preferred_max_latency'],
] as const;

export type Spelling = 'snake' | 'camel';

/** A field as a client of some spelling has it. */
export function spelled(field: string, spelling: Spelling): string {
  return spelling === 'snake'
    ? field
    : field.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The field that a key names in either spelling; undefined for any other key. */
export function fieldOf(key: string): string | undefined {
  return fields.find((field) => field === key || spelled(field, 'camel') === key);
}
