import { appendFileSync, chmodSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createWorkspace, statesOf } from '../testing/workspace.js';
import { prepareRun, touchedFiles, writeRun } from './write-run.js';

const leaky = `export const ask = (text) =>
  fetch('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    body: JSON.stringify({
      model: 'anthropic/claude-sonnet-4.5',
      messages: [text],
    }),
  });
`;
const pin = `provider: {
        only: ['anthropic', 'google-vertex'],
        allow_fallbacks: false,
      },`;
const pinned = leaky.replace('[text],', `[text],\n      ${pin}`);

describe('a file is replaced as a whole or not at all', () => {
  test('its mode stays, and no temporary file is left', async () => {
    const { root, read, fix } = createWorkspace({ 'src/a.js': leaky });
    chmodSync(path.join(root, 'src/a.js'), 0o751);
    expect(await fix()).toMatchObject({ written: 1 });
    expect(read('src/a.js')).toBe(pinned);
    expect(statSync(path.join(root, 'src/a.js')).mode & 0o777).toBe(0o751);
    expect(readdirSync(path.join(root, 'src'))).toEqual(['a.js']);
  });

  test('one that changes before it is read again, or between reading and writing, is left and counted', async () => {
    const { root, read, plan } = createWorkspace({ 'a.js': leaky, 'b.js': leaky, 'c.js': leaky });
    const planned = await plan();
    appendFileSync(path.join(root, 'a.js'), '// early\n');
    const prepared = prepareRun(planned);
    expect(touchedFiles(prepared)).toEqual(['b.js', 'c.js'].map((name) => path.join(root, name)));
    appendFileSync(path.join(root, 'b.js'), '// late\n');
    const { files, written } = writeRun(prepared);
    expect(statesOf(root, files)).toEqual({ 'a.js': 'refused', 'b.js': 'refused', 'c.js': 'fixed' });
    expect(written).toBe(1);
    expect([read('a.js'), read('b.js'), read('c.js')]).toEqual([
      `${leaky}// early\n`,
      `${leaky}// late\n`,
      pinned,
    ]);
    expect(readdirSync(root).sort()).toEqual(['a.js', 'b.js', 'c.js', 'package.json']);
  });

  test('one that cannot be written is refused with the cause, and the others are written', async () => {
    const { root, read, plan } = createWorkspace({ 'a.js': leaky, 'gone/b.js': leaky });
    const prepared = prepareRun(await plan());
    rmSync(path.join(root, 'gone'), { recursive: true });
    const { files, written } = writeRun(prepared);
    expect(written).toBe(1);
    expect(read('a.js')).toBe(pinned);
    expect(files).toMatchObject([
      { state: 'fixed' },
      { state: 'refused', reason: 'The file cannot be written (ENOENT).', mayHold: true },
    ]);
  });

  test('a link is written through inside the root, and never out of it', async () => {
    const outside = createWorkspace({ 'a.js': leaky });
    const { root, read, plan } = createWorkspace({
      'real/a.js': leaky,
      'out.js': { link: `${outside.root}/a.js` },
    });
    const planned = await plan();
    const forced = {
      ...planned,
      files: planned.files.map((file) => ({ ...file, path: path.join(root, 'out.js') })),
    };
    const { files, written } = writeRun(prepareRun(forced));
    expect(written).toBe(0);
    expect(files.map((file) => ('reason' in file ? file.reason : ''))).toContain(
      'The file is a link to a place outside the repository, so it is not written.',
    );
    expect(outside.read('a.js')).toBe(leaky);
    expect(read('real/a.js')).toBe(leaky);
  });
});

describe('every file has one state, and what cannot be judged is refused with a reason', () => {
  test('syntax errors, wrong bytes and bundles', async () => {
    const bundle = `/* webpack */ var __webpack_require__ = 1;\n${leaky}${'// padding\n'.repeat(6000)}`;
    const { root, bytes, fix } = createWorkspace({
      'broken.js': leaky.replace('});', '})('),
      'latin.js': Buffer.from(`// café\n${leaky}`, 'latin1'),
      'bundle.js': bundle,
      'clean.js': 'export const one = 1;\n',
      'good.js': leaky,
    });
    const before = ['broken.js', 'latin.js', 'bundle.js', 'clean.js'].map(bytes);
    const { files } = await fix();
    expect(statesOf(root, files)).toEqual({
      'broken.js': 'refused',
      'latin.js': 'refused',
      'bundle.js': 'refused',
      'clean.js': 'untouched',
      'good.js': 'fixed',
    });
    for (const file of files) if (file.state === 'refused') expect(file.reason).toMatch(/^[A-Z].*\.$/);
    expect(['broken.js', 'latin.js', 'bundle.js', 'clean.js'].map(bytes)).toEqual(before);
  });

  test('what a directive suppresses is left alone, and other rules when only one is asked for', async () => {
    const directive = leaky.replace(
      'export',
      '/* eslint-disable openrouter-compliance/require-pinned-provider -- reviewed in May */\nexport',
    );
    const { root, read, fix } = createWorkspace({ 'a.js': directive, 'b.js': leaky });
    expect(statesOf(root, (await fix('no-raw-prompt-logging')).files)).toEqual({
      'a.js': 'untouched',
      'b.js': 'untouched',
    });
    expect(statesOf(root, (await fix()).files)).toEqual({ 'a.js': 'untouched', 'b.js': 'fixed' });
    expect(read('a.js')).toBe(directive);
  });

  test('a routing that another file shares is overruled where it is used', async () => {
    const { root, read, fix } = createWorkspace({
      'src/defaults.js': "export const defaults = { provider: { order: ['anthropic'] } };\n",
      'src/a.js': `import { defaults } from './defaults.js';\n${leaky.replace('{\n      model', '{\n      ...defaults,\n      model')}`,
    });
    const { files } = await fix();
    expect(statesOf(root, files)).toEqual({ 'src/a.js': 'fixed', 'src/defaults.js': 'untouched' });
    expect(read('src/a.js')).toContain('...defaults,');
    expect(read('src/a.js')).toContain("provider: { only: ['anthropic'], allow_fallbacks: false },");
    writeFileSync(path.join(root, 'src/b.js'), leaky);
    expect(statesOf(root, (await fix()).files)).toEqual({
      'src/a.js': 'untouched',
      'src/b.js': 'fixed',
      'src/defaults.js': 'untouched',
    });
  });
});
