import { describe, expect, it } from 'vitest';
import { ApiKey } from './api-key.js';
import { getAllRows, getRows } from './paging.js';
import type { Api, Query } from './request.js';

const key = new ApiKey('OPENROUTER_MANAGEMENT_KEY', 'not-a-key-that-works');
const row = (id: number) => ({ id });
const from = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => row(first + index));

/** Answers in turn, and the queries that were asked. */
function answering(...answers: readonly unknown[]): { readonly api: Api; readonly asked: Query[] } {
  const asked: Query[] = [];
  return {
    asked,
    api: {
      get: (_, __, query = {}) => {
        asked.push(query);
        return Promise.resolve(answers[asked.length - 1]);
      },
    },
  };
}

describe('a list in pages', () => {
  it('with a total ends with it', async () => {
    const { api, asked } = answering(
      { data: from(0, 100), total_count: 150 },
      { data: from(100, 50), total_count: 150 },
    );
    expect(await getAllRows(api, '/guardrails', key, { workspace_id: 'w' })).toEqual(from(0, 150));
    expect(asked).toEqual([
      { workspace_id: 'w', offset: 0, limit: 100 },
      { workspace_id: 'w', offset: 100, limit: 100 },
    ]);
  });

  it('without a total ends with an empty page, however short the pages are', async () => {
    const { api, asked } = answering({ data: from(0, 3) }, { data: from(3, 1) }, { data: [] });
    expect(await getAllRows(api, '/keys', key)).toEqual(from(0, 4));
    expect(asked).toEqual([{ offset: 0 }, { offset: 3 }, { offset: 4 }]);
  });

  it('that moves while it is read gives every row once', async () => {
    const { api } = answering({ data: from(0, 3) }, { data: from(2, 3) }, { data: [] });
    expect(await getAllRows(api, '/keys', key)).toEqual(from(0, 5));
  });

  it('is undefined where there is no such place', async () => {
    expect(await getAllRows(answering(undefined).api, '/byok', key)).toBeUndefined();
  });

  it.each([
    [
      'that ends too early',
      [
        { data: from(0, 2), total_count: 5 },
        { data: [], total_count: 5 },
      ],
    ],
    ['that is gone meanwhile', [{ data: from(0, 2), total_count: 5 }, undefined]],
    ['that repeats itself', [{ data: from(0, 2) }, { data: from(0, 2) }]],
    ['that has no rows', [{ data: 'none' }]],
    ['whose rows are none', [{ data: [1, 2] }]],
  ])('%s is an error', async (_, answers) => {
    await expect(getAllRows(answering(...answers).api, '/keys', key)).rejects.toThrow(/\/keys/);
  });
});

describe('a list as a whole', () => {
  it('is asked for once', async () => {
    const { api, asked } = answering({ data: from(0, 700) });
    expect(await getRows(api, '/models', undefined)).toHaveLength(700);
    expect(asked).toEqual([{}]);
  });

  it('is asked for the rest when it announces one', async () => {
    const { api, asked } = answering(
      { data: from(0, 500), total_count: 600 },
      { data: from(500, 100), total_count: 600 },
    );
    expect(await getRows(api, '/models', undefined, { output_modalities: 'all' })).toHaveLength(600);
    expect(asked[1]).toEqual({ output_modalities: 'all', offset: 500 });
  });
});
