import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  builtInPolicy,
  guardText,
  loadPolicy,
  recommendedRules,
  rules,
  type Policy,
  type RuleName,
} from '@openrouter-compliance/core';
import { createModuleHost, scan, type FileResult } from '@openrouter-compliance/scanner';
import { repository } from '../repository.js';

const guardTemplate = path.join(repository, 'packages/codemod/src/guard/template/openrouter-guard.ts');

/** Of the guard in `earlier`, which pages import as one that was written for another policy. */
const earlierPolicy = '{ "classes": { "internal": { "providers": "any", "models": "any" } } }';

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
    const template = readFileSync(guardTemplate, 'utf8');
    for (const [folder, written] of [
      ['.', policy],
      ['earlier', loadPolicy(earlierPolicy, '/openrouter-compliance.json')],
    ] as const)
      writeFileSync(path.join(root, folder, 'openrouter-guard.ts'), guardText(template, 'ts', written));
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
