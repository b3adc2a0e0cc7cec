import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { countCandidates, toSentence } from './candidates.js';
import { compareGrowth, compareRewrite, compareScans } from './comparisons.js';
import {
  astGrep,
  check,
  eslintWithoutRules,
  firstFix,
  fix,
  jscodeshift,
  reading,
  tsMorph,
  warmFix,
  type MeasuredProgram,
} from './measured-programs.js';
import { processCost } from './process-cost.js';
import { generatedFiles, writeRepository } from './repository/generate-repository.js';
import { rewrites } from './rewrite-cost.js';
import { measureInTurns, type Rounds, type Task } from './rounds.js';
import { barTable, costTable } from './tables.js';

/** How much is measured. */
export interface Extent {
  /** Files of the smaller one of two generated repositories; the other has four times as many. */
  readonly files: number;
  /** Files that are rewritten. */
  readonly rewritten: number;
  readonly rounds: Rounds;
}

/** Parts of the page, by the names of their markers. */
export type PageParts = Readonly<Record<string, string>>;

/** Gets a line about each run that is done. */
type OnRun = (line: string) => void;

const quick: readonly MeasuredProgram[] = [reading, fix, check, astGrep];

/** All programs over one folder. */
function measureFolder(folder: string, rounds: Rounds, onRun: OnRun): Promise<string> {
  return inTemporaryFolder(async (place) => {
    const candidates = toSentence(countCandidates(folder));
    const warm = warmFix(place);
    // What is younger than two seconds is not relied on.
    await setTimeout(3000);
    await toTask(warm, folder).run();
    const programs = [reading, fix, firstFix(place), warm, check, astGrep];
    const slow = [jscodeshift, tsMorph, eslintWithoutRules(place)];
    const costs = await measureInTurns(
      [...programs, ...slow].map((program) => toTask(program, folder)),
      rounds,
      onRun,
    );
    return [candidates, costTable(costs), barTable(compareScans(costs))].join('\n\n');
  });
}

/** A checkout, as `fix-checkout`. */
export async function measureCheckout(folder: string, rounds: Rounds, onRun: OnRun): Promise<PageParts> {
  const measured = await measureFolder(folder, rounds, (name) => onRun(`${path.basename(folder)}: ${name}`));
  return { 'fix-checkout': measured };
}

/** Generated repositories and a rewrite, as `fix-generated`, `fix-growth` and `fix-rewrite`. */
export function measureGenerated({ files, rewritten, rounds }: Extent, onRun: OnRun): Promise<PageParts> {
  return inTemporaryFolder(async (place) => {
    const few = generateInto(place, files);
    const many = generateInto(place, 4 * files);
    const measured = await measureFolder(many, rounds, (name) => onRun(`${numbered(4 * files)}: ${name}`));
    // Both sizes in the same rounds.
    const sizes = quick.flatMap((program) => [toTask(program, few), toTask(program, many)]);
    const growth = await measureInTurns(sizes, { all: rounds.all, slow: 0 }, (name) =>
      onRun(`growth: ${name}`),
    );
    const changes = await measureInTurns(rewrites(rewritten), { all: rounds.slow, slow: 0 }, (name) =>
      onRun(`${numbered(rewritten)}: ${name}`),
    );
    return {
      'fix-generated': measured,
      'fix-growth': `From ${numbered(files)} to ${numbered(4 * files)}:\n\n${barTable(compareGrowth(growth))}`,
      'fix-rewrite': `${numbered(rewritten)}, all of which both change:\n\n${costTable(changes)}\n\n${barTable(compareRewrite(changes))}`,
    };
  });
}

function toTask({ name, command, environment, prepare, slow }: MeasuredProgram, folder: string): Task {
  const run = (): ReturnType<typeof processCost> => {
    prepare?.();
    return processCost(command, folder, environment);
  };
  return { name, slow, run };
}

function generateInto(place: string, count: number): string {
  const folder = path.join(place, `files-${count}`);
  writeRepository(folder, generatedFiles(count));
  return folder;
}

function numbered(files: number): string {
  return `${files.toLocaleString('en')} files`;
}

async function inTemporaryFolder<T>(work: (place: string) => Promise<T>): Promise<T> {
  const place = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-benchmark-'));
  try {
    return await work(place);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}
