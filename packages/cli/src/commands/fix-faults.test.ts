import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { program } from '../testing/program.js';
import { createWorkspace } from '../testing/workspace.js';

/** How many runs are killed; `FAULTS=200 npx vitest run packages/cli/src/commands/fix-faults.test.ts` kills more. */
const faults = Number(process.env['FAULTS'] ?? 20);
const journals = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-faults-')));
afterAll(() => rmSync(journals, { recursive: true, force: true }));

const sender = (name: number) => `#!/usr/bin/env node
export const ask${name} = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'openai/gpt-4o', messages: [text] }),
  });
`;
const inventedKey = `sk-or-v1-${createHash('sha256').update('no key of anybody').digest('hex')}`;
const holder = (name: number) => `export const key${name} = '${inventedKey}';\n`;
// What is killed is a run that writes. Most of the files hold a key: that is planned in a fifth of the time of a request, and makes
// the run create a file, too.
const names = Array.from({ length: 300 }, (_, index) => `src/part-${index % 12}/file-${index}.js`);
const { root } = createWorkspace({
  'package.json': '{ "type": "module" }',
  ...Object.fromEntries(names.map((name, index) => [name, index % 10 === 0 ? sender(index) : holder(index)])),
});
const folders = [...new Set(names.map((name) => path.join(root, path.dirname(name))))];
const written = new Set(names.map((name) => path.basename(name)));

/** Every file of the repository, with its bytes; a temporary file that was left would be seen too. */
function snapshot(): Readonly<Record<string, string>> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(root, file), readFileSync(file, 'latin1')]),
  );
}

function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [program, 'fix', ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, OPENROUTER_COMPLIANCE_JOURNALS: journals },
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += String(chunk)));
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on('exit', (code) => resolve({ code, stderr })),
  );
  return { child, ended };
}

/** Kills a run at any moment of the time that an undisturbed one takes. */
async function killWithin(duration: number, ...args: readonly string[]): Promise<void> {
  const { child, ended } = start(...args);
  await Promise.race([after(Math.random() * duration), ended]);
  child.kill('SIGKILL');
  await ended;
}

/** Kills a run when so many files have been put in place, somewhere within one of the files that follow. */
async function killAfter(count: number, ...args: readonly string[]): Promise<void> {
  let seen = 0;
  const watchers = folders.map((folder) =>
    watch(folder, (event, name) => {
      if (event === 'rename' && written.has(name ?? '') && ++seen >= count) child.kill('SIGKILL');
    }),
  );
  const { child, ended } = start(...args);
  await ended;
  for (const watcher of watchers) watcher.close();
}

const someFiles = () => Math.ceil(Math.random() * names.length);
const write = ['--write', '--allow-dirty'];

test(
  `${faults} killed runs leave no torn file; the next run and --undo end where they would have`,
  async () => {
    const original = snapshot();
    const began = Date.now();
    expect(await start(...write).ended).toEqual({ code: 0, stderr: '' });
    const duration = Date.now() - began;
    const repaired = snapshot();
    const changed = Object.keys(repaired).filter((name) => repaired[name] !== original[name]);
    expect(changed.sort()).toEqual([...names, '.env.example'].sort());
    expect(await start('--undo').ended).toEqual({ code: 0, stderr: '' });
    expect(snapshot()).toEqual(original);

    const isMixed = () => {
      const killed = snapshot();
      const states = changed.map((name) => {
        if (killed[name] === original[name]) return 'before';
        return killed[name] === repaired[name] ? 'after' : 'torn';
      });
      expect(states).not.toContain('torn');
      return states.includes('before') && states.includes('after');
    };

    const mixed = { writing: 0, finishing: 0, undoing: 0 };
    for (let fault = 0; fault < faults; fault += 1) {
      // One in four at any time, the others while files are written.
      if (fault % 4 === 0) await killWithin(duration, ...write);
      else await killAfter(someFiles(), ...write);
      const wasMixed = isMixed();
      if (wasMixed) mixed.writing += 1;

      // The run that goes on may be killed too, and so may the one that takes back.
      if (wasMixed && fault % 4 === 2) {
        await killAfter(someFiles() / 2, ...write);
        if (isMixed()) mixed.finishing += 1;
      }
      if (wasMixed && fault % 4 === 3) {
        await killAfter(someFiles() / 2, '--undo');
        if (isMixed()) mixed.undoing += 1;
      } else {
        expect(await start(...write).ended).toEqual({ code: 0, stderr: '' });
        expect(snapshot()).toEqual(repaired);
      }
      const left = await start('--undo').ended;
      // What was killed before it wrote has nothing to take back.
      expect(left.code === 0 || /There is no run to take back/.test(left.stderr)).toBe(true);
      expect(snapshot()).toEqual(original);
    }
    console.log(
      `Killed between two files: ${mixed.writing} that wrote, ${mixed.finishing} that went on, ${mixed.undoing} that took back.`,
    );
    expect(mixed.writing, 'too few runs were killed between two files').toBeGreaterThan(faults / 4);
  },
  60_000 + faults * 60_000,
);
