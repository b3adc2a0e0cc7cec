/** Shows the product on an application as it grew: checks it, repairs it, and checks it again, all on a copy. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from './repository.js';

const example = path.join(repository, 'examples', 'legacy-app');
const main = path.join(repository, 'packages', 'cli', 'dist', 'main.js');
const copy = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-demo-'));

/** What each step must end with; anything else means that the demo, not the application, is at fault. */
const expected = { clean: 0, findings: 1 } as const;
let failed = false;

function heading(text: string): void {
  console.log(`\n${'='.repeat(text.length)}\n${text}\n${'='.repeat(text.length)}\n`);
}

function step(title: string, args: readonly string[], codes: readonly number[]): void {
  heading(title);
  console.log(`$ openrouter-compliance ${args.join(' ')}\n`);
  const { status, error } = spawnSync(process.execPath, [main, ...args], { cwd: copy, stdio: 'inherit' });
  if (!error && status !== null && codes.includes(status)) return;
  failed = true;
  console.log(
    `\nThis step failed: ${error?.message ?? `it ended with exit code ${status ?? 'none'}, not ${codes.join(' or ')}`}.`,
  );
}

interface Counts {
  readonly findings: readonly { readonly rule: string; readonly verdict: string }[];
}

interface Repairs {
  readonly problems: { readonly found: number; readonly fixed: number; readonly needsDecision: number };
  readonly findings: readonly { readonly rotate: string | null }[];
}

/** What a command says to programs. */
function read<T>(command: string): T {
  const args = [main, command, '--format', 'json'];
  const { stdout } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(stdout) as T;
}

/** How many findings there are, and how many of them are markers that `fix` has left. */
function count(): { readonly all: number; readonly markers: number } {
  const failing = read<Counts>('check').findings.filter(({ verdict }) => verdict === 'fail');
  return {
    all: failing.length,
    markers: failing.filter(({ rule }) => rule === 'no-undecided-marker').length,
  };
}

/** What it all came to, and what a person does with it. */
function summary(before: number, { problems, findings }: Repairs, after: ReturnType<typeof count>): string {
  const { found, fixed, needsDecision } = problems;
  const more = found - before;
  const keys = new Set(findings.flatMap(({ rotate }) => rotate ?? [])).size;
  return `
What happened:
  The first check listed ${before} findings.${more > 0 ? ` fix counts ${found} problems, as ${more} stood behind another one of the same call.` : ''}
  fix repaired ${fixed} of ${found} problems. ${needsDecision} are left, because only a person knows what is meant.
  Where one is left, fix wrote a comment TODO(openrouter-compliance/<rule>) with the reason: ${after.markers} in all.
  Each of these comments is a finding as well, so that none is forgotten. Hence the last check lists ${after.all}: ${after.all - after.markers} problems and ${after.markers} comments.

What a person does next:
  1. Review the diff and commit it.
  2. Rotate the keys that stood in the code${keys > 0 ? ` (${keys} here)` : ''}, and set the new ones as the variables in .env.example.
  3. Go through the comments: repair the code, or change the policy, and delete the comment. check then ends with 0.
  In a repository of your own, check --write-baseline notes down what is left, so that only new findings fail.
`;
}

let closing = '';
try {
  if (!existsSync(example)) throw new Error(`the example ${example} is missing`);
  heading(`A copy of examples/legacy-app is made in ${copy}`);
  cpSync(example, copy, { recursive: true, filter: (source) => path.basename(source) !== 'node_modules' });

  step('1. What does the application send, and does the policy allow it?', ['check'], [expected.findings]);
  step('2. What would be repaired? Nothing is written yet.', ['fix'], [expected.clean, expected.findings]);
  const before = count().all;
  const repairs = read<Repairs>('fix');
  // The copy is in no git repository.
  step(
    '3. The repairs are written.',
    ['fix', '--write', '--allow-dirty'],
    [expected.clean, expected.findings],
  );
  step('4. What is left for a person to decide?', ['check'], [expected.clean, expected.findings]);
  closing = summary(before, repairs, count());
  step('5. All of it can be taken back.', ['fix', '--undo'], [expected.clean]);
} catch (error) {
  failed = true;
  console.log(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}.`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

if (!failed) console.log(closing);
heading(
  failed
    ? 'The demo did not go as it should: see the step that failed above.'
    : 'The demo went as it should. The copy is deleted; the example is as it was.',
);
process.exitCode = failed ? 1 : 0;
