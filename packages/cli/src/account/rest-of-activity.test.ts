import { expect, it } from 'vitest';
import { readRow } from './api/answers.js';
import { restOf } from './rest-of-activity.js';

const row = (change: object) =>
  readRow('activity', {
    date: '2026-11-01',
    model: 'openai/gpt-5',
    model_permaslug: 'openai/gpt-5-2025-08-07',
    endpoint_id: 'e',
    provider_name: 'OpenAI',
    requests: 5,
    usage: 0.3,
    byok_usage_inference: 0,
    ...change,
  });

it('takes the requests of known keys away, day by day', () => {
  const all = [
    row({ requests: 12, usage: 0.9 }),
    row({ date: '2026-11-02' }),
    row({ provider_name: 'Azure', requests: 3 }),
  ];
  const known = [row({}), row({ requests: 6, usage: 0.5 }), row({ date: '2026-11-02' })];
  expect(restOf(all, known)).toEqual([
    { ...row({ requests: 1 }), usage: expect.closeTo(0.1) as number },
    row({ provider_name: 'Azure', requests: 3 }),
  ]);
});

it('leaves nothing of an account whose keys made every request, whatever the last digits of the sums', () => {
  expect(
    restOf([row({ requests: 10, usage: 0.1 + 0.2 })], [row({ usage: 0.1 }), row({ usage: 0.2 })]),
  ).toEqual([]);
});

it('keeps as unknown what one of the sides does not tell', () => {
  expect(restOf([row({})], [row({ requests: undefined })])).toMatchObject([{ requests: undefined }]);
});
