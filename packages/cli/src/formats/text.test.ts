import { expect, test } from 'vitest';
import { exampleReport, loggedFinding } from '../testing/example-report.js';
import { toText } from './text.js';

const options = { strict: false, color: false, version: '1.2.3' };

test('findings by file, what was not judged, and always the counts', () => {
  expect(toText(exampleReport, options)).toMatchInlineSnapshot(`
    "src/a b/ä.ts
      12:3  require-pinned-provider  The call \`client.chat.completions.create\` may be answered by any provider. Pin one.
            src/client.ts:2:3  The client is made here.
     140:3  require-pinned-provider  The call \`client.chat.completions.create\` may be answered by any provider. Pin one.
            src/client.ts:2:3  The client is made here.

    Suppressed by directives in the code
      src/b.ts:4  no-literal-key – revoked

    Refused
      src/c.ts:3:7  The code has a syntax error.

    Skipped
      public/bundle.js  The file is minified.

    Findings: 2 listed, 1 suppressed, from 3 verdicts that fail.
    Verdicts: 4 pass, 3 fail, 1 open, 5 not applicable.
    Files: 9 read, 3 judged, 4 with nothing to judge, 1 skipped, 1 refused.
    Policy: openrouter-compliance.json.
    Suppressed by directives in the code: 1.
    Note: openrouter-compliance.json:3: the glob "src/x/**" matches no source file.
    Run with --strict to list what is open, that is, what the code does not tell: 1.
    "
  `);
});

test('a strict run lists what is open', () => {
  const text = toText(exampleReport, { ...options, strict: true });
  expect(text).toContain(' 1:3  no-unapproved-model  Open: The model is not known.');
  expect(text).not.toContain('Run with --strict');
});

test('findings are counted apart from verdicts, and how many of them are markers', () => {
  const [finding] = exampleReport.findings;
  if (!finding) throw new Error('The example has findings.');
  const findings = [finding, ...[1, 2].map(() => ({ ...finding, rule: 'no-undecided-marker' as const }))];
  expect(toText({ ...exampleReport, findings }, options)).toContain(
    'Findings: 3 listed, 2 of them markers of what is undecided, from 3 verdicts that fail.\n',
  );
  expect(toText(exampleReport, { ...options, strict: true })).toContain(
    'Findings: 3 listed, 1 suppressed, from 3 verdicts that fail and 1 open.\n',
  );
});

test('a suppression without a reason says so', () => {
  const findings = exampleReport.findings.map((finding) =>
    finding.suppression ? { ...finding, suppression: { justification: '' } } : finding,
  );
  expect(toText({ ...exampleReport, findings }, options)).toContain(
    '  src/b.ts:4  no-literal-key – no reason given\n',
  );
});

test('without findings the counts are still there', () => {
  const text = toText({ ...exampleReport, findings: [], refused: [], skipped: [] }, options);
  expect(text).toMatch(
    /^Findings: 0 listed, from 3 verdicts that fail\.\nVerdicts: 4 pass, 3 fail, 1 open, 5 not applicable\.\nFiles: 9 read/,
  );
});

test('colours only when asked for; control characters of names never reach the terminal', () => {
  const [finding] = exampleReport.findings;
  if (!finding) throw new Error('The example has findings.');
  const hostile = {
    ...exampleReport,
    findings: [{ ...finding, message: 'Model "\u001b]0;x\u0007\u001b[2J\u009b1A" is unknown.' }],
  };
  expect(toText(exampleReport, { ...options, color: true })).toContain(
    '\u001b[31mrequire-pinned-provider\u001b[39m',
  );
  expect(toText(hostile, options)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('the way of a value into a log is told by its places', () => {
  const text = toText({ ...exampleReport, findings: [loggedFinding] }, options);
  expect(text).toContain('\n      comes from 4:3, sent at src/send.ts:2:3, logged at 9:3\n');
});
