/** Every code block of a rule's page is judged as a program would be, and is what the page says it is. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { loadPolicy, ruleNames, rules } from '@openrouter-compliance/core';
import type { FileResult } from '@openrouter-compliance/scanner';
import { describe, expect, test } from 'vitest';
import { readCodeBlocks } from '../packages/repo-tools/src/docs/code-blocks.js';
import { judgeCode } from '../packages/repo-tools/src/docs/judge-code.js';
import { readRulePage } from '../packages/repo-tools/src/docs/rule-page.js';

test('every rule has a page, and every page a rule', () => {
  const pages = readdirSync(path.join(import.meta.dirname, 'rules')).map((file) => file.replace(/\.md$/, ''));
  expect(pages.sort()).toEqual([...ruleNames].sort());
});

/** `rule: message` of what is reported; a file that is not read would make every example look right. */
function reports(file: FileResult | undefined): string[] {
  if (file?.state === 'clean') return [];
  if (file?.state !== 'judged') throw new Error(`The block is not judged: ${JSON.stringify(file)}`);
  return file.findings
    .filter(({ kind, suppression }) => kind === 'fail' && !suppression)
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe.each(rules.map(({ name }) => name))('%s', (name) => {
  const page = readRulePage(name);

  test('has examples of both sorts', () => {
    expect(page.incorrect.length).toBeGreaterThan(0);
    expect(page.correct.length).toBeGreaterThan(0);
  });

  test.each(page.incorrect.map(({ code }, index) => [index + 1, code] as const))(
    'incorrect example %i is reported',
    async (_, code) => {
      const [file] = await judgeCode([code], page.policy, name);
      expect(reports(file).filter((report) => report.startsWith(`${name}:`))).not.toEqual([]);
    },
  );

  test.each(page.correct.map(({ code }, index) => [index + 1, code] as const))(
    'correct example %i is reported by no rule',
    async (_, code) => {
      const [file] = await judgeCode([code], page.policy, name);
      expect(reports(file)).toEqual([]);
    },
  );

  test('policies on the page can be loaded', () => {
    const policies = readCodeBlocks(page.text).filter(({ language }) => /^jsonc?$/.test(language));
    for (const { code } of policies) loadPolicy(code, path.join(import.meta.dirname, 'policy.json'));
  });
});
