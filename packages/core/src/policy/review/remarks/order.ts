import { builtInData } from '../../built-in-data.js';
import { classChanges } from '../class-changes.js';
import { quoteClass } from './built-in-class.js';
import type { Suspicion } from './remark.js';

/** Classes in the order of the built-in policy, of which each is meant to be stricter than the one before. */
const order = Object.keys(builtInData.classes);

/** A stricter class that allows what a laxer one does not. */
export const suspectOrder: Suspicion = ({ file, data }, _, remark) => {
  const written = (name: string) =>
    Object.keys(file.classes ?? {}).find((each) => each.toLowerCase() === name);
  for (const [index, stricter] of order.entries()) {
    const laxer = order[index - 1];
    const [above, below] = [laxer === undefined ? undefined : data.classes[laxer], data.classes[stricter]];
    const given = written(stricter) ?? (laxer === undefined ? undefined : written(laxer));
    if (laxer === undefined || !above || !below || given === undefined) continue;
    const attestations = { byok: [] };
    const [loosened] = classChanges('', { data: above, attestations }, { data: below, attestations }).filter(
      ({ effect }) => effect === 'loosened',
    );
    if (loosened)
      remark(
        ['classes', given],
        `leaves ${quoteClass(file, stricter)} laxer than ${quoteClass(file, laxer)} in${loosened.key.replace(/^\./, ' "')}". Check which of the two is meant.`,
      );
  }
};
