import { toJsonSchema } from '@valibot/to-json-schema';
import { expect, test } from 'vitest';
import { checkSchema } from './check-schema.js';

test('the published JSON Schema is the one that the types of the program come from', async () => {
  const schema = {
    title: 'What "openrouter-compliance check --format json" writes',
    ...toJsonSchema(checkSchema),
  };
  const file = new URL('../../schema/check.schema.json', import.meta.url);
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot(file.pathname);
});
