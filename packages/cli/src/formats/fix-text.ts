import path from 'node:path';
import {
  toDiff,
  totalsOf,
  type FileFix,
  type PreparedRun,
  type RepairedProblem,
  type ShownDiff,
} from '@openrouter-compliance/codemod';
import pc from 'picocolors';
import { toPrintable } from './text.js';

/** What `fix` has done, or would do. */
export interface FixReport {
  /** Absolute. */
  readonly root: string;
  readonly files: readonly FileFix[];
  /** How many files the run was given. */
  readonly read: number;
  /** Whether the repairs are on disk. */
  readonly written: boolean;
  /** Why `.env.example` stays as it is: a sentence. */
  readonly environmentRefused?: string;
}

/** Unified diffs of everything that would be written, and in how many places they mask a key. */
export function toDiffs({ root, files, environment }: PreparedRun, forTerminal: boolean): ShownDiff {
  const diffs = [
    ...files.flatMap((file) => ('disk' in file ? [toDiff(file.fix.path, root, file.fix.change)] : [])),
    ...(environment
      ? [
          toDiff(environment.path, root, {
            before: environment.file ? environment.before : undefined,
            after: environment.after,
            secrets: [],
          }),
        ]
      : []),
  ];
  return {
    text: diffs.map(({ text }) => (forTerminal ? forEyes(text) : text)).join(''),
    masks: diffs.reduce((sum, { masks }) => sum + masks, 0),
  };
}

/** A terminal obeys control characters, so only those that lay out text reach it. */
function forEyes(diff: string): string {
  const colors = pc.createColors(pc.isColorSupported);
  return diff
    .split('\n')
    .map((line) => {
      const shown = line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, (character) =>
        character === '\r' ? '' : '\uFFFD',
      );
      if (shown.startsWith('+')) return colors.green(shown);
      return shown.startsWith('-') ? colors.red(shown) : shown;
    })
    .join('\n');
}

/** For people: what is left to decide, what was refused, which keys to rotate, then always the counts. */
export function toFixSummary(report: FixReport): string {
  const { root, files, written } = report;
  const relative = (file: string) => path.relative(root, file).split(path.sep).join('/') || '.';
  const problems = files.flatMap((file) =>
    'problems' in file ? file.problems.map((problem) => ({ file: relative(file.path), ...problem })) : [],
  );
  const at = ({ file, position }: RepairedProblem & { readonly file: string }) =>
    `${file}:${position.line}:${position.column}`;
  const blocks = [
    block(
      'Needs a decision',
      problems
        .filter(({ outcome }) => outcome === 'needs-decision')
        .flatMap((problem) => [
          `${at(problem)}  ${problem.rule}  ${problem.message}`,
          `  Not repaired: ${problem.reason ?? ''}.`,
        ]),
    ),
    block(
      'Refused',
      files.flatMap((file) => {
        if (file.state !== 'refused') return [];
        const place = file.position ? `:${file.position.line}:${file.position.column}` : '';
        return [`${relative(file.path)}${place}  ${file.reason}`];
      }),
    ),
    block(
      'Rotate these keys: they stay readable in the history',
      problems.flatMap((problem) =>
        problem.rotate === undefined
          ? []
          : [`${at(problem)}  rotate this key and set the new one as ${problem.rotate}.`],
      ),
    ),
    report.environmentRefused === undefined ? [] : [`.env.example: ${report.environmentRefused}`],
    countLines(report, written),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.map(toPrintable).join('\n')}\n`)
    .join('\n');
}

function block(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function countLines({ files, read }: FixReport, written: boolean): readonly string[] {
  const totals = totalsOf(files, read);
  const fixed = written ? 'fixed' : 'fixable';
  const rules = [
    ...new Set(files.flatMap((file) => ('problems' in file ? file.problems : [])).map(({ rule }) => rule)),
  ];
  const width = Math.max(0, ...rules.map(({ length }) => length));
  const byRule = rules.sort().map((rule) => {
    const { problems } = totalsOf(files, read, rule);
    return `  ${rule.padEnd(width)}  ${problems.fixed} ${fixed}, ${problems.needsDecision} to decide`;
  });
  const { problems, files: states } = totals;
  return [
    ...(byRule.length > 0 ? ['By rule', ...byRule] : []),
    `Problems: ${problems.found} found, ${problems.fixed} ${fixed}, ${problems.needsDecision} to decide.`,
    `Files: ${states.read} read, ${states.fixed} ${fixed}, ${states['needs-decision']} to decide, ${states.refused} refused, ${states.untouched} untouched.`,
  ];
}
