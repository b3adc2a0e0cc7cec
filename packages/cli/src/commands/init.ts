import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtInPolicy, loadPolicy, policyFileName } from '@openrouter-compliance/core';
import { scan } from '@openrouter-compliance/scanner';
import type { Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { toInventory, type RepositoryInventory } from '../inventory/inventory.js';
import { toPolicyText } from '../inventory/to-policy-text.js';
import { flatConfig, installCommand, legacyConfig } from './eslint-setup.js';
import { createProgress } from '../progress.js';
import { printResult } from '../output.js';
import { openProject } from '../project.js';
import { toRelative } from '../to-relative.js';

export function registerInit(program: Command): void {
  program
    .command('init')
    .description(
      `Take stock of clients, models, providers and log sinks, and write ${policyFileName} from it for review.`,
    )
    .argument('[path]', 'the folder of the repository', '.')
    .option('--force', `overwrite an existing ${policyFileName}`, false)
    .action(async (folder: string, { force }: { force: boolean }) => {
      await init(folder, force);
    });
}

async function init(folder: string, force: boolean): Promise<void> {
  const target = path.resolve(folder);
  if (!statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CannotRun(`"${folder}" is not a folder. Name the folder of the repository.`);
  }
  const file = path.join(target, policyFileName);
  if (!force && existsSync(file)) {
    throw new CannotRun(`${file} exists already and may have been reviewed. Give --force to overwrite it.`);
  }

  const policy = builtInPolicy();
  const { root, host, discovery } = openProject({ paths: [target], policy, directory: process.cwd() });
  const progress = createProgress(discovery.files.length);
  const result = await scan({
    root: target,
    host,
    policy,
    files: discovery.files,
    onProgress: (done) => progress.update(done),
  }).finally(() => progress.stop());

  const inventory = toInventory(result, target);
  const text = toPolicyText(inventory, policy);
  loadPolicy(text, file); // What cannot be loaded must not be written.
  write(file, text, force);
  const { judged, refused } = result.counts;
  printResult(
    toAdvice(toRelative(root, file), inventory, { judged, refused: refused + discovery.refused.length }),
  );
}

function write(file: string, text: string, force: boolean): void {
  try {
    writeFileSync(file, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const { code = 'unknown cause' } = error as NodeJS.ErrnoException;
    throw new CannotRun(`${file} cannot be written (${code}). Make its folder writable.`);
  }
}

function toAdvice(
  file: string,
  { clients, logSinks, models, providers }: RepositoryInventory,
  { judged, refused }: { judged: number; refused: number },
): string {
  const distinct = (byClass: RepositoryInventory['models']) =>
    new Set([...byClass.values()].flatMap((names) => [...names.keys()])).size;
  const counts = [
    ['clients', clients.size],
    ['models', distinct(models)],
    ['providers', distinct(providers)],
    ['loggers', logSinks.size],
    ['files judged', judged],
    ['files refused (see "openrouter-compliance check")', refused],
  ];
  return `Wrote ${file}. ${counts.map(([what, count]) => `${what}: ${count}`).join(', ')}.
Review every entry that is marked "unreviewed".

To see findings while you write, install the ESLint plugin. It is not in the npm registry yet: pack it as the README says, and then:
${indent(`${installCommand}\n`)}
ESLint 9 and 10, and 8.57 with eslint.config.js:
${indent(flatConfig)}
ESLint 8.57 with .eslintrc.json, run with --ext .ts,.tsx:
${indent(legacyConfig)}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
