import { expect, test } from 'vitest';
import { readSuppression } from './suppression.js';

const today = '2026-11-26';

test.each<[string, object]>([
  ['a synthetic prompt', {}],
  [
    'a synthetic prompt, owner @acme/privacy, until 2027-01-31',
    { owner: '@acme/privacy', until: '2027-01-31' },
  ],
  [
    'until 2026-11-26: the old contract ends (Owner: jo.doe@example.org).',
    { owner: 'jo.doe@example.org', until: '2026-11-26' },
  ],
  ['Until the contract ends', {}],
  ['until 2.1 is out', {}],
  ['until ticket 12-3 of 2027 is closed', {}],
  ['the ownership is clear', {}],
])('%s counts', (justification, said) => {
  expect(readSuppression(justification, today)).toEqual({ justification, ...said });
});

test.each<[string, RegExp]>([
  ['', /^A directive suppresses this without a reason/],
  [' -- ', /^A directive suppresses this without a reason/],
  ['owner @acme/privacy until 2027-01-31', /^A directive suppresses this without a reason/],
  ['a synthetic prompt, until 2026-11-25', /^The directive that suppresses this ended on 2026-11-25/],
  [
    'a synthetic prompt, until 31.01.2027',
    /^A directive suppresses this until "31\.01\.2027", of which no end/,
  ],
  ['a synthetic prompt, until 2027-1-31', /until "2027-1-31", of which no end/],
  ['until: 01/31/27, a synthetic prompt', /until "01\/31\/27", of which no end/],
  ['until 31 January 2027: synthetic', /until "31 January 2027", of which no end/],
  ['until the 1st of Feb. 2027: synthetic', /until "1st of Feb\. 2027", of which no end/],
  ['synthetic, until Jan 31, 2027', /until "Jan 31, 2027", of which no end/],
  ['a synthetic prompt, until 2027-02-30', /^A directive suppresses this until 2027-02-30, which is no day/],
])('%j does not count', (justification, said) => {
  const { rejected } = readSuppression(justification, today);
  expect(rejected).toMatch(said);
  expect(rejected?.split(/(?<=\.) (?=[A-Z])/)).toHaveLength(2);
});
