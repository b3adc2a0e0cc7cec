import { redactKeys } from '@openrouter-compliance/core';
import * as v from 'valibot';
import type { RawRow } from './paging.js';

/** A member that may be missing or of another type: then it is undefined, and what depends on it is open. */
const maybe = <const S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined);

const text = maybe(v.string());
/** What people called something, perhaps by a key. */
const title = maybe(v.pipe(v.string(), v.transform(redactKeys)));
const nullableTitle = maybe(v.nullable(v.pipe(v.string(), v.transform(redactKeys))));
const flag = maybe(v.boolean());
const nullableFlag = maybe(v.nullable(v.boolean()));
const nullableText = maybe(v.nullable(v.string()));
const amount = maybe(v.number());
const nullableTexts = maybe(v.nullable(v.array(v.string())));
const time = v.pipe(
  v.string(),
  v.transform((written) => Date.parse(written)),
  v.number(),
  v.check((instant) => !Number.isNaN(instant)),
);

/** `/key`. Labels are masked keys, which hold parts of keys: they are never read. */
const currentKey = v.object({
  limit: maybe(v.nullable(v.number())),
  /** Milliseconds; null: never. */
  expires_at: maybe(v.nullable(time)),
  is_free_tier: flag,
  is_management_key: flag,
  is_provisioning_key: flag,
});

/** `/keys`. */
const key = v.object({
  hash: text,
  name: title,
  disabled: flag,
  limit: maybe(v.nullable(v.number())),
  created_at: maybe(time),
  expires_at: maybe(v.nullable(time)),
  usage_daily: amount,
  byok_usage_daily: amount,
  creator_user_id: nullableText,
  workspace_id: text,
});

const workspace = v.object({
  id: text,
  name: title,
  default_guardrail_id: text,
  is_observability_io_logging_enabled: flag,
  is_observability_broadcast_enabled: flag,
  is_data_discount_logging_enabled: flag,
});

const guardrail = v.object({
  id: text,
  name: title,
  allowed_providers: nullableTexts,
  ignored_providers: nullableTexts,
  allowed_models: nullableTexts,
  ignored_models: nullableTexts,
  enforce_zdr: nullableFlag,
  enforce_zdr_anthropic: nullableFlag,
  enforce_zdr_openai: nullableFlag,
  enforce_zdr_google: nullableFlag,
  enforce_zdr_xai: nullableFlag,
  enforce_zdr_other: nullableFlag,
  enable_paid_model_training: nullableFlag,
  enable_free_model_training: nullableFlag,
  enable_free_model_publication: nullableFlag,
  limit_usd: maybe(v.nullable(v.number())),
});

const keyAssignment = v.object({ key_hash: text, guardrail_id: text });
const memberAssignment = v.object({ user_id: text, guardrail_id: text });

const byokKey = v.object({
  provider: text,
  name: nullableTitle,
  workspace_id: nullableText,
  disabled: flag,
  is_fallback: flag,
  is_required: flag,
  is_byok_only: flag,
  declared_zdr: nullableFlag,
  allowed_models: nullableTexts,
  allowed_api_key_hashes: nullableTexts,
  allowed_user_ids: nullableTexts,
});

const destination = v.object({
  name: nullableTitle,
  type: text,
  enabled: flag,
  privacy_mode: flag,
  workspace_id: text,
});

const activity = v.object({
  date: text,
  model: text,
  model_permaslug: text,
  endpoint_id: text,
  provider_name: text,
  requests: amount,
  usage: amount,
  byok_usage_inference: amount,
});

const model = v.object({ id: text, canonical_slug: nullableText, expiration_date: nullableText });
const provider = v.object({
  slug: text,
  name: text,
  headquarters: nullableText,
  datacenters: nullableTexts,
});
const endpoint = v.object({ model_id: text, tag: text });

export const rowSchemas = {
  currentKey,
  key,
  workspace,
  guardrail,
  keyAssignment,
  memberAssignment,
  byokKey,
  destination,
  activity,
  model,
  provider,
  endpoint,
} as const;

export type Rows = {
  readonly [K in keyof typeof rowSchemas]: Readonly<v.InferOutput<(typeof rowSchemas)[K]>>;
};

/** A row with its known members. Cannot fail: every member may be missing. */
export function readRow<K extends keyof Rows>(kind: K, row: RawRow): Rows[K] {
  return v.parse(rowSchemas[kind] as v.GenericSchema<unknown, Rows[K]>, row);
}
