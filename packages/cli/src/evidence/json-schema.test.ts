import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { evidenceSchema } from './evidence-schema.js';

test('the published JSON Schema is the one that the program uses', async () => {
  const schema = { title: 'OpenRouter compliance evidence', ...toJsonSchema(evidenceSchema) };
  const file = new URL('../../schema/evidence.schema.json', import.meta.url);
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file.pathname);
});
