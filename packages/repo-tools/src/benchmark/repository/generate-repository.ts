import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { callerOfClient, clientFile, pinnableFile } from './client-files.js';
import { ordinaryFiles, type Feature, type OrdinaryFile } from './ordinary-files.js';
import { randomChoice, type RandomChoice } from './random-choice.js';
import { sharedFiles } from './shared-files.js';
import { capital, kinds, subjects } from './words.js';

/** A file by its path below the repository's folder, with `/`. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** Of so many files, one asks a model and one imports that one. */
const filesPerClient = 256;

/**
 * The source files of an application: the files of a feature import each other and what all share, and fewer than one in a
 * hundred ask a model or reach one that does.
 *
 * @param count how many source files.
 * @param seed the same files for the same number.
 */
export function* generatedFiles(count: number, seed = 1): Generator<GeneratedFile> {
  const choice = randomChoice(seed);
  let written = 0;
  for (let index = 0; index < count; index += 1) {
    const shared = sharedFiles[index];
    if (shared) yield shared;
    else yield fileOfSummary(index) ?? ordinaryFile(written++, choice);
  }
}

/** The file that asks a model, or the one that imports it, where it is their turn. */
function fileOfSummary(index: number): GeneratedFile | undefined {
  const turn = Math.floor(index / filesPerClient);
  const { name } = featureAt(turn);
  const place = filesPerClient - (index % filesPerClient);
  if (place > 2) return undefined;
  const { file, text } = place === 2 ? clientFile(turn, name) : callerOfClient(name);
  return { path: `${areaOf(turn)}/${name}-summary/${file}`, text };
}

function ordinaryFile(index: number, choice: RandomChoice): GeneratedFile {
  const position = Math.floor(index / ordinaryFiles.length);
  const feature = featureAt(position);
  const { file, text } = ordinaryFiles[index % ordinaryFiles.length] as OrdinaryFile;
  return { path: `${areaOf(position)}/${feature.name}/${file(feature)}`, text: text(feature, choice) };
}

/** Files that all hold a call to be pinned. */
export function* pinnableFiles(count: number): Generator<GeneratedFile> {
  for (let index = 0; index < count; index += 1) {
    const { name } = featureAt(index);
    yield { path: `${areaOf(index)}/summarize-${name}.ts`, text: pinnableFile(name) };
  }
}

/**
 * Writes files into a new repository, with a manifest that names the clients.
 *
 * @param folder absolute; empty or missing.
 */
export function writeRepository(folder: string, files: Iterable<GeneratedFile>): void {
  const dependencies = {
    '@langchain/openai': '^1.0.0',
    '@openrouter/ai-sdk-provider': '^1.0.0',
    '@openrouter/sdk': '^0.1.0',
    ai: '^5.0.0',
    axios: '^1.0.0',
    openai: '^6.0.0',
  };
  mkdirSync(path.join(folder, '.git'), { recursive: true });
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules/\ndist/\n*.log\n.env*\ncoverage/\n');
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'desk', private: true, dependencies }),
  );
  const folders = new Set<string>();
  for (const { path: relative, text } of files) {
    const file = path.join(folder, relative);
    const parent = path.dirname(file);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    writeFileSync(file, text);
  }
}

/** Features of one area, so that the shared files lie two folders above each. */
const featuresPerArea = 20;

function areaOf(index: number): string {
  return `src/area-${Math.floor(index / featuresPerArea)}`;
}

function featureAt(index: number): Feature {
  const kind = kinds[index % kinds.length] ?? kinds[0];
  const subject = subjects[Math.floor(index / kinds.length) % subjects.length] ?? subjects[0];
  return { name: `${kind}${capital(subject)}${index}` };
}
