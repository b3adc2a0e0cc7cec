import { ruleNames } from '@openrouter-compliance/core';
import { expect, test } from 'vitest';
import { plugin } from '../plugin.js';

const strictOnly = 'openrouter-compliance/require-classification';

test('what only strict brings is in neither form of recommended', () => {
  const { recommended, 'legacy-recommended': legacy } = plugin.configs;
  for (const rules of [recommended[0]?.rules, legacy.rules]) {
    expect(rules).toHaveProperty('openrouter-compliance/require-pinned-provider', 'error');
    expect(rules).not.toHaveProperty(strictOnly);
  }
});

test('with type information they differ in nothing else', () => {
  const { configs } = plugin;
  for (const name of ['recommended', 'strict', 'legacy-recommended', 'legacy-strict'] as const) {
    const [written] = [configs[name]].flat();
    const [checked] = [configs[`${name}-type-checked`]].flat();
    expect(checked?.rules).toEqual(written?.rules);
    const settings = written?.settings?.['openrouter-compliance'] as object;
    expect(checked?.settings).toEqual({ 'openrouter-compliance': { ...settings, types: 'checked' } });
  }
});

test('both forms of strict have every rule', () => {
  const { strict, 'legacy-strict': legacy } = plugin.configs;
  const every = ruleNames.map((name) => `openrouter-compliance/${name}`).sort();
  for (const rules of [strict[0]?.rules, legacy.rules]) {
    expect(Object.keys(rules ?? {}).sort()).toEqual(every);
    expect(rules).toHaveProperty(strictOnly, 'error');
  }
});
