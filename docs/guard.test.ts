/** The programs on the page of the guard are judged as programs would be, with the guard beside them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCodeBlocks } from '../packages/repo-tools/src/docs/code-blocks.js';
import { judgeCode } from '../packages/repo-tools/src/docs/judge-code.js';

const page = readFileSync(path.join(import.meta.dirname, 'guard.md'), 'utf8');
const programs = readCodeBlocks(page).filter(({ language }) => language === 'ts');

test('no program on the page fails, and the one that calls a client passes', async () => {
  const files = await judgeCode(programs.map(({ code }) => code));
  const judgements = files.flatMap((file) => (file.state === 'judged' ? file.judgements : []));
  expect(judgements.filter(({ verdict }) => verdict.kind === 'fail')).toEqual([]);
  const [first] = files;
  const kinds =
    first?.state === 'judged' ? first.judgements.map(({ rule, verdict }) => [rule, verdict.kind]) : [];
  for (const rule of ['require-pinned-provider', 'no-unapproved-model', 'require-current-guard'])
    expect(kinds).toContainEqual([rule, 'pass']);
});
