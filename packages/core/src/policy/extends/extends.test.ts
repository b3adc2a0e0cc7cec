/** What a policy has of those that it extends, and what it cannot have. */
import { describe, expect, test } from 'vitest';
import { packPrefix, packs } from '../packs/index.js';
import { parsePolicy } from '../parse-policy.js';
import { loadPolicy } from '../load-policy.js';
import { listPolicyEntries } from '../review/policy-entries.js';
import { LayerError, type LayerSource } from './layer-source.js';

type Files = Readonly<Record<string, object>>;

function read(own: object, files: Files = {}, below: readonly string[] = []) {
  const readLayer = (specifier: string): LayerSource => {
    const file = files[specifier];
    if (!file) throw new LayerError('is not there. Write it.');
    return { path: specifier, shown: specifier, text: JSON.stringify(file, null, 2), below };
  };
  return parsePolicy(JSON.stringify(own, null, 2), 'p.json', undefined, readLayer);
}

function messages(own: object, files: Files = {}): readonly string[] {
  const parsed = read(own, files);
  return 'mistakes' in parsed ? parsed.mistakes.map(({ message }) => message) : [];
}

function effective(own: object, files: Files = {}, below: readonly string[] = []) {
  const parsed = read(own, files, below);
  if ('mistakes' in parsed) throw parsed.mistakes[0];
  return parsed;
}

describe('packs', () => {
  test.each(packs.map(({ name }) => name))('%s can be extended and says something', (name) => {
    const builtIn = effective({});
    const { data } = effective({ extends: `${packPrefix}${name}` });
    expect(data).not.toEqual(builtIn.data);
  });

  test('one makes the digest another', () => {
    const [plain, extended] = [{}, { extends: `${packPrefix}no-retention` }].map(
      (file) => loadPolicy(JSON.stringify(file), '/r/openrouter-compliance.json').digest,
    );
    expect(plain).not.toBe(extended);
  });
});

describe('merging', () => {
  const base = {
    classes: { Internal: { providers: ['openai'], models: ['openai/*'], routing: { zdr: true } } },
    aliases: { PHI: 'restricted' },
    files: [{ globs: ['src/**'], class: 'internal' }],
    loggers: [{ module: '@acme/log', export: 'log' }],
  };

  test('a key replaces that key alone, lists of entries are added to', () => {
    const own = {
      extends: 'base',
      classes: { internal: { models: ['openai/gpt-4o'] } },
      files: [{ globs: ['src/care/**'], class: 'phi' }],
      loggers: [{ module: '@acme/log', export: 'audit' }],
    };
    const { data } = effective(own, { base });
    expect(data.classes['internal']).toMatchObject({
      providers: ['openai'],
      models: ['openai/gpt-4o'],
      routing: { zdr: true, allow_fallbacks: false },
    });
    expect(data.files.map((entry) => entry.class)).toEqual(['internal', 'restricted']);
    expect(data.loggers.map((entry) => entry.export)).toEqual(['log', 'audit']);
  });

  test('each entry names the policy and the line that it comes from', () => {
    const entries = listPolicyEntries(
      effective({ extends: 'base', files: [{ globs: ['src/care/**'], class: 'phi' }] }, { base }),
    );
    const at = (key: string) => entries.find((entry) => entry.key === key);
    expect(at('classes.internal.providers')).toMatchObject({ from: 'layer', layer: 'base', line: 4 });
    expect(at('files[0]')).toMatchObject({ from: 'layer', layer: 'base' });
    expect(at('files[1]')).toMatchObject({ from: 'file', line: 4 });
  });

  test('a mistake in a list that was added to is at its own entry', () => {
    const own = { extends: 'base', files: [{ globs: ['src/x/**'], class: 'phy' }] };
    expect(messages(own, { base })).toEqual([
      expect.stringMatching(
        /^p\.json:\d+: "files\[0\]\.class" names a class that does not exist\. The nearest class is "phi"\./,
      ),
    ]);
  });

  test('what two policies extend in common stays beneath both', () => {
    const files = {
      root: { classes: { internal: { models: ['openai/*'] } } },
      a: { extends: 'root', classes: { internal: { models: ['openai/gpt-4o'] } } },
      b: { extends: 'root' },
    };
    expect(effective({ extends: ['a', 'b'] }, files).data.classes['internal']?.models).toEqual([
      'openai/gpt-4o',
    ]);
  });

  test('paths of a file in a folder further up stay relative to that folder', () => {
    const root = {
      files: [
        {
          globs: ['packages/*/src/clinical/**', '**/*.phi.ts', '{apps/b,packages/a}/lib/**'],
          class: 'restricted',
        },
        { globs: ['apps/**'], class: 'public' },
      ],
      redactors: [{ module: 'src/redact.ts', export: 'redact' }],
    };
    const { data } = effective({ extends: 'root' }, { root }, ['packages', 'a']);
    expect(data.files.map(({ globs }) => globs)).toEqual([['src/clinical/**', '**/*.phi.ts', 'lib/**'], []]);
    expect(data.redactors).toMatchObject([{ module: '../../src/redact.ts' }]);
  });
});

describe('what is locked', () => {
  const base = {
    defaultClass: 'confidential',
    aliases: { phi: 'restricted' },
    classes: {
      internal: { providers: ['openai'], routing: { zdr: true } },
      partner: { extends: 'internal' },
    },
    locked: ['classes.internal', 'classes.partner', 'defaultClass', 'aliases', 'redactors', 'tests'],
  };

  test.each<readonly [what: string, own: object, key: string]>([
    [
      'another provider',
      { classes: { internal: { providers: ['openai', 'azure'] } } },
      'classes.internal.providers',
    ],
    [
      'the name in another case',
      { classes: { INTERNAL: { providers: 'any' } } },
      'classes.INTERNAL.providers',
    ],
    [
      'a demand dropped',
      { classes: { internal: { routing: { zdr: false } } } },
      'classes.internal.routing.zdr',
    ],
    ['free variants', { classes: { internal: { freeVariants: true } } }, 'classes.internal.freeVariants'],
    ['another class beneath', { classes: { partner: { extends: 'public' } } }, 'classes.partner.extends'],
    ['another default', { defaultClass: 'public' }, 'defaultClass'],
    ['another alias', { aliases: { PHI: 'public' } }, 'aliases.PHI'],
    ['a redactor of its own', { redactors: [{ module: './r', export: 'id' }] }, 'redactors'],
    ['everything is a test', { tests: { globs: ['**/*.ts'] } }, 'tests'],
  ])('%s is a mistake', (_, own, key) => {
    const all = messages({ extends: 'base', ...own }, { base });
    expect(all.join('\n')).toContain(`"${key}" is`);
    expect(all.join('\n')).toMatch(/locked.*ask who answers for base\.$/m);
  });

  test('an attestation that lifts a locked demand is a mistake, at the entry of extends', () => {
    const attestations = { zdr: { by: 'DPO', date: '2026-11-01' } };
    expect(messages({ extends: 'base', attestations }, { base })[0]).toMatch(
      /^p\.json:2: "extends" has "classes\.internal\.routing\.zdr" locked by base/,
    );
  });

  test('a reason does not open a lock', () => {
    const own = {
      classes: { internal: { providers: 'any' } },
      exceptions: { 'classes.internal.providers': 'Pilot' },
    };
    expect(messages({ extends: 'base', ...own }, { base })[0]).toContain('locked');
  });

  test('a policy that is read after the one with the lock is held to it', () => {
    const loose = { classes: { internal: { providers: 'any' } } };
    expect(messages({ extends: ['base', 'loose'] }, { base, loose })[0]).toContain('"extends[0]" has');
    expect(messages({ extends: 'middle' }, { base, middle: { extends: 'base', ...loose } })[0]).toContain(
      'locked',
    );
  });

  test('it can be made stricter', () => {
    const own = {
      classes: { internal: { providers: [], routing: { data_collection: 'deny' } } },
      defaultClass: 'restricted',
    };
    expect(messages({ extends: 'base', ...own }, { base })).toEqual([]);
  });

  test('a lock that names nothing is a mistake', () => {
    expect(messages({ locked: ['classes.internal.provider'] })).toEqual([
      'p.json:3: "locked[0]" names no key that can be locked. The nearest key is "classes.internal.providers".',
    ]);
  });
});

describe('exceptions', () => {
  const base = { classes: { internal: { providers: ['openai'] } } };
  const own = { extends: 'base', classes: { internal: { providers: ['openai', 'azure'] } } };

  test('what is looser needs a reason', () => {
    expect(messages(own, { base })).toEqual([
      'p.json:5: "classes.internal.providers" is looser than in base: azure is allowed now. Say why under "exceptions", with the key "classes.internal.providers", or take it back.',
    ]);
    expect(messages({ ...own, exceptions: { 'classes.internal.providers': 'Pilot' } }, { base })).toEqual([]);
  });

  test('a reason for nothing is a mistake', () => {
    expect(
      messages({ extends: 'base', exceptions: { 'classes.internal.providers': 'Pilot' } }, { base })[0],
    ).toContain('is no exception');
    expect(messages({ exceptions: { defaultClass: 'Pilot' } })[0]).toContain('extends none');
  });
});

describe('what cannot be extended', () => {
  test.each<readonly [own: object, files: Files, message: string]>([
    [
      { extends: 'openrouter-compliance:no-retenton' },
      {},
      'names no built-in pack. The nearest pack is "openrouter-compliance:no-retention".',
    ],
    [{ extends: ['a'] }, {}, '"extends[0]" is not there. Write it.'],
    [
      { extends: 'a' },
      { a: { extends: 'b' }, b: { extends: 'a' } },
      'leads back to itself: a extends b extends a.',
    ],
    [
      { extends: 'a' },
      { a: { clases: {} } },
      '"extends" names a policy that cannot be used. a:2: "clases" is not a key',
    ],
    [{ extends: 7 }, {}, '"extends" must name policies: one text, or a list such as ["@acme/llm-policy"].'],
  ])('%j', (own, files, message) => {
    expect(messages(own, files)).toEqual([expect.stringContaining(message)]);
  });

  test('a file, where files cannot be read', () => {
    expect(() => loadPolicy('{ "extends": "./base.json" }', '/r/p.json')).toThrow('cannot be read here');
  });
});

test('a glob that cannot be read from a folder below is a mistake of the policy that has it', () => {
  const base = { files: [{ globs: ['packages/+(a/b)/**'], class: 'restricted' }] };
  const parsed = read({ extends: 'base' }, { base }, ['packages', 'a']);
  expect('mistakes' in parsed ? parsed.mistakes[0].message : '').toMatch(
    /"extends" names a policy that cannot be used\. base:\d+: "files\[0\]\.globs\[0\]" has a slash within \+\(…\)/,
  );
});
