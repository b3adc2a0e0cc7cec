import { providerOf, type Policy } from '@openrouter-compliance/core';
import type { Evidence } from '../evidence-schema.js';
import { toAttested } from './attested.js';
import { anyProvider } from './flows.js';

export const openRouter = 'openrouter';

/** Every vendor that data reaches, and every one that the policy attests, with what a person says of its terms. */
export function vendorsOf(
  flows: Evidence['flows'],
  throughOpenRouter: readonly string[],
  { data }: Policy,
  today: string,
): Evidence['vendors'] {
  const attested = data.attestations.vendors ?? {};
  const classes = new Map<string, Set<string>>();
  const add = (vendor: string, names: readonly string[]): void => {
    const known = classes.get(vendor) ?? new Set();
    for (const name of names) known.add(name);
    classes.set(vendor, known);
  };
  if (throughOpenRouter.length > 0) add(openRouter, throughOpenRouter);
  for (const { provider, class: name } of flows)
    if (provider !== anyProvider) add(providerOf(provider), [name]);
  for (const vendor of Object.keys(attested)) add(vendor, []);
  return [...classes].map(([id, names]) => {
    const terms = attested[id];
    return {
      id,
      classes: [...names].sort(),
      agreement: terms?.agreement ?? null,
      retention: terms?.retention ?? null,
      training: terms?.training ?? null,
      attestation: terms ? toAttested(terms, today) : null,
    };
  });
}
