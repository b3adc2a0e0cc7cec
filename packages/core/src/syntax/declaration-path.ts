import type { TSESTree } from '@typescript-eslint/types';
import type { Span } from '../text/span.js';
import { ancestorsOf, nodeAround, walk } from './source-tree.js';
import { programAt, type SourceView } from './source-view.js';

/**
 * The names of the declarations around a place, outermost first, joined by dots: `LetterService.ask`. It stays when lines move, and
 * when the declaration moves to another file.
 *
 * @returns '' at the top level.
 */
export function declarationPath(view: SourceView, span: Span): string {
  return pathOf(nodeAround(programAt(view, span), span));
}

/** The paths of all declarations of a program. */
export function declarationPaths({ ast }: Pick<SourceView, 'ast'>): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const node of walk(ast)) if (nameOf(node) !== undefined) paths.add(pathOf(node));
  return paths;
}

function pathOf(inner: TSESTree.Node): string {
  return [inner, ...ancestorsOf(inner)]
    .flatMap((node) => nameOf(node) ?? [])
    .toReversed()
    .join('.');
}

function nameOf(node: TSESTree.Node): string | undefined {
  switch (node.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'ClassExpression':
    case 'TSEnumDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return node.id?.name;
    case 'VariableDeclarator':
      return textOf(node.id);
    case 'MethodDefinition':
    case 'PropertyDefinition':
    case 'Property':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return textOf(node.key);
    default:
      return undefined;
  }
}

function textOf(node: TSESTree.Node): string | undefined {
  return node.type === 'Identifier' || node.type === 'PrivateIdentifier' ? node.name : undefined;
}
