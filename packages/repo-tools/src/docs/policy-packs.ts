import { packPrefix, packs } from '@openrouter-compliance/core';
import { toTable } from './table.js';

/** The packs that a policy can extend, a row each. */
export function toPackTable(): string {
  return toTable(
    ['Pack', 'What it says'],
    packs.map(({ name, about }) => [`\`${packPrefix}${name}\``, about]),
  );
}
