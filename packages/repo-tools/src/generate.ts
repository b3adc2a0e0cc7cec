/** Brings the published JSON Schema, and the generated parts of the documentation, up to date. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatePages } from './docs/generated-pages.js';
import { repository, runInstalled } from './repository.js';

// The JSON Schema is the snapshot of a test, and pages are generated from it.
const schemaTest = 'packages/core/src/policy/json-schema.test.ts';
if (runInstalled('vitest', ['run', schemaTest, '--update']) !== 0) process.exitCode = 1;

for (const { file, text } of await generatePages()) {
  writeFileSync(file, text);
  console.log(path.relative(repository, file));
}
