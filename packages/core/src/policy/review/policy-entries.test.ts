import { expect, test } from 'vitest';
import { parsePolicy } from '../parse-policy.js';
import { listPolicyEntries } from './policy-entries.js';

const text = `{
  "defaultClass": "PHI",
  "classes": {
    "Internal": {
      "providers": ["openai"],
      "routing": { "zdr": true }
    },
    "partner": { "extends": "internal", "models": ["openai/gpt-4o"] },
    "patient": {}
  },
  "aliases": { "PHI": "restricted" },
  "files": [
    { "globs": ["src/**"], "class": "internal" },
    { "globs": ["src/clinical/**"], "class": "phi" }
  ],
  "attestations": {
    "zdr": { "by": "DPO", "date": "2026-11-25" }
  },
  "hosts": { "environment": { "LLM_URL": "https://openrouter.ai/api/v1" } }
}`;

function entries(policy: string | undefined) {
  const parsed = policy === undefined ? undefined : parsePolicy(policy, '/p.json');
  if (parsed && 'mistakes' in parsed) throw parsed.mistakes[0];
  return new Map(listPolicyEntries(parsed).map(({ key, ...entry }) => [key, entry]));
}

test('what a file gives comes from its line', () => {
  const all = entries(text);
  expect(all.get('classes.internal.providers')).toEqual({
    value: ['openai'],
    from: 'file',
    line: 5,
    through: [],
  });
  expect(all.get('defaultClass')).toEqual({ value: 'restricted', from: 'file', line: 2, through: [] });
  expect(all.get('aliases.PHI')).toEqual({ value: 'restricted', from: 'file', line: 11, through: [] });
  expect(all.get('files[1]')).toMatchObject({ value: { class: 'restricted' }, from: 'file', line: 14 });
  expect(all.get('hosts.environment.LLM_URL')).toMatchObject({ from: 'file', line: 19 });
  expect(all.get('attestations.zdr')).toMatchObject({ value: { by: 'DPO' }, line: 17 });
});

test('what it does not give is built in', () => {
  const all = entries(text);
  expect(all.get('classes.internal.models')).toMatchObject({ from: 'built-in', through: [] });
  expect(all.get('classes.public.providers')).toEqual({ value: 'any', from: 'built-in', through: [] });
  expect(all.get('tests.judge')).toEqual({ value: 'keys', from: 'built-in', through: [] });
});

test('a class has what it extends, and a new one starts as the built-in restricted', () => {
  const all = entries(text);
  expect(all.get('classes.partner.providers')).toEqual({
    value: ['openai'],
    from: 'file',
    line: 5,
    through: ['internal'],
  });
  expect(all.get('classes.partner.models')).toMatchObject({ line: 8, through: [] });
  expect(all.get('classes.partner.presets')).toMatchObject({ from: 'built-in', through: ['internal'] });
  expect(all.get('classes.patient.providers')).toEqual({
    value: 'byok',
    from: 'built-in',
    through: ['restricted'],
  });
});

test('what an attestation takes away says so', () => {
  const all = entries(text);
  expect(all.get('classes.internal.routing.zdr')).toMatchObject({ value: true, line: 6, attestedOn: 17 });
  expect(all.get('classes.restricted.routing.zdr')).toMatchObject({ from: 'built-in', attestedOn: 17 });
  expect(all.get('classes.restricted.routing.data_collection')).not.toHaveProperty('attestedOn');
  expect(all.get('classes.public.routing.zdr')).not.toHaveProperty('attestedOn');
});

test('without a file everything is built in', () => {
  const all = entries(undefined);
  expect([...all.values()].every(({ from }) => from === 'built-in')).toBe(true);
  expect(all.get('classes.confidential.providers')?.value).toEqual(['anthropic', 'openai']);
  expect([...all.keys()].filter((key) => key.startsWith('classes.'))).toHaveLength(4 * 8 + 2);
});

test('what logs may keep, where a class says it', () => {
  const all = entries(
    JSON.stringify({
      classes: {
        internal: { logs: { services: ['langfuse'] } },
        partner: { extends: 'internal', logs: { responses: 'deny' } },
      },
    }),
  );
  expect(all.get('classes.partner.logs.services')).toMatchObject({
    value: ['langfuse'],
    from: 'file',
    through: ['internal'],
  });
  expect(all.get('classes.partner.logs.responses')).toMatchObject({ value: 'deny', through: [] });
  expect(all.has('classes.internal.logs.responses')).toBe(false);
});
