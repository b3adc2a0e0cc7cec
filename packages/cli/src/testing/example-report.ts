import type { Report, ReportedFinding } from '../report/report.js';

const place = (file: string, line: number) => ({
  file,
  start: { line, column: 3 },
  end: { line, column: 9 },
});

const pinned: ReportedFinding = {
  ...place('src/a b/ä.ts', 12),
  rule: 'require-pinned-provider',
  kind: 'fail',
  declaration: 'Letters.ask',
  message: 'The call `client.chat.completions.create` may be answered by any provider. Pin one.',
  related: [{ ...place('src/client.ts', 2), message: 'The client is made here.' }],
  path: [],
  remedies: ['Pin the providers of "confidential"'],
  fixes: () => [
    {
      title: 'Pin the providers of "confidential"',
      edits: [
        {
          start: { line: 13, column: 1 },
          end: { line: 13, column: 1 },
          text: "provider: { only: ['openai'] },\n",
        },
      ],
    },
  ],
};

/** One finding of every sort, one refused and one skipped file. */
export const exampleReport: Report = {
  root: '/repository',
  policy: { file: 'openrouter-compliance.json', digest: 'd'.repeat(64) },
  verdicts: { pass: 4, fail: 3, open: 1, notApplicable: 5 },
  files: { read: 9, judged: 3, clean: 4, refused: 1, skipped: 1 },
  findings: [
    pinned,
    { ...pinned, ...place('src/a b/ä.ts', 140) },
    {
      ...place('src/b.ts', 1),
      rule: 'no-unapproved-model',
      kind: 'open',
      message: 'The model is not known.',
      declaration: '',
      related: [],
      path: [],
      remedies: [],
    },
    {
      ...place('src/b.ts', 4),
      rule: 'no-literal-key',
      kind: 'fail',
      message: 'An OpenRouter key stands in the code.',
      declaration: 'key',
      related: [],
      path: [],
      remedies: [],
      suppression: { justification: 'revoked' },
    },
  ],
  notes: ['openrouter-compliance.json:3: the glob "src/x/**" matches no source file.'],
  refused: [
    {
      file: 'src/c.ts',
      reason: 'The code has a syntax error.',
      position: { line: 3, column: 7 },
      mayHold: true,
    },
  ],
  skipped: [{ file: 'public/bundle.js', reason: 'The file is minified.' }],
};

/** A finding with the way of the value. */
export const loggedFinding: ReportedFinding = {
  ...place('src/ask.ts', 9),
  declaration: 'ask',
  rule: 'no-raw-prompt-logging',
  kind: 'fail',
  message: 'console.log writes `mail`, which is sent to a model.',
  related: [],
  path: [
    { ...place('src/ask.ts', 4), kind: 'source', message: 'The value comes from here.' },
    { ...place('src/send.ts', 2), kind: 'sent', message: 'It is sent to a model here.' },
    { ...place('src/ask.ts', 8), kind: 'through', message: 'It becomes a part of this.' },
    { ...place('src/ask.ts', 9), kind: 'logged', message: 'It is logged here.' },
  ],
  remedies: [],
};
