import { expect, test } from 'vitest';
import { parseSource } from '../host/parse-source.js';
import { applyDirectives, mayHoldDirectives } from './directives.js';
import type { Finding } from './finding.js';

/** Reports one finding of a rule at every call of `leak()`; gives the justification of each, `-` where it stays active. */
async function suppressionsIn(text: string, rule: Finding['rule'] = 'no-literal-key'): Promise<string[]> {
  const findings = [...text.matchAll(/leak\(\)/g)].map(({ index }): Finding => ({
    rule,
    kind: 'fail',
    message: 'A leak.',
    span: { start: index, end: index + 6 },
    classes: [],
    related: [],
    remedies: [],
  }));
  const applied = await applyDirectives(parseSource('/a.ts', text), findings);
  return applied.map(({ suppression }) => suppression?.justification ?? '-');
}

test('next line, same line and a stretch, with their reasons', async () => {
  expect(
    await suppressionsIn(
      [
        'leak();',
        '// eslint-disable-next-line openrouter-compliance/no-literal-key -- revoked in May',
        'leak();',
        'leak(); // eslint-disable-line -- all rules',
        '/* eslint-disable openrouter-compliance/no-literal-key -- fixtures */',
        'leak();',
        '/* eslint-enable openrouter-compliance/no-literal-key */',
        'leak();',
        '/* eslint-disable-next-line',
        '   openrouter-compliance/no-literal-key,',
        '   no-console */',
        'leak();',
      ].join('\r\n'),
    ),
  ).toEqual(['-', 'revoked in May', 'all rules', 'fixtures', '-', '']);
});

test('a directive for another rule, in a string or of another tool suppresses nothing', async () => {
  expect(
    await suppressionsIn(
      [
        '// eslint-disable-next-line openrouter-compliance/no-raw-prompt-logging -- other',
        'leak();',
        'const text = "/* eslint-disable */";',
        'leak();',
        '// oxlint-disable-next-line',
        'leak();',
      ].join('\n'),
    ),
  ).toEqual(['-', '-', '-']);
});

test('a whole file, and a rule turned off by a configuration comment', async () => {
  expect(await suppressionsIn('/* eslint-disable -- legacy */\nleak();\nleak();')).toEqual([
    'legacy',
    'legacy',
  ]);
  expect(await suppressionsIn('/* eslint openrouter-compliance/no-literal-key: off */\nleak();')).toEqual([
    '',
  ]);
  expect(await suppressionsIn('/* eslint unknown-plugin/rule: error */\nleak();')).toEqual(['-']);
});

test('the quick look never misses a form that counts', () => {
  for (const text of [
    '//eslint-disable-line',
    '/*eslint-disable*/',
    '/*eslint a: 0*/',
    '/*\n eslint a: 0*/',
  ]) {
    expect(mayHoldDirectives(text)).toBe(true);
  }
  expect(mayHoldDirectives('import eslint from "eslint";')).toBe(false);
});
