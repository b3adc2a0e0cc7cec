import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { astGrepBinary, commandLine } from './measured-programs.js';
import { processCost, type ProcessCost } from './process-cost.js';
import { pinnableFiles, writeRepository } from './repository/generate-repository.js';
import type { Task } from './rounds.js';

/** `fix` with its verification and its journal, and ast-grep as its documentation rewrites. */
const commands: Readonly<Record<string, readonly string[]>> = {
  'ast-grep, a rewrite': [
    ...[astGrepBinary(), 'run', '--lang', 'ts', '--update-all'],
    ...['--pattern', '$CLIENT.chat.completions.create({ $$$REST })'],
    '--rewrite',
    "$CLIENT.chat.completions.create({ provider: { only: ['anthropic'], allow_fallbacks: false }, $$$REST })",
  ],
  '`fix --write`': [...commandLine, 'fix', '--write', '--allow-dirty'],
};

/**
 * Rewriting files that all hold one call without provider preferences; each run gets fresh copies, and one that leaves files as they
 * were is an error.
 *
 * @param count how many files.
 */
export function rewrites(count: number): readonly Task[] {
  return Object.entries(commands).map(([name, command]) => ({
    name,
    run: () => rewriteOnce(name, command, count),
  }));
}

async function rewriteOnce(name: string, command: readonly string[], count: number): Promise<ProcessCost> {
  const place = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-rewrite-'));
  try {
    const folder = path.join(place, 'repository');
    writeRepository(folder, pinnableFiles(count));
    const cost = await processCost(command, folder, {
      OPENROUTER_COMPLIANCE_JOURNALS: path.join(place, 'journals'),
      OPENROUTER_COMPLIANCE_CACHE: path.join(place, 'cache'),
    });
    const left = [...pinnableFiles(count)].filter(
      ({ path: file }) => !readFileSync(path.join(folder, file), 'utf8').includes('allow_fallbacks: false'),
    );
    if (left.length > 0) throw new Error(`${name} left ${left.length} of ${count} files as they were.`);
    return cost;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
