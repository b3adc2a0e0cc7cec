import type { SourceError } from '@openrouter-compliance/scanner/module-host';
import type { Rule } from 'eslint';

const reported = new WeakSet<object>();

/** Says once a file, under the first rule that asks, that ESLint's parser has read it and the analysis cannot. */
export function reportUnreadable(context: Rule.RuleContext, { message, position }: SourceError): void {
  const { ast } = context.sourceCode;
  if (reported.has(ast)) return;
  reported.add(ast);
  const { line, column } = position ?? { line: 1, column: 1 };
  context.report({ message: `This file is not judged. ${message}`, loc: { line, column: column - 1 } });
}
