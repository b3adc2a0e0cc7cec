import { controls } from '../../catalog/controls/index.js';
import { suggestion } from '../closed-object.js';
import type { Check } from './check.js';

const items: readonly string[] = controls.map(({ id }) => id);

/** Attested is an item of the checklist, or a vendor that data can reach, and no longer than from its date on. */
export const checkAttested: Check = (file, report, names) => {
  const {
    data_collection: collection,
    zdr,
    byok = [],
    checklist = {},
    vendors = {},
  } = file.attestations ?? {};
  for (const id of Object.keys(checklist)) {
    if (!items.includes(id))
      report(
        ['attestations', 'checklist', id],
        `is no item of the checklist. ${suggestion(id, items, 'item', 'items')}`,
      );
  }
  for (const vendor of Object.keys(vendors)) {
    const slug = names.slugOf(vendor);
    if (slug === 'openrouter' || names.isKnown(slug)) continue;
    const nearest = names.nearest(vendor);
    report(
      ['attestations', 'vendors', vendor],
      nearest === undefined
        ? 'is neither "openrouter" nor a known provider. Declare a new one under "providers".'
        : `is neither "openrouter" nor a known provider. The nearest is "${nearest}"; a new one is declared under "providers".`,
    );
  }
  const all = [
    ...Object.entries({ data_collection: collection, zdr }).map(([key, each]) => [[key], each] as const),
    ...byok.map((each, index) => [['byok', index], each] as const),
    ...Object.entries(checklist).map(([key, each]) => [['checklist', key], each] as const),
    ...Object.entries(vendors).map(([key, each]) => [['vendors', key], each] as const),
  ];
  for (const [keyPath, each] of all) {
    if (each?.expires !== undefined && each.expires < each.date)
      report(
        ['attestations', ...keyPath, 'expires'],
        'lies before "date", so the attestation never counts. Correct one of the two.',
      );
  }
};
