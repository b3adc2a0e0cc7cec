import { programsOf, redactKeys, ruleNames, type SourceView } from '@openrouter-compliance/core';
import type { ESLint, Linter, Rule } from 'eslint';
import { createLineIndex } from '../read/line-index.js';
import type { Finding } from './finding.js';

const namespace = 'openrouter-compliance';

/** Whether a text can suppress anything: spares most files the loading of ESLint. */
export function mayHoldDirectives(text: string): boolean {
  return /eslint-disable|\/\*\s*eslint\s/.test(text);
}

/**
 * Marks the findings that the file's own ESLint directives suppress. ESLint itself decides: its `Linter` gets an empty program
 * with the file's comments, and rules that report our findings. So every form and corner of the directives holds here too.
 */
export async function applyDirectives(
  view: SourceView,
  findings: readonly Finding[],
): Promise<readonly Finding[]> {
  const { Linter } = await import('eslint');
  const linter = new Linter({ configType: 'flat' });
  const reported = linter.verify(view.text, [toConfig(view, findings)], { filename: 'replayed.js' });
  const active = new Set(reported.map(toFindingIndex));
  const justifications = new Map(
    suppressedMessages(linter).map((message) => [
      toFindingIndex(message),
      redactKeys(message.suppressions.at(0)?.justification ?? ''),
    ]),
  );
  return findings.map((finding, index) =>
    // A rule that the file turns off by `/* eslint … */` reports nothing at all: suppressed as well, without a reason.
    active.has(index)
      ? finding
      : { ...finding, suppression: { justification: justifications.get(index) ?? '' } },
  );
}

function toConfig(view: SourceView, findings: readonly Finding[]): Linter.Config {
  const positionAt = createLineIndex(view.text);
  const locate = (offset: number) => {
    const { line, column } = positionAt(offset);
    return { line, column: column - 1 };
  };
  const replay = (name: string): Rule.RuleModule => ({
    create: (context) => ({
      Program() {
        for (const [index, { rule, span }] of findings.entries()) {
          // The message carries the finding's index, so that nothing of the finding passes through ESLint.
          if (rule === name) {
            context.report({
              loc: { start: locate(span.start), end: locate(span.end) },
              message: String(index),
            });
          }
        }
      },
    }),
  });
  const parser: Linter.Parser = {
    parseForESLint: () => ({
      ast: {
        type: 'Program',
        sourceType: 'module',
        body: [],
        tokens: [],
        comments: programsOf(view)
          .flatMap(({ comments }) => comments)
          .map(({ type, value, range: [start, end] }) => ({
            type,
            value,
            range: [start, end],
            loc: { start: locate(start), end: locate(end) },
          })),
        range: [0, view.text.length],
        loc: { start: locate(0), end: locate(view.text.length) },
      },
    }),
  };
  const plugin: ESLint.Plugin = { rules: Object.fromEntries(ruleNames.map((name) => [name, replay(name)])) };
  return {
    plugins: { [namespace]: plugin },
    languageOptions: { parser },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: Object.fromEntries(ruleNames.map((name) => [`${namespace}/${name}`, 'error'])),
  };
}

function toFindingIndex({ ruleId, message }: { ruleId: string | null; message: string }): number {
  return ruleId?.startsWith(`${namespace}/`) ? Number(message) : -1;
}

/** Public since ESLint 8.8, but missing in its own types. */
function suppressedMessages(linter: Linter): readonly Linter.SuppressedLintMessage[] {
  return (
    linter as Linter & { getSuppressedMessages(): Linter.SuppressedLintMessage[] }
  ).getSuppressedMessages();
}
