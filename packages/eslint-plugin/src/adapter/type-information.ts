import type { SourceView, TypeInformation } from '@openrouter-compliance/core';
import { holdsFile, typeInformationOf } from '@openrouter-compliance/scanner/module-host';
import type { Rule } from 'eslint';

const reported = new WeakSet<object>();

/** What ESLint's parser knows of types; undefined where it was not told to find out, or the file is in no project. */
export function readTypeInformation(
  { sourceCode }: Rule.RuleContext,
  view: SourceView,
): TypeInformation | undefined {
  // Parsers and their versions differ in what else they give.
  const { program } = sourceCode.parserServices as { readonly program?: object | null };
  return program && holdsFile(program, view) ? typeInformationOf(program) : undefined;
}

/**
 * Says once a file, under the first rule that asks, that it is judged without the types that the configuration counts on:
 * silence would look as if they had been read and nothing found.
 */
export function reportNoTypeInformation(context: Rule.RuleContext): void {
  const { ast } = context.sourceCode;
  if (reported.has(ast)) return;
  reported.add(ast);
  context.report({
    message:
      'The configuration asks for type information, and the parser gives none for this file, which is judged without. ' +
      'Use the parser of typescript-eslint with "parserOptions.projectService", and the configuration without "-type-checked" for files outside of every TypeScript project.',
    loc: context.sourceCode.getLocFromIndex(0),
  });
}
