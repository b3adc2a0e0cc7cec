import type { SourceView } from '@openrouter-compliance/core';
import type { Rule } from 'eslint';
import path from 'node:path';

/**
 * The analysis' view of the file that ESLint is looking at; undefined for what is not JavaScript, whatever its parser calls it.
 * ESLint sets the `parent` links before it calls a rule's listeners.
 *
 * A block of another file (Markdown, a script of an Astro page) is judged under the path of the file that holds it:
 * that is what the policy's globs and relative imports are about.
 */
export function toSourceView(context: Rule.RuleContext): SourceView | undefined {
  const { ast, scopeManager, text } = context.sourceCode;
  if (ast?.type !== 'Program' || !Array.isArray(ast.body) || !scopeManager) return undefined;
  return {
    filename: path.resolve(context.cwd, context.physicalFilename),
    text,
    // ESLint's types are plain ESTree; its trees are what the parser made, TypeScript nodes included.
    ast: ast as unknown as SourceView['ast'],
    scopeManager: scopeManager as unknown as SourceView['scopeManager'],
    comments: context.sourceCode.getAllComments() as unknown as SourceView['comments'],
  };
}
