import type { Judgement, NamedValues, Policy, RuleName, Span } from '@openrouter-compliance/core';
import { createLineIndex, type FileResult } from '@openrouter-compliance/scanner';
import { describeClass } from './class-origin.js';
import { readSuppression } from '../suppression/suppression.js';

export type JudgedFile = FileResult & { readonly state: 'judged' };

/** Whether a span of a text reaches a line, 1-based. */
export function lineTest(text: string, line: number): (span: Span) => boolean {
  const positionAt = createLineIndex(text);
  return ({ start, end }) => positionAt(start).line <= line && line <= positionAt(end).line;
}

/** What was recognised on a line of a file, and every verdict about it; empty when there is nothing. */
export function explainLine(file: JudgedFile, line: number, policy: Policy, root: string): readonly string[] {
  const { text, inventory, judgements } = file;
  const touches = lineTest(text, line);
  return [
    ...inventory.callSites
      .filter(({ span }) => touches(span))
      .map(({ client, operation, classes, destination, models, providers }) => {
        const given = classes.map((each) => describeClass(each, policy, root)).join(' or ');
        return `Call: ${operation} of ${client}, class ${given}, destination ${destination}; models: ${toList(models)}; providers: ${toList(providers)}.`;
      }),
    ...inventory.logSinks.filter(({ span }) => touches(span)).map(({ logger }) => `Log call: ${logger}.`),
    ...judgements
      .filter(({ fact, verdict }) => touches(fact) || spansOf(verdict).some(touches))
      .flatMap(({ rule, verdict }) => toVerdictLines(rule, verdict, file)),
  ];
}

function toList({ names, complete }: NamedValues): string {
  if (names.length === 0) return complete ? 'none named' : 'not told by the code';
  return complete ? names.join(', ') : `${names.join(', ')} and others that the code does not tell`;
}

function spansOf(verdict: Judgement['verdict']): readonly Span[] {
  if (verdict.kind === 'fail') return verdict.problems.map(({ span }) => span);
  return verdict.kind === 'open' ? [verdict.span] : [];
}

function toVerdictLines(rule: RuleName, verdict: Judgement['verdict'], file: JudgedFile): readonly string[] {
  switch (verdict.kind) {
    case 'pass':
      return [`${rule}: pass.`];
    case 'notApplicable':
      return [`${rule}: not applicable (${verdict.why}).`];
    case 'open':
      return [`${rule}: open (${verdict.why})${suppressionOf(rule, verdict, file)}. ${verdict.message}`];
    case 'fail':
      if (verdict.problems.length === 0)
        return [`${rule}: fail, for a cause that is reported with an earlier call of this file.`];
      return verdict.problems.map(
        (problem) => `${rule}: fail${suppressionOf(rule, problem, file)}. ${problem.message}`,
      );
  }
}

/** `, suppressed by a directive (reason given: …)`; empty for what counts. */
function suppressionOf(
  rule: RuleName,
  { span, message }: { readonly span: Span; readonly message: string },
  { findings }: JudgedFile,
): string {
  const suppression = findings.find(
    (each) =>
      each.rule === rule &&
      each.message === message &&
      each.span.start === span.start &&
      each.span.end === span.end,
  )?.suppression;
  return suppression
    ? `, suppressed by a directive (reason given: ${suppression.justification || 'none'}${doesCount(suppression.justification)})`
    : '';
}

function doesCount(justification: string): string {
  const { rejected } = readSuppression(justification, new Date().toISOString().slice(0, 10));
  return rejected === undefined ? '' : ', so the finding counts';
}
