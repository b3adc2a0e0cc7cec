import { readFileSync } from 'node:fs';
import path from 'node:path';
import { git } from '@openrouter-compliance/codemod';
import { namesOpenRouter, otherLanguages } from '@openrouter-compliance/core';
import { isSourceFile, type ScanResult } from '@openrouter-compliance/scanner';
import type { Project } from '../../project.js';
import type { Report } from '../../report/report.js';
import { toRelative } from '../../to-relative.js';
import type { Evidence } from '../evidence-schema.js';

/** What was looked at, and what was not: a share of passes says nothing without it. */
export function populationOf(project: Project, scan: ScanResult, report: Report): Evidence['population'] {
  const { root, policy, discovery } = project;
  const below = policy.root ?? root;
  const inPolicy = (file: string) => path.relative(below, file).split(path.sep).join('/');
  const scope = scopeOf(project);
  // Names as they are: one with a mask would hold nothing.
  const named = scope.map((file) => path.relative(root, file).split(path.sep).join('/'));
  const isInside = (name: string) =>
    named.some(
      (each) => each === '' || name === each || name.startsWith(`${each}/`) || each.startsWith(name),
    );
  return {
    scope: scope.map((file) => toRelative(root, file)).sort(),
    files: { ...report.files },
    keysOnly: discovery.files.filter((file) => policy.contextOfFile(inPolicy(file)) !== 'production').length,
    refused: report.refused.map(({ file, reason, mayHold }) => ({ file, reason, mayHold })),
    skipped: report.skipped.map(({ file, reason }) => ({ file, reason })),
    unfinished: scan.files.flatMap((file) =>
      file.state === 'judged' && file.unfinished ? [toRelative(root, file.path)] : [],
    ),
    ignored: ignoredSources(root)?.filter(isInside) ?? null,
    otherLanguages: filesOfOtherLanguages(root, isInside),
  };
}

/** Absolute: folders that the run covers as a whole; the files themselves where none is. */
function scopeOf({ folders, discovery }: Project): readonly string[] {
  return folders.length > 0 ? folders : discovery.files;
}

/** Ignored source files, and folders that are ignored as a whole. */
function ignoredSources(root: string): string[] | null {
  const listed = list(root, '--others', '--ignored', '--exclude-standard', '--directory');
  return listed?.filter((name) => name.endsWith('/') || isSourceFile(name)) ?? null;
}

function filesOfOtherLanguages(
  root: string,
  isInside: (name: string) => boolean,
): Evidence['population']['otherLanguages'] {
  const listed = list(root, '--cached', '--others', '--exclude-standard');
  if (!listed) return null;
  const found = new Map<string, string[]>();
  for (const name of listed) {
    const language = otherLanguages[path.extname(name).slice(1).toLowerCase()];
    if (language === undefined || !isInside(name) || !namesIt(path.join(root, name))) continue;
    found.set(language, [...(found.get(language) ?? []), name]);
  }
  return [...found].map(([language, files]) => ({ language, files }));
}

function namesIt(file: string): boolean {
  try {
    return namesOpenRouter.test(readFileSync(file, 'latin1'));
  } catch {
    return false; // Listed by git and gone from the disk.
  }
}

/** Relative to the folder, each once; undefined where git cannot tell. */
function list(root: string, ...which: readonly string[]): string[] | undefined {
  const answer = git(root, 'ls-files', '-z', ...which);
  return answer.ok ? [...new Set(answer.text.split('\0').filter((name) => name !== ''))].sort() : undefined;
}
