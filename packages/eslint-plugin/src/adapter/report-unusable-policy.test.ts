import { describe, expect, test } from 'vitest';
import { plugin } from '../plugin.js';
import { eslintHosts } from '../testing/eslint-hosts.js';

const code = "import OpenAI from 'openai';\nexport const client = new OpenAI();\n";
const error = '/p/openrouter-compliance.json:1: "defaultClas" is not a key of the policy.';
const told = `This file is not judged, as the policy cannot be used: ${error}`;
const settings = {
  'openrouter-compliance': { policyError: error, policyFile: '/p/openrouter-compliance.json' },
};

describe.each(eslintHosts)('$name', ({ createLinter, languageOptions }) => {
  function lint(text: string): string[] {
    const [{ plugins, rules } = {}] = plugin.configs.recommended;
    const config = { ...(plugins && { plugins }), ...(rules && { rules }), settings, languageOptions };
    return createLinter('/p')
      .verify(text, [config], { filename: '/p/a.js', reportUnusedDisableDirectives: true })
      .map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId ?? ''} ${message}`);
  }

  test('it is said once, at the beginning', () => {
    expect(lint(code)).toEqual([`1:1 openrouter-compliance/require-pinned-provider ${told}`]);
  });

  test('a rule that the file turns off leaves it to the next one', () => {
    for (const directive of [
      '/* eslint-disable openrouter-compliance/require-pinned-provider */',
      '/* eslint-disable openrouter-compliance/no-literal-key, openrouter-compliance/require-pinned-provider -- pinned, by the account */',
    ]) {
      expect(lint(directive + code)).toEqual([`1:1 openrouter-compliance/require-data-policy ${told}`]);
    }
    const elsewhere = '// eslint-disable openrouter-compliance/require-pinned-provider\n';
    expect(lint(elsewhere + code)).toEqual([`1:1 openrouter-compliance/require-pinned-provider ${told}`]);
  });

  test('comments that turn rules off stay in use', () => {
    const directives = [
      '// eslint-disable-next-line openrouter-compliance/no-literal-key -- revoked',
      'export const a = 1; // eslint-disable-line openrouter-compliance/no-unapproved-model',
      '/* eslint-disable-next-line openrouter-compliance/no-raw-prompt-logging,',
      '   openrouter-compliance/no-unapproved-provider */',
      'export const b = 2;',
      '/* eslint-disable openrouter-compliance/no-undecided-marker */',
      'export const c = 3;',
      '/* eslint-enable openrouter-compliance/no-undecided-marker */',
      '// eslint-disable-next-line -- all of them',
      'export const d = 4;',
      'export const e = 5; // eslint-disable-line',
      '// eslint-disable-next-line openrouter-compliance/no-literal-key',
    ];
    expect(lint(code + directives.join('\n'))).toEqual([
      `1:1 openrouter-compliance/require-pinned-provider ${told}`,
    ]);
  });

  test('a file that turns everything off, and one with nothing to judge, stay quiet', () => {
    expect(lint(`/* eslint-disable */ ${code}`)).toEqual([]);
    expect(lint('export const sum = (a, b) => a + b;\n')).toEqual([]);
  });
});
