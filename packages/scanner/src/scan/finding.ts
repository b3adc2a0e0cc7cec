import {
  shownOpen,
  shownProblems,
  type Judgement,
  type PathStep,
  type RelatedPlace,
  type Remedy,
  type RuleName,
  type Span,
} from '@openrouter-compliance/core';

/** One line of a report: a problem of a failed judgement, or a judgement that could not be made. */
export interface Finding {
  readonly rule: RuleName;
  readonly kind: 'fail' | 'open';
  /** Never any part of a key or a prompt. */
  readonly message: string;
  /** In the judged file. */
  readonly span: Span;
  /** The classes of the data that it is about; empty where it is about none. */
  readonly classes: readonly string[];
  readonly related: readonly RelatedPlace[];
  readonly remedies: readonly Remedy[];
  /** The way of a value into a log, first step first. */
  readonly path?: readonly PathStep[];
  /** Present when a directive of ESLint in the file suppresses the finding; the text after `--`, '' without one. */
  readonly suppression?: { readonly justification: string };
}

/** The findings of a file in the order of their places; the same problem met from two facts is one finding. */
export function toFindings(judgements: readonly Judgement[]): readonly Finding[] {
  const findings = new Map<string, Finding>();
  for (const judgement of judgements) {
    for (const finding of findingsOf(judgement)) {
      const { span, rule, kind, message, classes } = finding;
      const key = `${span.start} ${span.end} ${rule} ${kind} ${message}`;
      const known = findings.get(key);
      findings.set(
        key,
        known ? { ...known, classes: [...new Set([...known.classes, ...classes])] } : finding,
      );
    }
  }
  return [...findings.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function findingsOf({ rule, verdict, classes }: Judgement): readonly Finding[] {
  if (verdict.kind === 'fail') {
    return shownProblems(verdict).map(({ message, span, related, remedies, path }) => ({
      rule,
      kind: 'fail',
      message,
      span,
      classes,
      related,
      remedies,
      ...(path ? { path } : {}),
    }));
  }
  const open = shownOpen(verdict);
  return open
    ? [{ rule, kind: 'open', message: open.message, span: open.span, classes, related: [], remedies: [] }]
    : [];
}
