import type { SourceView } from '@openrouter-compliance/core';
import { componentKind, parseOrError, type SourceError } from '@openrouter-compliance/scanner/module-host';
import type { Rule } from 'eslint';
import path from 'node:path';

const components = new WeakMap<object, SourceView | SourceError>();

/**
 * The analysis' view of the file that ESLint is looking at; undefined for what is not JavaScript, whatever its parser calls it.
 * ESLint sets the `parent` links before it calls a rule's listeners.
 *
 * A block of another file (Markdown) is judged under the path of the file that holds it: that is what the policy's globs and
 * relative imports are about.
 *
 * @returns SourceError when the scripts of a component cannot be read.
 */
export function toSourceView(context: Rule.RuleContext): SourceView | SourceError | undefined {
  const { ast, scopeManager, text } = context.sourceCode;
  if (componentKind(context.physicalFilename)) return componentView(context);
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

/**
 * Every parser of components has a tree of its own, and some leave scripts out. So that a check gives the same verdicts, the
 * scripts are parsed as it parses them. A processor hands some scripts out once more as files of their own: they have been judged.
 */
function componentView({
  cwd,
  filename,
  physicalFilename,
  sourceCode,
}: Rule.RuleContext): SourceView | SourceError | undefined {
  if (filename !== physicalFilename) return undefined;
  let view = components.get(sourceCode.ast);
  if (view === undefined) {
    view = parseOrError(path.resolve(cwd, filename), sourceCode.text);
    components.set(sourceCode.ast, view);
  }
  return view;
}
