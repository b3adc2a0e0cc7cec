/** Whatever is put in the place of whatever: a policy loads or is refused with place and remedy. Nothing else is thrown. */
import { describe, expect, test } from 'vitest';
import { parsePolicy } from './parse-policy.js';

const attested = { by: 'DPO', date: '2026-11-25', link: 'https://wiki.example.com' };

/** Every key once. */
const complete = {
  $schema: './schema.json',
  defaultClass: 'confidential',
  classes: {
    internal: { providers: ['openai', 'azure/eu'], models: ['openai/*'] },
    partner: {
      extends: 'internal',
      freeVariants: true,
      presets: true,
      byok: false,
      hosts: ['openrouter', 'llm.example.com'],
      plugins: ['web', 'openrouter:web_search'],
      keySources: {
        variables: ['LLM_*'],
        modules: ['node-vault'],
        functions: [{ module: 'src/secrets.ts', export: 'key' }],
      },
      servedProviderCheck: 'any',
      auditedClient: ['guard', 'src/llm/*.ts'],
      redaction: 'required',
      routing: { allow_fallbacks: false, data_collection: 'deny', zdr: true },
      logs: { responses: 'deny', services: ['langfuse'], digests: 'keyed' },
    },
  },
  aliases: { phi: 'restricted' },
  files: [{ globs: ['src/**'], class: 'phi' }],
  tests: { globs: ['**/*.test.ts'], judge: 'keys' },
  scripts: { globs: ['scripts/**'], judge: 'everything' },
  providers: { acme: { name: 'Acme', serves: ['acme/*'] } },
  hosts: {
    openrouter: ['llm.example.com'],
    selfHosted: [{ url: 'http://localhost:8000', classes: ['phi'], models: ['llama3*'] }],
    environment: { LLM_URL: 'https://openrouter.ai/api/v1' },
  },
  attestations: {
    data_collection: attested,
    zdr: attested,
    byok: [{ providers: ['azure'], ...attested }],
  },
  enforce: [{ level: 'report', from: '2027-01-31', rules: ['no-literal-key'], classes: ['phi'] }],
  approvers: ['ada'],
  account: {
    services: [{ name: 'billing', key: 'billing *', class: 'internal' }],
    rotationDays: 90,
    maxLifetimeDays: 365,
    idleDays: 30,
    maxCreditLimit: 500,
    broadcast: 'off',
  },
  clients: [{ module: '@acme/llm', export: 'Llm', like: 'openai' }],
  loggers: [{ module: '@acme/log', export: 'log', methods: ['info'] }],
  redactors: [
    {
      module: 'src/redact.ts',
      export: 'redact',
      lowers: 'internal',
      samples: [{ text: 'Ada', hidden: ['Ada'] }],
    },
  ],
  classifiers: [
    { module: 'src/classes.ts', export: 'asPatientData', class: 'phi', reason: 'Patients consent' },
  ],
  examples: [
    { class: 'internal', model: 'openai/o3', provider: 'openai', allowed: true },
    { class: 'phi', file: 'src/a.ts' },
  ],
} as const;

type Place = readonly (string | number)[];

function placesOf(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  return [
    place,
    ...Object.entries(value).flatMap(([key, item]) =>
      placesOf(item, [...place, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** A copy in which the object or list that holds a place has been changed. */
function changed(
  place: Place,
  change: (holder: Record<string | number, unknown>, key: string | number) => void,
): string {
  const copy = structuredClone(complete) as unknown as Record<string | number, unknown>;
  const holder = place
    .slice(0, -1)
    .reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], copy);
  change(holder as Record<string | number, unknown>, place.at(-1) as string | number);
  return JSON.stringify(copy, null, 2);
}

/** Undefined: it loads. Else the first message without its place. */
function refusal(text: string): string | undefined {
  const parsed = parsePolicy(text, '/p.json');
  if (!('mistakes' in parsed)) return undefined;
  const lines = text.split('\n').length;
  for (const { message, line } of parsed.mistakes) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines);
    expect(message).toMatch(/^\/p\.json:\d+: (?:"[^\n]+"|The policy) [^\n]+\.$/);
  }
  return parsed.mistakes[0].message;
}

const places = placesOf(complete).filter((place) => place.length > 0);

test('the complete policy loads', () => {
  expect(refusal(JSON.stringify(complete))).toBeUndefined();
  expect(places.length).toBeGreaterThan(80);
});

describe('in every place', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a number', 7.5],
    ['true', true],
    ['an empty text', ''],
    ['a text of spaces', '   '],
    ['a name that objects have', 'constructor'],
    ['another one', '__proto__'],
    ['an unlikely text', '\\ "*{[('],
    ['an empty list', []],
    ['a list in a list', [[[]]]],
    ['an empty object', {}],
    ['an object with an unknown key', { unknown: 1 }],
  ])('%s', (_, value) => {
    for (const place of places) refusal(changed(place, (holder, key) => (holder[key] = value)));
  });

  test('null is never taken', () => {
    for (const place of places)
      expect(refusal(changed(place, (holder, key) => (holder[key] = null)))).toBeDefined();
  });

  test('names that objects have are no names of classes', () => {
    for (const name of ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])
      expect(refusal(JSON.stringify({ defaultClass: name }))).toMatch(/names a class that does not exist/);
  });

  test('nothing', () => {
    for (const place of places)
      refusal(
        changed(place, (holder, key) =>
          Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key],
        ),
      );
  });

  test('a key with one letter less is refused, in whatever object', () => {
    const named = places.filter((place) => typeof place.at(-1) === 'string');
    const free = (place: Place) =>
      (['classes', 'aliases', 'providers'].includes(String(place.at(-2))) && place.length === 2) ||
      place.at(-2) === 'environment';
    for (const place of named.filter((each) => !free(each))) {
      const text = changed(place, (holder, key) => {
        holder[String(key).slice(0, -1)] = holder[key];
        delete holder[key];
      });
      expect(refusal(text)).toMatch(/is not a key of|is missing from/);
    }
  });
});

describe('of the text', () => {
  const text = JSON.stringify(complete, null, 2);

  test('the beginning alone is refused, wherever it ends', () => {
    for (let end = 1; end < text.length; end += 3)
      expect(refusal(text.slice(0, end)), `${end}`).toBeDefined();
  });

  test.each(['"', "'", ',', ':', '{', '}', '[', ']', '\\', '#', '/*', '\u0000', '\u00a0', 'x', '-'])(
    '%j put in anywhere throws nothing else',
    (character) => {
      for (let at = 0; at < text.length; at += 11) refusal(text.slice(0, at) + character + text.slice(at));
    },
  );
});
