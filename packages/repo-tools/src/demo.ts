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

try {
  if (!existsSync(example)) throw new Error(`the example ${example} is missing`);
  heading(`A copy of examples/legacy-app is made in ${copy}`);
  cpSync(example, copy, { recursive: true, filter: (source) => path.basename(source) !== 'node_modules' });

  step('1. What does the application send, and does the policy allow it?', ['check'], [expected.findings]);
  step('2. What would be repaired? Nothing is written yet.', ['fix'], [expected.clean, expected.findings]);
  // The copy is in no git repository.
  step(
    '3. The repairs are written.',
    ['fix', '--write', '--allow-dirty'],
    [expected.clean, expected.findings],
  );
  step('4. What is left for a person to decide?', ['check'], [expected.clean, expected.findings]);
  step('5. All of it can be taken back.', ['fix', '--undo'], [expected.clean]);
} catch (error) {
  failed = true;
  console.log(`\nThe demo failed: ${error instanceof Error ? error.message : String(error)}.`);
} finally {
  rmSync(copy, { recursive: true, force: true });
}

heading(
  failed
    ? 'The demo did not go as it should: see the step that failed above.'
    : 'Done. The copy is deleted; the example is as it was.',
);
process.exitCode = failed ? 1 : 0;
