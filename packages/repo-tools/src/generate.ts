/** Brings the generated parts of the documentation up to date. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { generatePages } from './docs/generated-pages.js';
import { repository } from './repository.js';

for (const { file, text } of await generatePages()) {
  writeFileSync(file, text);
  console.log(path.relative(repository, file));
}
