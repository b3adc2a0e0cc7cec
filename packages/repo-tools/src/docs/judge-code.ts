import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  builtInPolicy,
  recommendedRules,
  rules,
  type Policy,
  type RuleName,
} from '@openrouter-compliance/core';
import { createModuleHost, scan, type FileResult } from '@openrouter-compliance/scanner';
import { repository } from '../repository.js';

/** The guard modules that pages import: the one of the policy, and one of another policy. */
const guards = path.join(repository, 'packages', 'wire', 'guards');

/** The versions that the pages are about, as a program that has the code in it would declare them. */
const dependencies = {
  '@openrouter/ai-sdk-provider': '2.10.0',
  '@openrouter/sdk': '1.3.19',
  ai: '6.0.326',
  openai: '6.49.0',
  pino: '9.14.0',
  winston: '3.19.0',
};

/**
 * Judges pieces of TypeScript, each as a file of its own.
 *
 * @param asked a rule that runs, also when only `strict` brings it.
 * @returns one result a piece, in the same order.
 */
export async function judgeCode(
  pieces: readonly string[],
  policy: Policy = builtInPolicy(),
  asked?: RuleName,
): Promise<readonly FileResult[]> {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'openrouter-compliance-docs-')));
  try {
    writeFileSync(path.join(root, 'package.json'), JSON.stringify({ type: 'module', dependencies }));
    mkdirSync(path.join(root, 'earlier'));
    for (const [from, to] of [
      ['current', '.'],
      ['stale', 'earlier'],
    ] as const)
      cpSync(path.join(guards, from, 'openrouter-guard.ts'), path.join(root, to, 'openrouter-guard.ts'));
    const files = pieces.map((code, index) => {
      const file = path.join(root, `block-${index}.ts`);
      writeFileSync(file, code);
      return file;
    });
    const run = rules.filter((rule) => rule.name === asked || recommendedRules.includes(rule));
    return (await scan({ root, files, policy, rules: run, host: createModuleHost({ root }) })).files;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
