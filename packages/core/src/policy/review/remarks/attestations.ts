import type { KeyPath } from '../../policy-document.js';
import type { Suspicion } from './remark.js';

const dayLength = 86_400_000;

/** Attestations of tomorrow, those that have expired, and those without an end that nobody has looked at for a year. */
export const suspectAttestations: Suspicion = ({ file }, { today }, remark) => {
  const check = (
    { date, expires }: { date: string; expires?: string | undefined },
    keyPath: KeyPath,
  ): void => {
    const days = (Date.parse(today) - Date.parse(date)) / dayLength;
    if (days < 0) remark([...keyPath, 'date'], 'lies in the future. Write the day on which it was checked.');
    else if (expires !== undefined && expires < today)
      remark(
        [...keyPath, 'expires'],
        'has passed, so it is no evidence any more. Check it again and date it anew.',
      );
    else if (expires === undefined && days > 365)
      remark([...keyPath, 'date'], 'is more than a year ago. Check the account again and date it anew.');
  };
  const {
    data_collection: collection,
    zdr,
    byok = [],
    checklist = {},
    vendors = {},
  } = file.attestations ?? {};
  if (collection) check(collection, ['attestations', 'data_collection']);
  if (zdr) check(zdr, ['attestations', 'zdr']);
  for (const [index, each] of byok.entries()) check(each, ['attestations', 'byok', index]);
  for (const [item, each] of Object.entries(checklist)) check(each, ['attestations', 'checklist', item]);
  for (const [vendor, each] of Object.entries(vendors)) check(each, ['attestations', 'vendors', vendor]);
};
