import path from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { TextChange } from '../plan/plan-run.js';
import { withoutSecrets } from './redact.js';

/**
 * A unified diff as `git apply` reads it, without keys.
 *
 * @param file absolute.
 * @param root absolute; the names in the head are relative to it.
 */
export function toDiff(file: string, root: string, { before, after, secrets }: TextChange): string {
  const name = path.relative(root, file).split(path.sep).join('/');
  return createTwoFilesPatch(
    `a/${name}`,
    `b/${name}`,
    withoutSecrets(before, secrets),
    withoutSecrets(after, secrets),
    undefined,
    undefined,
    { context: 3, headerOptions: FILE_HEADERS_ONLY },
  );
}
