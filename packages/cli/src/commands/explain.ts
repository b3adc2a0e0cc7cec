import { statSync } from 'node:fs';
import path from 'node:path';
import type { Judgement } from '@openrouter-compliance/core';
import { createLineIndex, scan, type FileResult } from '@openrouter-compliance/scanner';
import type { Command } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { printResult } from '../output.js';
import { openProject } from '../project.js';

export function registerExplain(program: Command): void {
  program
    .command('explain')
    .description(
      'Say what was recognised on a line, which class its data has, and every verdict with its reason.',
    )
    .argument('<place>', 'a file and line, such as src/client.ts:12')
    .option('--policy <file>', 'the policy file (default: the nearest openrouter-compliance.json upwards)')
    .action(async (place: string, { policy }: { policy?: string }) => {
      printResult(await explain(place, policy));
    });
}

async function explain(place: string, policyFile: string | undefined): Promise<string> {
  const [, file, lineText] = /^(.+?):(\d+)(?::\d+)?$/.exec(place) ?? [];
  if (file === undefined || lineText === undefined) {
    throw new CannotRun(`"${place}" names no line. Write a file and a line, such as src/client.ts:12.`);
  }
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CannotRun(`"${file}" is a folder. Write a file and a line, such as src/client.ts:12.`);
  }
  const { root, host, policy, discovery } = openProject({
    paths: [file],
    policyFile,
    directory: process.cwd(),
  });
  const { files } = await scan({ root, host, policy, files: discovery.files });
  const result = files[0];
  if (!result || files.length > 1)
    throw new CannotRun(`"${file}" is not one source file. Name a single file.`);
  const heading = `${path.relative(root, result.path)}:${lineText} under ${policy.path ?? 'the built-in policy'}`;
  return `${[heading, ...toLines(result, Number(lineText))].join('\n')}\n`;
}

function toLines(result: FileResult, line: number): readonly string[] {
  switch (result.state) {
    case 'clean':
      return ['The file names no client, logger or key, so there is nothing to judge.'];
    case 'refused':
    case 'skipped':
      throw new CannotRun(`${result.path}: ${result.reason}`);
    case 'judged':
      return toJudgedLines(result, line);
  }
}

function toJudgedLines(
  { text, inventory, judgements, findings }: FileResult & { state: 'judged' },
  line: number,
): readonly string[] {
  const positionAt = createLineIndex(text);
  const touches = ({ start, end }: { readonly start: number; readonly end: number }) =>
    positionAt(start).line <= line && line <= positionAt(end).line;
  const listed = (names: readonly string[]) =>
    names.length === 0 ? 'not known from literals' : names.join(', ');
  const lines = [
    ...inventory.callSites
      .filter(({ span }) => touches(span))
      .map(
        ({ client, operation, className, destination, models, providers }) =>
          `Call: ${operation} of ${client}, class ${className}, destination ${destination}; models: ${listed(models)}; providers: ${listed(providers)}.`,
      ),
    ...inventory.logSinks.filter(({ span }) => touches(span)).map(({ logger }) => `Log call: ${logger}.`),
    ...judgements
      .filter(({ fact, verdict }) => touches(fact) || spansOf(verdict).some(touches))
      .flatMap(({ rule, verdict }) => toVerdictLines(rule, verdict)),
    ...findings
      .filter(({ span, suppression }) => suppression && touches(span))
      .map(
        ({ rule, suppression }) =>
          `${rule}: suppressed by a directive; reason given: ${suppression?.justification || 'none'}.`,
      ),
  ];
  return lines.length === 0 ? ['Nothing on this line is judged.'] : lines;
}

function spansOf(verdict: Judgement['verdict']): readonly { readonly start: number; readonly end: number }[] {
  if (verdict.kind === 'fail') return verdict.problems.map(({ span }) => span);
  return verdict.kind === 'open' ? [verdict.span] : [];
}

function toVerdictLines(rule: string, verdict: Judgement['verdict']): readonly string[] {
  switch (verdict.kind) {
    case 'pass':
      return [`${rule}: pass.`];
    case 'notApplicable':
      return [`${rule}: not applicable (${verdict.why}).`];
    case 'open':
      return [`${rule}: open (${verdict.why}). ${verdict.message}`];
    case 'fail':
      return verdict.problems.map(({ message }) => `${rule}: fail. ${message}`);
  }
}
