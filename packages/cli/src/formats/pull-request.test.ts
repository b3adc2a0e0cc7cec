import { readFileSync } from 'node:fs';
import path from 'node:path';
import { marked } from 'marked';
import { expect, test } from 'vitest';
import { exampleReport } from '../testing/example-report.js';
import { createWorkspace } from '../testing/workspace.js';
import { toGithub } from './github.js';
import { toGitlab, type CodeQualityIssue } from './gitlab.js';
import { toReportMarkdown } from './markdown/report.js';

const options = { strict: false, color: false, version: '1.2.3' };
const [finding] = exampleReport.findings;
if (!finding) throw new Error('The example has findings.');
const hostile = {
  ...exampleReport,
  findings: [
    { ...finding, file: 'src/a,b:c%.ts', message: 'Model `x|y` is 100% new.\n::warning::<b>*no*</b>' },
  ],
};

test('GitHub: a command for each finding that counts and each file that was not judged, then the counts', () => {
  const lines = toGithub(exampleReport, options).split('\n');
  expect(lines.slice(0, 3)).toEqual([
    '::error file=src/a b/ä.ts,line=12,endLine=12,col=3,endColumn=9,title=require-pinned-provider::The call `client.chat.completions.create` may be answered by any provider. Pin one.',
    '::error file=src/a b/ä.ts,line=140,endLine=140,col=3,endColumn=9,title=require-pinned-provider::The call `client.chat.completions.create` may be answered by any provider. Pin one.',
    '::error file=src/c.ts,line=3,col=7,title=not judged::The code has a syntax error.',
  ]);
  expect(lines[3]).toBe('Findings: 2 listed, 1 suppressed, from 3 verdicts that fail.');
  expect(toGithub(exampleReport, { ...options, strict: true })).toContain('::warning file=src/b.ts,line=1,');
});

test('GitHub: what a name or a message holds starts no command and no property', () => {
  expect(toGithub(hostile, options).split('\n')[0]).toBe(
    '::error file=src/a%2Cb%3Ac%25.ts,line=12,endLine=12,col=3,endColumn=9,title=require-pinned-provider::Model `x|y` is 100%25 new.%0A::warning::<b>*no*</b>',
  );
});

test('GitHub: the page of the run gets the report as Markdown', () => {
  const { root, run, read } = createWorkspace({ 'a.js': 'export {};\n', 'summary.md': 'Before.\n' });
  const before = process.env['GITHUB_STEP_SUMMARY'];
  process.env['GITHUB_STEP_SUMMARY'] = path.join(root, 'summary.md');
  try {
    expect(run(['check', '--format', 'github']).code).toBe(0);
    run(['check', '--format', 'json']);
  } finally {
    if (before === undefined) delete process.env['GITHUB_STEP_SUMMARY'];
    else process.env['GITHUB_STEP_SUMMARY'] = before;
  }
  expect(read('summary.md')).toMatch(/^Before\.\n## OpenRouter compliance: no findings\n/);
  expect(readFileSync(path.join(root, 'summary.md'), 'utf8').match(/^## /gm)).toHaveLength(1);
});

test('GitLab: an issue for each, with the keys that the widget needs and a fingerprint of its own', () => {
  const issues = JSON.parse(toGitlab(exampleReport, options)) as CodeQualityIssue[];
  expect(
    issues.map(({ check_name, severity, location }) => [
      check_name,
      severity,
      location.path,
      location.lines.begin,
    ]),
  ).toEqual([
    ['require-pinned-provider', 'critical', 'src/a b/ä.ts', 12],
    ['require-pinned-provider', 'critical', 'src/a b/ä.ts', 140],
    ['not-judged', 'major', 'src/c.ts', 3],
  ]);
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(3);
});

test('Markdown: names and messages are text, whatever they hold, and a long list is cut', () => {
  const page = marked.parse(toReportMarkdown(hostile, options), { async: false });
  expect(page).toContain('100% new.\n::warning::&lt;b&gt;*no*&lt;/b&gt;');
  const many = { ...exampleReport, findings: Array.from({ length: 130 }, () => finding) };
  const text = toReportMarkdown(many, options);
  expect(text).toContain('## OpenRouter compliance: 130 findings');
  expect(text.match(/^- `src/gm)).toHaveLength(101);
  expect(text).toContain('\n30 more are in the log of the check.\n');
});
