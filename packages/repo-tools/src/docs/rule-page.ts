import { readFileSync } from 'node:fs';
import path from 'node:path';
import { builtInPolicy, loadPolicy, type Policy, type RuleName } from '@openrouter-compliance/core';
import { repository } from '../repository.js';
import { readCodeBlocks, type CodeBlock } from './code-blocks.js';

export interface RulePage {
  readonly rule: RuleName;
  /** Absolute. */
  readonly file: string;
  readonly text: string;
  readonly incorrect: readonly CodeBlock[];
  readonly correct: readonly CodeBlock[];
  /** By which its examples are judged: a policy above the first heading, else the built-in one. */
  readonly policy: Policy;
}

export function readRulePage(rule: RuleName): RulePage {
  const file = path.join(repository, 'docs', 'rules', `${rule}.md`);
  const text = readFileSync(file, 'utf8');
  const scripts = readCodeBlocks(text).filter(({ language }) => /^[cm]?[jt]sx?$/.test(language));
  const under = (section: string) => scripts.filter((block) => block.section === section);
  const own = readCodeBlocks(text).find(({ section, language }) => section === '' && language === 'jsonc');
  const policy = own ? loadPolicy(own.code, path.join(path.dirname(file), 'policy.json')) : builtInPolicy();
  return { rule, file, text, incorrect: under('Incorrect'), correct: under('Correct'), policy };
}
