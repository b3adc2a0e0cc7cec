import { describe, expect, it } from 'vitest';
import { CatalogError, readCatalogText, toCatalogText, type SyncedCatalog } from './synced-catalog.js';

const catalog: SyncedCatalog = {
  version: 1,
  takenAt: '2026-11-26T08:00:00.000Z',
  source: 'https://openrouter.ai/api/v1',
  models: [{ id: 'openai/gpt-5', canonicalSlug: 'openai/gpt-5-2025-08-07', expires: null }],
  providers: [{ slug: 'azure', name: 'Azure', headquarters: 'US', datacenters: ['NL'] }],
  zdrEndpoints: [{ model: 'openai/gpt-5-2025-08-07', provider: 'azure' }],
};

describe('the file that sync writes', () => {
  it('is read as it was written', () => {
    expect(readCatalogText(toCatalogText(catalog))).toEqual(catalog);
  });

  it.each([
    ['no JSON', '{', /^It is not JSON\./],
    ['another form', toCatalogText({ ...catalog, version: 2 as 1 }), /^"version" is not 1/],
    ['no date', toCatalogText({ ...catalog, takenAt: 'today' }), /^"takenAt" is no point in time/],
    ['a part that is missing', JSON.stringify({ ...catalog, models: undefined }), /^"models" is not what/],
    ['a list', '[]', /^"version" is not|^The file/],
  ])('%s is an error that says what to do', (_, text, message) => {
    expect(() => readCatalogText(text)).toThrow(CatalogError);
    expect(() => readCatalogText(text)).toThrow(message);
    expect(() => readCatalogText(text)).toThrow(/Run "openrouter-compliance sync"/);
  });
});
