import type { Definition, Variable } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { isTypeScript } from '../syntax/source-tree.js';
import type { SourceView } from '../syntax/source-view.js';
import { toSpan, type Span } from '../text/span.js';
import { hasNoEffect } from './effects.js';
import { moduleSystem } from './imported-function.js';
import { isBuiltin } from './node-import.js';
import type { TextEdit } from './text-edit.js';
import { afterLineBreak, commentsAbove, isFirstOnLine, lineEnd, lineStart, skipTrivia } from './trivia.js';

/**
 * Takes away what only a removed piece of code used: imported names, functions, and constants whose value is worked out without
 * any effect. What might be used elsewhere, or does something, stays.
 *
 * @param removed what goes away already.
 */
export function removeUnused(view: SourceView, removed: readonly Span[]): readonly TextEdit[] {
  const gone: Span[] = [...removed];
  const isGone = ({ range }: TSESTree.Node): boolean =>
    gone.some(({ start, end }) => start <= range[0] && range[1] <= end);
  const variables = ownVariables(view).filter(({ references }) => references.length > 0);
  for (let found = true; found;) {
    found = false;
    for (const variable of variables) {
      const [definition] = variable.defs;
      if (!definition || isGone(definition.name)) continue;
      const declaration = declarationOf(definition);
      const isUsed = variable.references.some(
        ({ identifier, init }) =>
          !(init ?? false) && !isGone(identifier) && !isWithin(identifier, declaration),
      );
      if (!declaration || isUsed || !variable.references.some(({ identifier }) => isGone(identifier)))
        continue;
      const span = removal(view, declaration, isGone);
      if (!span) continue;
      gone.push(span);
      found = true;
    }
  }
  return joined(gone.slice(removed.length)).map((span) => ({ span: withBlankLines(view, span), text: '' }));
}

/** Those that nothing outside of the file can see. */
function ownVariables(view: SourceView): readonly Variable[] {
  const isShared = ({ name, scope }: Variable): boolean =>
    (scope.type === 'global' && moduleSystem(view) !== 'commonjs') ||
    (view.component?.shared.has(name) ?? false);
  return view.scopeManager.scopes.flatMap(({ variables }) =>
    variables.filter((variable) => variable.defs.length === 1 && !isShared(variable)),
  );
}

type Removable = TSESTree.FunctionDeclaration | TSESTree.VariableDeclaration | TSESTree.ImportClause;

function declarationOf({ node }: Definition): Removable | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return node;
    case 'VariableDeclarator': {
      const { parent, id, init } = node;
      const isAlone = parent.kind === 'const' && parent.declarations.length === 1;
      return isAlone && id.type === 'Identifier' && init && hasNoEffect(init) ? parent : undefined;
    }
    default:
      return undefined;
  }
}

function isWithin(node: TSESTree.Node, declaration: Removable | undefined): boolean {
  return (
    declaration !== undefined &&
    declaration.range[0] <= node.range[0] &&
    node.range[1] <= declaration.range[1]
  );
}

type IsGone = (node: TSESTree.Node) => boolean;

function removal(view: SourceView, declaration: Removable, isGone: IsGone): Span | undefined {
  switch (declaration.type) {
    case 'ImportSpecifier':
    case 'ImportDefaultSpecifier':
    case 'ImportNamespaceSpecifier':
      return importRemoval(view, declaration, isGone);
    default:
      return /^(?:Program|BlockStatement)$/.test(declaration.parent.type)
        ? statementRemoval(view, declaration)
        : undefined;
  }
}

function importRemoval(view: SourceView, specifier: TSESTree.ImportClause, isGone: IsGone): Span | undefined {
  const statement = specifier.parent as TSESTree.ImportDeclaration;
  const { specifiers, source } = statement;
  const others = specifiers.filter((each) => each !== specifier && !isGone(each));
  if (others.length === 0) {
    // Compilers leave such an import of TypeScript out; in JavaScript it would still run what the module does.
    return isTypeScript(view) || isBuiltin(source.value) ? statementRemoval(view, statement) : undefined;
  }
  const before = others.findLast(({ range }) => range[1] <= specifier.range[0]);
  const after = others.find(({ range }) => specifier.range[1] <= range[0]);
  if (specifier.type !== 'ImportSpecifier') return undefined;
  if (before?.type === 'ImportSpecifier') return { start: before.range[1], end: specifier.range[1] };
  return after && { start: specifier.range[0], end: after.range[0] };
}

/** With the comments right above it; its lines, where nothing else stands on them. */
function statementRemoval(view: SourceView, statement: TSESTree.Node): Span {
  const { text } = view;
  const { start, end } = toSpan(statement);
  const close = lineEnd(text, end);
  if (!isFirstOnLine(text, start) || skipTrivia(view, end) < close) return { start, end };
  const top = commentsAbove(view, start).at(-1);
  return { start: lineStart(text, top?.range[0] ?? start), end: afterLineBreak(text, close) };
}

/** Removals that touch are one. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const before = all.at(-1);
    if (before && before.end >= span.start)
      all[all.length - 1] = { start: before.start, end: Math.max(before.end, span.end) };
    else all.push(span);
  }
  return all;
}

/** Where whole lines go, one of the blank lines around them goes, too, and both at the start and the end of a block. */
function withBlankLines({ text }: SourceView, { start, end }: Span): Span {
  if (start !== lineStart(text, start) || end !== lineStart(text, end)) return { start, end };
  const isOpening = start === 0 || /(?:\{[ \t]*|\n[ \t]*)\r?\n$/.test(text.slice(0, start));
  const below = /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text.slice(end))?.[0].length ?? 0;
  const isClosing = /^\s*(?:\}|$)/.test(text.slice(end));
  return {
    start: isClosing ? text.slice(0, start).replace(/(\r\n|\n|\r)\s*$/, '$1').length : start,
    end: isOpening ? end + below : end,
  };
}
