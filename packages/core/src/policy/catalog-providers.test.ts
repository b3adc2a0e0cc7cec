import { describe, expect, it } from 'vitest';
import { providerModels } from '../catalog/providers/index.js';
import { catalogProviders } from './catalog-providers.js';
import { loadPolicy, policyFromSnapshot } from './load-policy.js';
import { CatalogError, type SyncedCatalog } from './synced-catalog.js';

const model = (id: string, canonicalSlug: string | null = id) => ({ id, canonicalSlug, expires: null });
const provider = (slug: string, name: string) => ({ slug, name, headquarters: null, datacenters: [] });

const catalog: SyncedCatalog = {
  version: 1,
  takenAt: '2026-11-26T08:00:00.000Z',
  source: 'https://openrouter.ai/api/v1',
  models: [
    model('acme/one', 'acme/one-2026'),
    model('acme/one:free', 'acme/one-2026'),
    model('anthropic/claude-x'),
  ],
  providers: [
    provider('acme-cloud', 'Acme Cloud'),
    provider('anthropic', 'Anthropic'),
    provider('azure', 'Azure'),
  ],
  zdrEndpoints: [
    { model: 'acme/one-2026', provider: 'acme-cloud/eu' },
    { model: 'anthropic/claude-x', provider: 'anthropic' },
    { model: 'acme/one', provider: 'azure' },
  ],
};
const azure = providerModels.find(({ slug }) => slug === 'azure')?.serves ?? [];

describe('providers of a synced catalog', () => {
  it('are what the built-in rows lack', () => {
    expect(catalogProviders(catalog)).toEqual({
      'acme-cloud': { name: 'Acme Cloud', serves: ['acme/one'] },
      azure: { name: 'Azure', serves: [...azure, 'acme/one'] },
    });
  });

  const text = JSON.stringify({
    catalog: 'offer.json',
    classes: { internal: { providers: ['Acme Cloud', 'Google Vertex'], models: ['acme/*'] } },
  });

  it('are known to the policy that names the file, and to its snapshot', () => {
    const asked: string[] = [];
    const policy = loadPolicy(text, '/r/openrouter-compliance.json', (file) => {
      asked.push(file);
      return catalog;
    });
    expect(asked).toEqual(['offer.json']);
    for (const each of [policy, policyFromSnapshot(policy.snapshot)]) {
      expect(each.digest).toBe(policy.digest);
      expect(each.classNamed('internal')?.allowsProvider('acme-cloud/eu')).toEqual({ allowed: true });
      expect(each.classNamed('internal')?.providersFor(['acme/one'])).toEqual({
        kind: 'providers',
        slugs: ['acme-cloud'],
      });
      expect(each.data.classes['internal']?.providers).toEqual(['acme-cloud', 'google-vertex']);
    }
  });

  it('give way to what the policy itself says', () => {
    const own = JSON.stringify({ catalog: 'x', providers: { 'acme-cloud': { serves: ['other/*'] } } });
    const policy = loadPolicy(own, '/r/p.json', () => catalog);
    expect(policy.data.providers['acme-cloud']).toEqual({ name: 'acme-cloud', serves: ['other/*'] });
  });

  it('may be misspelt only when nobody can read the file', () => {
    const misspelt = text.replace('Acme Cloud', 'acme-clod');
    expect(() => loadPolicy(misspelt, '/r/p.json', () => catalog)).toThrow(/"acme-cloud"/);
    expect(() => loadPolicy(misspelt, '/r/p.json')).not.toThrow();
    expect(() => loadPolicy(misspelt.replace('"catalog":"offer.json",', ''), '/r/p.json')).toThrow(/known/);
  });

  it('a file that cannot be used is a mistake of the policy, with its line', () => {
    const broken = (): never => {
      throw new CatalogError('It is not JSON. Run sync.');
    };
    expect(() => loadPolicy('{\n  "catalog": "offer.json"\n}', '/r/p.json', broken)).toThrow(
      '/r/p.json:2: "catalog" names a file that cannot be used. It is not JSON. Run sync.',
    );
  });

  it('a service of a class that does not exist is a mistake', () => {
    const services = JSON.stringify({ account: { services: [{ name: 'a', key: 'a', class: 'intrenal' }] } });
    expect(() => loadPolicy(services, '/r/p.json')).toThrow(/"account\.services\[0\]\.class" names a class/);
  });
});
