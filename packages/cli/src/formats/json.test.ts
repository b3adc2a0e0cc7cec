import { expect, test } from 'vitest';
import { exampleReport, loggedFinding } from '../testing/example-report.js';
import type { JsonReport } from './check-schema.js';
import { toJson } from './json.js';

test('everything of the report, open and suppressed findings included', () => {
  const json = JSON.parse(
    toJson(exampleReport, { strict: false, color: false, version: '1.2.3' }),
  ) as JsonReport;
  expect(json).toMatchObject({
    version: 1,
    tool: { name: 'openrouter-compliance', version: '1.2.3' },
    policy: { file: 'openrouter-compliance.json' },
    verdicts: { pass: 4, fail: 3, open: 1, notApplicable: 5 },
    files: { read: 9, judged: 3, clean: 4, refused: 1, skipped: 1 },
    notes: ['openrouter-compliance.json:3: the glob "src/x/**" matches no source file.'],
    refused: [{ file: 'src/c.ts', position: { line: 3, column: 7 }, reason: 'The code has a syntax error.' }],
    skipped: [{ file: 'public/bundle.js', position: null }],
  });
  expect(
    json.findings.map(({ line, rule, verdict, suppression }) => [line, rule, verdict, suppression]),
  ).toEqual([
    [12, 'require-pinned-provider', 'fail', null],
    [140, 'require-pinned-provider', 'fail', null],
    [1, 'no-unapproved-model', 'open', null],
    [4, 'no-literal-key', 'fail', { justification: 'revoked', owner: null, until: null, rejected: null }],
  ]);
  expect(json.findings[0]?.related).toEqual([
    {
      file: 'src/client.ts',
      line: 2,
      column: 3,
      endLine: 2,
      endColumn: 9,
      message: 'The client is made here.',
    },
  ]);
});

test('the way of a value into a log, step by step', () => {
  const json = JSON.parse(
    toJson(
      { ...exampleReport, findings: [loggedFinding] },
      { strict: false, color: false, version: '1.2.3' },
    ),
  ) as JsonReport;
  expect(json.findings[0]?.path.map(({ kind, file, line, message }) => [kind, file, line, message])).toEqual([
    ['source', 'src/ask.ts', 4, 'The value comes from here.'],
    ['sent', 'src/send.ts', 2, 'It is sent to a model here.'],
    ['through', 'src/ask.ts', 8, 'It becomes a part of this.'],
    ['logged', 'src/ask.ts', 9, 'It is logged here.'],
  ]);
});
