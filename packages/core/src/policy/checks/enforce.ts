import type { Check } from './check.js';

/** That an entry of `enforce` can fit something. */
export const checkEnforce: Check = (file, report) => {
  for (const [index, { rules, classes }] of (file.enforce ?? []).entries()) {
    for (const [key, list] of Object.entries({ rules, classes })) {
      if (list?.length === 0)
        report(['enforce', index, key], 'is empty, so the entry fits nothing. Name one, or remove the key.');
    }
  }
};
