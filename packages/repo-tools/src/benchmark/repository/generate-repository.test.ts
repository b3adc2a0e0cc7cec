import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtInPolicy, isWorthJudging } from '@openrouter-compliance/core';
import { createModuleHost, discover, parseSource } from '@openrouter-compliance/scanner';
import { expect, onTestFinished, test } from 'vitest';
import { generatedFiles, pinnableFiles, writeRepository, type GeneratedFile } from './generate-repository.js';

function written(files: Iterable<GeneratedFile>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-generated-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeRepository(folder, files);
  return folder;
}

test('as many files as are asked for, the same for the same seed, others for another', () => {
  const files = [...generatedFiles(600)];
  expect(new Set(files.map(({ path }) => path)).size).toBe(600);
  expect([...generatedFiles(600)]).toEqual(files);
  expect([...generatedFiles(600, 2)]).not.toEqual(files);
  // A larger repository is the smaller one and more.
  expect([...generatedFiles(700)].slice(0, 600)).toEqual(files);
});

test('files are as long as real ones, and all of them parse', () => {
  const files = [...generatedFiles(600)];
  for (const { path, text } of files)
    if (!path.endsWith('.vue')) expect(() => parseSource(`/${path}`, text)).not.toThrow();
  const mean = files.reduce((sum, { text }) => sum + text.length, 0) / files.length;
  expect(mean).toBeGreaterThan(2_500);
  expect(mean).toBeLessThan(8_000);
  const endings = new Set(files.map(({ path: file }) => path.extname(file)));
  expect([...endings].sort()).toEqual(['.js', '.ts', '.tsx', '.vue']);
});

test('at most one file in a hundred is worth judging, and every style of asking a model is there', () => {
  const root = written(generatedFiles(7 * 256));
  const { files } = discover(['.'], { directory: root, root });
  expect(files).toHaveLength(7 * 256);
  const host = createModuleHost({ root, trust: Infinity });
  const worth = files.filter((file) => isWorthJudging(file, host.read(file), host, builtInPolicy()));
  expect(worth).toHaveLength(14);
  const texts = worth.map((file) => host.read(file)).join('\n');
  for (const word of ['openai', 'ai', 'axios', '@langchain/openai', '@openrouter/sdk'])
    expect(texts).toContain(`from '${word}'`);
});

test('files for a rewrite all name a client', () => {
  const files = [...pinnableFiles(40)];
  expect(new Set(files.map(({ path }) => path)).size).toBe(40);
  for (const { text } of files) expect(text).toContain('client.chat.completions.create({');
});
