/** What an editor makes of the published JSON Schema: the language service of VS Code, without the editor. */
import { readFileSync } from 'node:fs';
import {
  getLanguageService,
  TextDocument,
  type CompletionList,
  type Diagnostic,
} from 'vscode-json-languageservice';
import { describe, expect, test } from 'vitest';
import { providerModels } from '../catalog/providers/index.js';
import { builtInPolicy } from './load-policy.js';

const schemaUri = new URL('../../schema/openrouter-compliance.schema.json', import.meta.url).href;
const documentUri = 'file:///repository/openrouter-compliance.json';

const service = getLanguageService({
  schemaRequestService: (uri) => Promise.resolve(readFileSync(new URL(uri), 'utf8')),
  workspaceContext: { resolveRelativePath: (path, from) => new URL(path, from).href },
});
service.configure({ allowComments: true, schemas: [{ uri: schemaUri, fileMatch: [documentUri] }] });

/** A policy with the cursor at `|`. */
function open(marked: string) {
  const offset = marked.indexOf('|');
  const document = TextDocument.create(documentUri, 'jsonc', 1, marked.replace('|', ''));
  return { document, position: document.positionAt(offset), json: service.parseJSONDocument(document) };
}

async function complete(marked: string): Promise<string[]> {
  const { document, position, json } = open(marked);
  const list: CompletionList | null = await service.doComplete(document, position, json);
  return (list?.items ?? []).map(({ label }) => label);
}

async function hover(marked: string): Promise<string> {
  const { document, position, json } = open(marked);
  const found = await service.doHover(document, position, json);
  return JSON.stringify(found?.contents ?? '');
}

async function diagnose(text: string): Promise<Diagnostic[]> {
  const { document, json } = open(text);
  return service.doValidation(document, json, { comments: 'ignore', trailingCommas: 'ignore' });
}

describe('completes', () => {
  test('the keys of the policy', async () => {
    expect(await complete('{ | }')).toEqual(
      expect.arrayContaining(['defaultClass', 'classes', 'files', 'hosts', 'attestations', 'redactors']),
    );
    expect(await complete('{ "defaultClass": "public", | }')).not.toContain('defaultClass');
  });

  test('the names of classes, as keys and as values', async () => {
    const names = [...builtInPolicy().classNames];
    const quoted = names.map((name) => `"${name}"`);
    expect(await complete('{ "classes": { | } }')).toEqual(expect.arrayContaining(names));
    expect(await complete('{ "defaultClass": | }')).toEqual(expect.arrayContaining(quoted));
    expect(await complete('{ "files": [{ "globs": ["src/**"], "class": | }] }')).toEqual(
      expect.arrayContaining(quoted),
    );
    expect(await complete('{ "classes": { "partner": { "extends": | } } }')).toEqual(
      expect.arrayContaining(quoted),
    );
  });

  test('the keys of a class, also of a new one, and of its routing', async () => {
    for (const name of ['internal', 'partner'])
      expect(await complete(`{ "classes": { "${name}": { | } } }`)).toEqual(
        expect.arrayContaining([
          'extends',
          'providers',
          'models',
          'freeVariants',
          'presets',
          'byok',
          'routing',
        ]),
      );
    expect(await complete('{ "classes": { "internal": { "routing": { | } } } }')).toEqual([
      'allow_fallbacks',
      'data_collection',
      'zdr',
      'only',
      'require_parameters',
      'ignore',
      'max_price',
      'sort',
    ]);
  });

  test('words, flags and slugs', async () => {
    expect(await complete('{ "classes": { "internal": { "providers": | } } }')).toEqual(
      expect.arrayContaining(['"any"', '"byok"']),
    );
    expect(await complete('{ "classes": { "internal": { "providers": [|] } } }')).toEqual(
      expect.arrayContaining(providerModels.map(({ slug }) => `"${slug}"`)),
    );
    expect(await complete('{ "classes": { "internal": { "routing": { "data_collection": | } } } }')).toEqual(
      expect.arrayContaining(['"allow"', '"deny"']),
    );
    expect(await complete('{ "classes": { "internal": { "freeVariants": | } } }')).toEqual(
      expect.arrayContaining(['true', 'false']),
    );
    expect(await complete('{ "clients": [{ "module": "a", "export": "b", "like": | }] }')).toContain(
      '"openai"',
    );
    expect(await complete('{ "tests": { "judge": | } }')).toEqual(
      expect.arrayContaining(['"keys"', '"everything"']),
    );
  });

  test('what an attestation needs', async () => {
    expect(await complete('{ "attestations": { "zdr": { | } } }')).toEqual(['by', 'date', 'link', 'expires']);
  });
});

describe('describes', () => {
  test.each([
    ['{ "default|Class": "internal" }', 'where nothing else says one'],
    ['{ "classes": { "inter|nal": {} } }', 'A class of data'],
    ['{ "classes": { "internal": { "free|Variants": false } } }', 'may keep and train on prompts'],
    ['{ "classes": { "internal": { "routing": { "z|dr": true } } } }', 'unless attested'],
    ['{ "classes": { "internal": { "providers": ["azu|re"] } } }', 'Slug of a provider'],
    ['{ "files": [{ "glo|bs": ["a/**"], "class": "public" }] }', 'relative to this file'],
    ['{ "attestations": { "zdr": { "b|y": "DPO", "date": "2026-11-25" } } }', 'Who answers for it'],
    ['{ "hosts": { "environ|ment": {} } }', 'environment variables'],
  ])('%s', async (marked, part) => {
    expect(await hover(marked)).toContain(part);
  });
});

describe('marks', () => {
  test.each<[string, string, RegExp]>([
    ['{ "clases": {} }', 'clases', /not allowed/],
    ['{ "classes": { "internal": { "provider": [] } } }', 'provider', /not allowed/],
    ['{ "classes": { "partner": { "provider": [] } } }', 'provider', /not allowed/],
    [
      '{ "classes": { "internal": { "routing": { "dataCollection": "deny" } } } }',
      'dataCollection',
      /not allowed/,
    ],
    [
      '{ "classes": { "internal": { "routing": { "data_collection": "denied" } } } }',
      '"denied"',
      /"allow", "deny"/,
    ],
    ['{ "classes": { "internal": { "freeVariants": "no" } } }', '"no"', /boolean/],
    ['{ "classes": { "internal": { "providers": "openai" } } }', '"openai"', /"any", "byok"/],
    ['{ "files": [{ "globs": ["a/**"] }] }', '{', /Missing property "class"/],
    ['{ "attestations": { "zdr": { "by": "DPO", "date": "today" } } }', '"today"', /pattern/],
    ['{ "clients": [{ "module": "a", "export": "b", "like": "opnai" }] }', '"opnai"', /"openai"/],
    ['{ "defaultClass": ["internal"] }', '["internal"]', /string/],
    ['{ "classes": [] }', '[]', /object/],
  ])('%s', async (text, marked, message) => {
    const [diagnostic, ...others] = await diagnose(text);
    expect(others).toEqual([]);
    const { document } = open(text);
    expect(document.getText(diagnostic?.range)).toBe(marked.replace(/^(\w+)$/, '"$1"'));
    expect(diagnostic?.message).toMatch(message);
  });

  test('nothing in a policy that can be used, with comments and trailing commas', async () => {
    const text = `{
      // For review
      "$schema": ${JSON.stringify(schemaUri)},
      "defaultClass": "partner",
      "classes": { "partner": { "extends": "internal", "providers": ["azure/eu", "acme"], "models": "any" }, },
      "providers": { "acme": { "serves": ["acme/*"] } },
    }`;
    expect(await diagnose(text)).toEqual([]);
    expect(await diagnose(builtInPolicy().snapshot)).toEqual([]);
  });
});
