import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { applyEdits } from '@openrouter-compliance/core';
import ajvDraft4 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { expect, test } from 'vitest';
import type { Report } from '../report/report.js';
import { exampleReport, loggedFinding } from '../testing/example-report.js';
import { createWorkspace } from '../testing/workspace.js';
import { toSarif } from './sarif.js';

const require = createRequire(import.meta.url);
/** The schema of the standard's authors, as their own matchers for tests carry it. */
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
) as object;

const sarif = (report: Report, strict = false) =>
  JSON.parse(toSarif(report, { strict, color: false, version: '1.2.3' })) as Log;

test('the log is valid SARIF 2.1.0', () => {
  const ajv = new ajvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
  ajvFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(sarif(exampleReport));
  expect(validate.errors).toBeNull();
  validate(sarif({ ...exampleReport, findings: [], refused: [], skipped: [] }, true));
  expect(validate.errors).toBeNull();
  validate({ ...sarif(exampleReport), version: '2.0.0' });
  expect(validate.errors).not.toBeNull();
});

test('places are relative to the root, encoded, with 1-based regions', () => {
  const [run] = sarif(exampleReport).runs;
  expect(run?.results?.[0]?.locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: 'src/a%20b/%C3%A4.ts', uriBaseId: '%SRCROOT%' },
        region: { startLine: 12, startColumn: 3, endLine: 12, endColumn: 9 },
      },
    },
  ]);
  expect(run?.results?.[0]?.relatedLocations?.[0]).toMatchObject({
    id: 1,
    message: { text: 'The client is made here.' },
  });
});

test('failures, suppressed findings, refused and skipped files are told apart; what is open is counted only', () => {
  const run = sarif(exampleReport).runs[0];
  expect(run?.results?.map(({ kind, level, suppressions }) => [kind, level, suppressions?.[0]])).toEqual([
    ['fail', 'error', undefined],
    ['fail', 'error', undefined],
    ['fail', 'error', { kind: 'inSource', status: 'accepted', justification: 'revoked' }],
  ]);
  expect(run?.invocations?.[0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [
      { level: 'error' },
      { level: 'note' },
      { level: 'note', message: { text: expect.stringMatching(/^One place is open/) as string } },
      { level: 'note' },
    ],
  });
});

test('a strict run counts what is open, and every other result keeps its fingerprint', () => {
  const strict = sarif(exampleReport, true).runs[0];
  expect(strict?.results?.[2]).toMatchObject({
    kind: 'fail',
    level: 'error',
    properties: { verdict: 'open' },
  });
  expect(JSON.stringify(strict?.invocations)).not.toContain('--strict');
  const prints = (run: typeof strict) => run?.results?.map(({ partialFingerprints }) => partialFingerprints);
  expect(prints(strict)).toEqual(expect.arrayContaining(prints(sarif(exampleReport).runs[0]) ?? []));
});

test('fingerprints stay when lines move and tell equal findings apart', () => {
  const fingerprints = (report: Report) =>
    sarif(report, true).runs[0]?.results?.map(
      ({ partialFingerprints }) => partialFingerprints?.['openrouterCompliance/v1'],
    );
  const moved = {
    ...exampleReport,
    findings: exampleReport.findings.map((finding) => ({
      ...finding,
      start: { ...finding.start, line: finding.start.line + 100 },
    })),
  };
  expect(fingerprints(moved)).toEqual(fingerprints(exampleReport));
  expect(new Set(fingerprints(exampleReport)).size).toBe(exampleReport.findings.length);
});

test('a digest, which needs Node.js, is no fix of a file that code at the edge imports', () => {
  const fixesBeside = (route: string): readonly unknown[] => {
    const { run } = createWorkspace({
      'package.json': '{ "type": "module" }',
      'src/route.ts': `${route}import { ask } from './ask.js';\nexport const run = ask;\n`,
      'src/ask.ts': [
        'export async function ask(content: string) {',
        '  console.log(content);',
        "  return fetch('https://openrouter.ai/api/v1/chat/completions', {",
        "    method: 'POST',",
        "    body: JSON.stringify({ model: 'openai/gpt-5', messages: [{ role: 'user', content }] }),",
        '  });',
        '}',
        '',
      ].join('\n'),
    });
    const log = JSON.parse(run(['check', '--format', 'sarif']).stdout) as Log;
    const results = log.runs[0]?.results ?? [];
    return results.flatMap(({ ruleId, fixes = [] }) => (ruleId === 'no-raw-prompt-logging' ? fixes : []));
  };
  expect(fixesBeside('')).toHaveLength(1);
  expect(fixesBeside("export const runtime = 'edge';\n")).toEqual([]);
});

const prompt = 'Fasse den Brief von Frau Moser zusammen.';

test('the fixes, applied as they stand, repair what a check finds, and none holds a prompt', () => {
  const { root, run, read } = createWorkspace({
    'package.json': JSON.stringify({ type: 'module', dependencies: { openai: '6.49.0' } }),
    'src/ask.ts': [
      "import OpenAI from 'openai';",
      "const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });",
      'export async function ask() {',
      `  const content = '${prompt}';`,
      "  console.log('sent', content);",
      '  console.log(`Sent: ${content}`);',
      '  return client.chat.completions.create({',
      "    model: 'openai/gpt-5',",
      "    messages: [{ role: 'user', content }],",
      "    metadata: { topic: 'letters' },",
      '  });',
      '}',
      '',
    ].join('\n'),
  });
  const check = () => JSON.parse(run(['check', '--format', 'sarif']).stdout) as Log;
  const before = check();
  const results = before.runs[0]?.results ?? [];
  expect(results.map(({ ruleId, fixes = [] }) => [ruleId, fixes.length])).toEqual([
    ['no-raw-prompt-logging', 1],
    ['no-raw-prompt-logging', 1],
    ['require-pinned-provider', 1],
  ]);
  expect(JSON.stringify(before)).not.toContain('Moser');

  const changes = results.flatMap(({ fixes = [] }) => fixes[0]?.artifactChanges ?? []);
  expect(new Set(changes.map(({ artifactLocation }) => artifactLocation.uri))).toEqual(
    new Set(['src/ask.ts']),
  );
  const text = read('src/ask.ts');
  const starts = text
    .split('\n')
    .reduce<number[]>((all, line) => [...all, (all.at(-1) ?? 0) + line.length + 1], [0]);
  const offset = (line = 1, column = 1) => (starts[line - 1] ?? 0) + column - 1;
  const edits = changes.flatMap(({ replacements }) =>
    replacements.map(({ deletedRegion: at, insertedContent }) => ({
      span: { start: offset(at.startLine, at.startColumn), end: offset(at.endLine, at.endColumn) },
      text: insertedContent?.text ?? '',
    })),
  );
  const distinct = [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
  writeFileSync(path.join(root, 'src/ask.ts'), applyEdits(text, distinct));
  expect(check().runs[0]?.results).toEqual([]);
});

test('every rule has a page', () => {
  const rules = sarif(exampleReport).runs[0]?.tool.driver.rules ?? [];
  expect(rules.length).toBeGreaterThan(0);
  for (const { id, helpUri } of rules) {
    const [, page = '', section] = /\/blob\/main\/([^#]+)(?:#(.+))?$/.exec(helpUri ?? '') ?? [];
    const text = readFileSync(path.join(import.meta.dirname, '../../../..', page), 'utf8');
    expect(text, id).toMatch(
      section === undefined ? new RegExp(`^# .*${id}`) : new RegExp(`^## ${id}$`, 'm'),
    );
  }
});

test('the way of a value into a log is a flow of places', () => {
  const withFlow = sarif({ ...exampleReport, findings: [loggedFinding] });
  const ajv = new ajvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
  ajvFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(withFlow);
  expect(validate.errors).toBeNull();
  const steps = withFlow.runs[0]?.results?.[0]?.codeFlows?.[0]?.threadFlows[0]?.locations ?? [];
  expect(
    steps.map(({ location }) => [
      location?.physicalLocation?.artifactLocation?.uri,
      location?.physicalLocation?.region?.startLine,
      location?.message?.text,
    ]),
  ).toEqual([
    ['src/ask.ts', 4, 'The value comes from here.'],
    ['src/send.ts', 2, 'It is sent to a model here.'],
    ['src/ask.ts', 8, 'It becomes a part of this.'],
    ['src/ask.ts', 9, 'It is logged here.'],
  ]);
  expect(sarif(exampleReport).runs[0]?.results?.[0]).not.toHaveProperty('codeFlows');
});
