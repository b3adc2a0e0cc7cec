import type { Attestation } from '@openrouter-compliance/core';
import type { AttestedBy } from '../evidence-schema.js';

/** @param today ISO date. */
export function toAttested({ by, date, link, expires }: Attestation, today: string): AttestedBy {
  return {
    by,
    date,
    link: link ?? null,
    expires: expires ?? null,
    expired: expires !== undefined && expires < today,
  };
}
