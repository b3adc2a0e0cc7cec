/**
 * What the analysis finds in the examples, held against `expected-findings.json`: what a careful reader of the code finds.
 * An entry marked `missing` is not found yet, one marked `spurious` is reported and should not be, and one marked `open` is
 * left undecided. Each says why, and each is asserted, so that an analysis that gets better has to be recorded here.
 */
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadPolicy, policyFileName, ruleNames, rules } from '@openrouter-compliance/core';
import {
  createLineIndex,
  createModuleHost,
  discover,
  scan,
  type ScanResult,
} from '@openrouter-compliance/scanner';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createEslintProject } from '../packages/repo-tools/src/testing/eslint-project.js';

interface ExpectedFinding {
  /** Relative to the example's folder. */
  readonly file: string;
  /** 1-based; where the finding stands, which is the place of its repair. */
  readonly line: number;
  readonly rule: string;
  /** What a reader of the code sees there. */
  readonly about: string;
  readonly missing?: string;
  readonly spurious?: string;
  readonly open?: string;
}

type Kind = 'fail' | 'open';

const placeOf = ({ file, line, rule }: ExpectedFinding): string => `${file}:${line} ${rule}`;

const examples = [
  { example: 'legacy-app', sources: 20 },
  { example: 'compliant-app', sources: 20 },
  { example: 'next-app', sources: 8 },
];

describe.each(examples)('$example', ({ example, sources }) => {
  const root = path.join(import.meta.dirname, example);
  const expected = JSON.parse(
    readFileSync(path.join(root, 'expected-findings.json'), 'utf8'),
  ) as readonly ExpectedFinding[];
  let result: ScanResult;

  beforeAll(async () => {
    const policyFile = path.join(root, policyFileName);
    const policy = loadPolicy(readFileSync(policyFile, 'utf8'), policyFile);
    const { files } = discover([path.join(root, 'src')], { directory: root, root });
    result = await scan({ root, files, policy, host: createModuleHost({ root }) });
  });

  /** `file:line rule`, once each. */
  function found(kind: Kind): string[] {
    const places = result.files.flatMap((file) => {
      if (file.state !== 'judged') return [];
      const positionAt = createLineIndex(file.text);
      const name = path.relative(root, file.path).split(path.sep).join('/');
      return file.findings
        .filter((finding) => finding.kind === kind && !finding.suppression)
        .map(({ rule, span }) => `${name}:${positionAt(span.start).line} ${rule}`);
    });
    return [...new Set(places)].sort();
  }

  test('every file is read and none is refused', () => {
    const { read, judged, clean } = result.counts;
    expect(read).toBeGreaterThanOrEqual(sources);
    expect(judged + clean).toBe(read);
  });

  test('what is reported is what a careful reader finds', () => {
    // A name of a rule that has no judgement yet is in no registry.
    const judged = new Set<string>(rules.map(({ name }) => name));
    const reported = expected
      .filter(({ missing, open }) => missing === undefined && open === undefined)
      .filter(({ rule }) => judged.has(rule))
      .map(placeOf);
    expect(found('fail')).toEqual(reported.sort());
  });

  test('what is left undecided is listed', () => {
    expect(found('open')).toEqual(
      expected
        .filter(({ open }) => open !== undefined)
        .map(placeOf)
        .sort(),
    );
  });

  test('ESLint reports the same with the configuration of the example', () => {
    const project = createEslintProject();
    onTestFinished(() => project.remove());
    cpSync(root, project.root, {
      recursive: true,
      filter: (source) => path.basename(source) !== 'node_modules',
    });
    const messages = project.lint('eslint', ['src']);
    const reported = messages.map(
      ({ file, line, ruleId }) => `${file}:${line} ${ruleId?.replace('openrouter-compliance/', '')}`,
    );
    expect([...new Set(reported)].sort()).toEqual(found('fail'));
    // ESLint has one text for a report, so the way through other files stands in it.
    const ofRecords = messages.filter(({ message }) => message.includes('`PatientRecord.findings`'));
    for (const { message } of ofRecords)
      expect(message).toMatch(/ \(From src\/types\.ts:28, through src\/clinical\/describe-record\.ts:4\.\)$/);
    expect(ofRecords.length > 0).toBe(example === 'legacy-app');
  });

  test('the check gives the way of data through three files', () => {
    const ways = result.files.flatMap((file) =>
      file.state === 'judged' && file.path.endsWith('referral.ts')
        ? file.findings.map(({ path: steps = [] }) => steps.map((step) => path.relative(root, step.filename)))
        : [],
    );
    const way = ['src/types.ts', 'src/clinical/describe-record.ts', 'src/clinical/referral.ts'];
    for (const each of ways) expect([...new Set(each)].sort()).toEqual([...way].sort());
    expect(ways.length > 0).toBe(example === 'legacy-app');
  });

  test('what is said to be missing is missing, and every entry names a rule and a line of code', () => {
    const reported = new Set(found('fail'));
    for (const entry of expected) {
      const { file, line, rule, about, missing, spurious, open } = entry;
      const place = placeOf(entry);
      expect(ruleNames).toContain(rule);
      expect(readFileSync(path.join(root, file), 'utf8').split('\n')[line - 1]?.trim(), place).toBeTruthy();
      expect(about, place).not.toBe('');
      if (missing !== undefined) expect(reported).not.toContain(place);
      expect([missing, spurious, open].filter((mark) => mark !== undefined).length, place).toBeLessThan(2);
    }
  });
});
