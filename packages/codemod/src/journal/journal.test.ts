import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkspace } from '../testing/workspace.js';
import { finishInterruptedRun, interruptedRun, undoLastRun } from './earlier-runs.js';
import { JournalError } from './journal-error.js';
import { journalFolder, journalVariable } from './journal-folder.js';
import { createJournal, expireJournals, journalDays, journalsOf, setState } from './journal-store.js';
import type { JournalEntry } from './journal.js';
import { whileLocked } from './run-lock.js';

const entry = (file: string, before: string | undefined, after: string): JournalEntry => ({
  file,
  mode: 0o640,
  before: before === undefined ? undefined : Buffer.from(before),
  after: Buffer.from(after),
});

/** A run that has kept its journal and was cut off before it wrote anything. */
function cutOff(tree: Readonly<Record<string, string>>, entries: readonly JournalEntry[]) {
  const workspace = createWorkspace(tree);
  return { ...workspace, ...createJournal(workspace.root, entries) };
}

describe('a run that was cut off', () => {
  test('is finished: what is written stays, what is not is written, what somebody changed is left', () => {
    const { root, read, journal } = cutOff({ 'a.js': 'old', 'b.js': 'new', 'c.js': 'mine' }, [
      entry('a.js', 'old', 'new'),
      entry('b.js', 'old', 'new'),
      entry('c.js', 'old', 'new'),
      entry('d.env', undefined, 'A=\n'),
    ]);
    writeFileSync(path.join(root, `.a.js.${journal.id}.tmp`), 'ne');
    expect(interruptedRun(root)).toEqual({ startedAt: journal.startedAt, undoing: false });
    expect(finishInterruptedRun(root)).toEqual({
      startedAt: journal.startedAt,
      files: 4,
      changed: 2,
      refused: [
        {
          file: 'c.js',
          reason: expect.stringMatching(/^The file has changed since/) as string,
          changedSince: true,
        },
      ],
    });
    expect(['a.js', 'b.js', 'c.js', 'd.env'].map(read)).toEqual(['new', 'new', 'mine', 'A=\n']);
    expect(readdirSync(root).sort()).toEqual(['a.js', 'b.js', 'c.js', 'd.env', 'package.json']);
    expect(statSync(path.join(root, 'a.js')).mode & 0o777).toBe(0o640);
    expect(interruptedRun(root)).toBeUndefined();
    expect(finishInterruptedRun(root)).toBeUndefined();
  });

  test('is taken back, a file that it created too', () => {
    const { root, read } = cutOff({ 'a.js': 'new', 'b.js': 'old', 'd.env': 'A=\n' }, [
      entry('a.js', 'old', 'new'),
      entry('b.js', 'old', 'new'),
      entry('d.env', undefined, 'A=\n'),
    ]);
    expect(undoLastRun(root)).toMatchObject({ files: 3, changed: 2, refused: [] });
    expect(['a.js', 'b.js'].map(read)).toEqual(['old', 'old']);
    expect(readdirSync(root).sort()).toEqual(['a.js', 'b.js', 'package.json']);
    expect(undoLastRun(root)).toBeUndefined();
  });

  test('while it was taken back is not gone on with', () => {
    const { root, stored } = cutOff({ 'a.js': 'old' }, [entry('a.js', 'old', 'new')]);
    setState(stored, 'undoing');
    expect(() => finishInterruptedRun(root)).toThrow(/Finish it with fix --undo first\.$/);
    expect(undoLastRun(root)).toMatchObject({ changed: 0 });
  });
});

describe('taking back', () => {
  test('can be repeated when a file was refused, and then goes on to the run before', () => {
    const { root, read, stored } = cutOff({ 'a.js': 'second', 'b.js': 'first' }, [
      entry('a.js', 'zero', 'first'),
    ]);
    setState(stored, 'done');
    const second = createJournal(root, [entry('a.js', 'first', 'second'), entry('b.js', 'zero', 'first')]);
    setState(second.stored, 'done');
    writeFileSync(path.join(root, 'b.js'), 'mine');
    expect(undoLastRun(root)).toMatchObject({ changed: 1, refused: [{ file: 'b.js' }] });
    writeFileSync(path.join(root, 'b.js'), 'first');
    expect(undoLastRun(root)).toMatchObject({ changed: 1, refused: [] });
    expect([read('a.js'), read('b.js')]).toEqual(['first', 'zero']);
    expect(undoLastRun(root)).toMatchObject({ changed: 1, refused: [] });
    expect(read('a.js')).toBe('zero');
  });

  test('leaves for good what has changed since, where that is wanted, and never a file that only could not be written', () => {
    const outside = createWorkspace({ 'a.js': 'new' });
    const { root, read, stored } = cutOff({ 'b.js': 'mine', 'c.js': 'mine' }, [
      entry('a.js', 'old', 'new'),
      entry('b.js', 'old', 'new'),
      entry('c.js', undefined, 'new'),
    ]);
    setState(stored, 'done');
    symlinkSync(path.join(outside.root, 'a.js'), path.join(root, 'a.js'));
    expect(undoLastRun(root)?.refused.map(({ changedSince }) => changedSince)).toEqual([false, true, true]);
    expect(undoLastRun(root, { leaveChanged: true })?.refused).toHaveLength(3);
    expect(journalsOf(root)).toHaveLength(1);
    rmSync(path.join(root, 'a.js'));
    writeFileSync(path.join(root, 'a.js'), 'new');
    expect(undoLastRun(root, { leaveChanged: true })).toMatchObject({ changed: 1, refused: { length: 2 } });
    expect(['a.js', 'b.js', 'c.js'].map(read)).toEqual(['old', 'mine', 'mine']);
    expect(undoLastRun(root)).toBeUndefined();
  });

  test('takes a guard back whose directive a linter took out', () => {
    const guard = '// openrouter-compliance guard; policy sha256:0; body sha256:0\n';
    const heading =
      '// Generated from the policy by `openrouter-compliance fix --guard --write`, which writes it anew. Do not edit it.\n';
    const { root } = cutOff({ 'g.ts': ` \n${heading}${guard}` }, [
      entry('g.ts', undefined, `/* eslint-disable */\n${heading}${guard}`),
    ]);
    expect(undoLastRun(root)).toMatchObject({ changed: 1, refused: [] });
    expect(existsSync(path.join(root, 'g.ts'))).toBe(false);
  });

  test('never follows a link that has taken the place of a file or folder', () => {
    const outside = createWorkspace({ 'a.js': 'new' });
    const { root } = cutOff({ 'a.js': 'new', 'src/b.js': 'new' }, [
      entry('a.js', 'old', 'new'),
      entry('src/b.js', 'old', 'new'),
    ]);
    rmSync(path.join(root, 'a.js'));
    symlinkSync(path.join(outside.root, 'a.js'), path.join(root, 'a.js'));
    rmSync(path.join(root, 'src'), { recursive: true });
    symlinkSync(outside.root, path.join(root, 'src'));
    expect(undoLastRun(root)?.refused).toEqual([
      {
        file: 'a.js',
        reason: 'A link has taken the place of the file, so it is not written.',
        changedSince: false,
      },
      {
        file: 'src/b.js',
        reason: 'The file is a link to a place outside the repository, so it is not written.',
        changedSince: false,
      },
    ]);
    expect(outside.read('a.js')).toBe('new');
  });
});

describe('the journal', () => {
  test('is for its owner only, outside the repository', () => {
    const { root, stored } = cutOff({}, [entry('a.js', 'old', 'new')]);
    expect(statSync(stored.path).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(stored.path)).mode & 0o777).toBe(0o700);
    expect(path.relative(root, stored.path)).toMatch(/^\.\./);
  });

  test('does not lie inside the repository, wherever the variable points', () => {
    const { root } = createWorkspace({});
    const before = process.env[journalVariable];
    process.env[journalVariable] = path.join(root, 'journals');
    try {
      expect(() => journalFolder(root)).toThrow(/would lie inside .* Set OPENROUTER_COMPLIANCE_JOURNALS/);
    } finally {
      process.env[journalVariable] = before;
    }
  });

  test('that cannot be written stops the run before the first file', async () => {
    const { root, read, plan } = createWorkspace({
      'a.js':
        "fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', body: JSON.stringify({ model: 'openai/gpt-4o', messages: [] }) });\n",
    });
    const { prepareRun, writeRun } = await import('../write/write-run.js');
    const prepared = prepareRun(await plan());
    const text = read('a.js');
    mkdirSync(path.dirname(journalFolder(root)), { recursive: true });
    writeFileSync(journalFolder(root), 'a file where the folder must be');
    expect(() => writeRun(prepared)).toThrow(JournalError);
    expect(read('a.js')).toBe(text);
  });

  test('that is damaged is said, and kept', () => {
    const { root, stored } = cutOff({ 'a.js': 'old' }, [entry('a.js', 'old', 'new')]);
    writeFileSync(stored.path, '{ "version": 1');
    for (const use of [interruptedRun, finishInterruptedRun, undoLastRun])
      expect(() => use(root)).toThrow(/ is damaged, so that run cannot be finished or taken back\. /);
    expect(journalsOf(root)).toHaveLength(1);
  });

  test('keeps bytes that are no text, and empty files', () => {
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x41, 0x0d, 0x0a, 0xff]);
    const { root } = cutOff({ 'a.js': 'new' }, [
      { file: 'a.js', mode: 0o600, before: bytes, after: Buffer.from('new') },
      { file: 'b.js', mode: 0o600, before: Buffer.alloc(0), after: Buffer.from('new') },
    ]);
    writeFileSync(path.join(root, 'b.js'), 'new');
    undoLastRun(root);
    expect(readFileSync(path.join(root, 'a.js'))).toEqual(bytes);
    expect(readFileSync(path.join(root, 'b.js'))).toEqual(Buffer.alloc(0));
  });

  test('expires', () => {
    const { root, stored } = cutOff({}, [entry('a.js', 'old', 'new')]);
    const now = new Date();
    const old = new Date(now.getTime() - (journalDays * 24 + 1) * 60 * 60 * 1000);
    expireJournals(now);
    expect(journalsOf(root)).toHaveLength(1);
    utimesSync(stored.path, old, old);
    expireJournals(now);
    expect(journalsOf(root)).toEqual([]);
  });
});

describe('the lock', () => {
  test('keeps a second run out, and only while the first lives', async () => {
    const { root } = createWorkspace({});
    const lock = path.join(journalFolder(root), 'lock');
    await whileLocked(root, async () => {
      await expect(whileLocked(root, () => Promise.resolve())).rejects.toThrow(
        `Process ${process.pid} is writing repairs to this repository.`,
      );
    });
    mkdirSync(path.dirname(lock));
    writeFileSync(lock, '999999999'); // No system gives that number.
    await expect(whileLocked(root, () => Promise.resolve('done'))).resolves.toBe('done');
    mkdirSync(path.dirname(lock));
    writeFileSync(lock, 'not a number');
    await expect(whileLocked(root, () => Promise.reject(new Error('of the work')))).rejects.toThrow(
      'of the work',
    );
    expect(existsSync(path.dirname(lock))).toBe(false);
  });

  test('that cannot be written is said', async () => {
    const { root } = createWorkspace({});
    mkdirSync(path.dirname(journalFolder(root)), { recursive: true });
    writeFileSync(journalFolder(root), 'a file where the folder must be');
    await expect(whileLocked(root, () => Promise.resolve())).rejects.toThrow(/ cannot be written \(EEXIST\)/);
  });
});
