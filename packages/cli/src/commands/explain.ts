import { statSync } from 'node:fs';
import path from 'node:path';
import { readSource, scan, type FileResult } from '@openrouter-compliance/scanner';
import type { Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { explainLine } from '../explain/explain-line.js';
import { findUses } from '../explain/uses-elsewhere.js';
import { printResult } from '../output.js';
import { openProject, type Project } from '../project.js';
import { notesOnTypes, openTypes } from '../type-checked.js';
import { toRelative } from '../to-relative.js';

export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description(
      'Say what was recognised on a line, which class its data has and from where, and every verdict with its reason.',
    )
    .argument('<place>', 'a file and line, such as src/client.ts:12')
    .option('--policy <file>', 'the policy file (default: the nearest openrouter-compliance.json upwards)')
    .option('--type-checked', 'find classes of data also by the types of its tsconfig.json', false)
    .action(async (place: string, { policy, typeChecked }: { policy?: string; typeChecked: boolean }) => {
      printResult(await explain(place, policy, typeChecked));
    });
}

async function explain(place: string, policyFile: string | undefined, typeChecked: boolean): Promise<string> {
  const [, file, lineText] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (file === undefined || lineText === undefined) {
    throw new CannotRun(`"${place}" names no line. Write a file and a line, such as src/client.ts:12.`);
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CannotRun(`"${file}" is a folder. Write a file and a line, such as src/client.ts:12.`);
  }
  const project = openProject({ paths: [file], policyFile, directory: process.cwd() });
  const { root, host, policy, discovery } = project;
  const types = typeChecked ? openTypes(project) : undefined;
  const { files } = await scan({ root, host, policy, files: discovery.files, types: types?.typesOf });
  const result = files[0];
  if (!result || files.length > 1)
    throw new CannotRun(`"${file}" is not one source file. Name a single file.`);
  if (result.state === 'refused' || result.state === 'skipped')
    throw new CannotRun(`${result.path}: ${result.reason}`);
  const heading = `${toRelative(root, result.path)}:${lineText} under ${policy.path ?? 'the built-in policy'}`;
  const lines = await toLines(result, Number(lineText), project);
  return `${[heading, ...lines, ...(types ? notesOnTypes(types, root) : [])].join('\n')}\n`;
}

async function toLines(
  result: FileResult & { readonly state: 'judged' | 'clean' },
  line: number,
  project: Project,
): Promise<readonly string[]> {
  const { policy, root } = project;
  const lines = result.state === 'judged' ? explainLine(result, line, policy, root) : [];
  const inFile = path
    .relative(policy.root ?? root, result.path)
    .split(path.sep)
    .join('/');
  const context = policy.contextOfFile(inFile);
  if (context !== 'production') {
    const why = `Only literal keys are judged in this file, which the globs of "${context}s" in the policy count among the ${context}s. Set "judge": "everything" there to have all of it judged.`;
    return [...(lines.length > 0 ? lines : ['No literal key stands on this line.']), why];
  }
  if (lines.length > 0) return lines;
  const text = result.state === 'judged' ? result.text : readSource(result.path).text;
  const uses = await findUses(project, { file: result.path, text, line });
  const nothing =
    result.state === 'judged'
      ? 'Nothing on this line is judged by itself; what it defines is judged at the calls that use it.'
      : 'The file names no client, logger or key, so nothing in it is judged by itself; what it defines is judged at the calls that use it.';
  return [nothing, ...uses];
}
