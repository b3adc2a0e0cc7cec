import type { KeyPath } from '../../policy-document.js';
import type { Suspicion } from './remark.js';

const dayLength = 86_400_000;

/** Attestations of tomorrow, and those that nobody has looked at for a year. */
export const suspectAttestations: Suspicion = ({ file }, { today }, remark) => {
  const check = (date: string, keyPath: KeyPath): void => {
    const days = (Date.parse(today) - Date.parse(date)) / dayLength;
    if (days < 0) remark(keyPath, 'lies in the future. Write the day on which it was checked.');
    else if (days > 365)
      remark(keyPath, 'is more than a year ago. Check the account again and date it anew.');
  };
  const { data_collection: collection, zdr, byok = [] } = file.attestations ?? {};
  if (collection) check(collection.date, ['attestations', 'data_collection', 'date']);
  if (zdr) check(zdr.date, ['attestations', 'zdr', 'date']);
  for (const [index, { date }] of byok.entries()) check(date, ['attestations', 'byok', index, 'date']);
};
