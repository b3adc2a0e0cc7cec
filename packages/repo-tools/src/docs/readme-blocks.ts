import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../repository.js';
import { readCodeBlocks } from './code-blocks.js';

/** Every fenced block of the README. */
export const readmeBlocks = readCodeBlocks(readFileSync(path.join(repository, 'README.md'), 'utf8'));

/**
 * The code of the blocks of a section in one language, in order.
 *
 * @throws Error when there are not exactly as many as expected, so that none goes untested.
 */
export function readmeCode(section: string, language: string, count = 1): readonly [string, ...string[]] {
  const [first, ...others] = readmeBlocks
    .filter((each) => each.section === section && each.language === language)
    .map(({ code }) => code);
  if (first === undefined || others.length !== count - 1)
    throw new Error(`"${section}" must have ${count} of ${language}.`);
  return [first, ...others];
}
