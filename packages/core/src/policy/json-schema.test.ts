import { readFileSync } from 'node:fs';
import { toJsonSchema } from '@valibot/to-json-schema';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { builtInPolicy } from './load-policy.js';
import { policySchema, sharedSchemas } from './policy-schema.js';

const file = new URL('../../schema/openrouter-compliance.schema.json', import.meta.url);

/** Checks that only the loader makes; an editor need not. */
const unmapped = ['check'];

describe('the published JSON Schema', () => {
  it('is generated from the schema that the loader uses', async () => {
    const generated = {
      title: 'OpenRouter compliance policy',
      allowComments: true,
      allowTrailingCommas: true,
      ...toJsonSchema(policySchema, { ignoreActions: unmapped, definitions: sharedSchemas }),
    };
    await expect(`${JSON.stringify(generated, null, 2)}\n`).toMatchFileSnapshot(file.pathname);
  });

  it('describes every key', () => {
    const undescribed: string[] = [];
    const schema = readSchema();
    const shared = schema['$defs'] as Record<string, JsonObject>;
    visitProperties(schema, (name, property) => {
      const { $ref: reference } = property;
      const described = typeof reference === 'string' ? shared[reference.replace('#/$defs/', '')] : property;
      if (typeof described?.['description'] !== 'string') undescribed.push(name);
    });
    expect(undescribed).toEqual([]);
  });

  it('accepts what the loader accepts and refuses an unknown key', () => {
    const validate = new Ajv({ strict: false }).compile(readSchema());
    expect(validate(JSON.parse(builtInPolicy().snapshot))).toBe(true);
    expect(validate({ classes: { internal: { provider: ['openai'] } } })).toBe(false);
    expect(validate({ attestations: { zdr: { by: 'Privacy', date: 'yesterday' } } })).toBe(false);
  });
});

type JsonObject = Record<string, unknown>;

function readSchema(): JsonObject {
  return JSON.parse(readFileSync(file, 'utf8')) as JsonObject;
}

function visitProperties(schema: unknown, visit: (name: string, property: JsonObject) => void): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') {
      for (const [name, property] of Object.entries(value as Record<string, JsonObject>))
        visit(name, property);
    }
    visitProperties(value, visit);
  }
}
