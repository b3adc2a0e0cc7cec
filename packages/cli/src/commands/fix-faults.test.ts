import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';

/** How many runs are killed; `FAULTS=200 npx vitest run packages/cli/src/commands/fix-faults.test.ts` kills more. */
const faults = Number(process.env['FAULTS'] ?? 20);
const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const journals = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-faults-')));
afterAll(() => rmSync(journals, { recursive: true, force: true }));

const sender = (name: number) => `#!/usr/bin/env node
export const ask${name} = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({ model: 'openai/gpt-4o', messages: [text] }),
  });
`;
const names = Array.from({ length: 300 }, (_, index) => `src/part-${index % 12}/file-${index}.js`);
const { root } = createWorkspace({
  'package.json': '{ "type": "module" }',
  ...Object.fromEntries(names.map((name, index) => [name, sender(index)])),
});

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
  const child = spawn(process.execPath, [main, 'fix', ...args], {
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

/** Resolves when a run begins to write, or has ended. */
async function writing(ended: Promise<unknown>): Promise<void> {
  const controller = new AbortController();
  const began = new Promise<void>((resolve) => {
    watch(journals, { recursive: true, signal: controller.signal }, (_, name) => {
      if (name?.endsWith('.writing.json')) resolve();
    }).on('error', () => undefined);
  });
  await Promise.race([began, ended]);
  controller.abort();
}

const write = ['--write', '--allow-dirty'];

test(
  `${faults} killed runs leave no torn file; the next run and --undo end where they would have`,
  async () => {
    const original = snapshot();
    const began = Date.now();
    expect(await start(...write).ended).toEqual({ code: 0, stderr: '' });
    const duration = Date.now() - began;
    const repaired = snapshot();
    expect(Object.keys(repaired).filter((name) => repaired[name] !== original[name])).toHaveLength(300);
    expect(await start('--undo').ended).toEqual({ code: 0, stderr: '' });
    expect(snapshot()).toEqual(original);

    let mixed = 0;
    for (let fault = 0; fault < faults; fault += 1) {
      const { child, ended } = start(...write);
      // One in four at any time, the others while files are written.
      if (fault % 4 > 0) await writing(ended);
      await Promise.race([after(Math.random() * (fault % 4 > 0 ? duration / 8 : duration)), ended]);
      child.kill('SIGKILL');
      await ended;

      const killed = snapshot();
      const states = names.map((name) => {
        if (killed[name] === original[name]) return 'before';
        return killed[name] === repaired[name] ? 'after' : 'torn';
      });
      expect(states).not.toContain('torn');
      const isMixed = states.includes('before') && states.includes('after');
      if (isMixed) mixed += 1;

      if (fault % 2 === 0) {
        expect(await start(...write).ended).toEqual({ code: 0, stderr: '' });
        expect(snapshot()).toEqual(repaired);
      } else if (isMixed) {
        // Taking it back may be killed too.
        const undoing = start('--undo');
        await Promise.race([after(Math.random() * (duration / 2)), undoing.ended]);
        undoing.child.kill('SIGKILL');
        await undoing.ended;
      }
      const left = await start('--undo').ended;
      // What was killed before it wrote has nothing to take back.
      expect(left.code === 0 || /There is no run to take back/.test(left.stderr)).toBe(true);
      expect(snapshot()).toEqual(original);
    }
    expect(mixed, 'no run was killed between two files').toBeGreaterThan(0);
  },
  60_000 + faults * 60_000,
);
