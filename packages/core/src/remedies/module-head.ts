import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import { walk } from '../syntax/source-tree.js';
import { styleOf } from './source-style.js';
import type { TextEdit } from './text-edit.js';
import {
  commentsAbove,
  endOfTrailingComments,
  indentationAt,
  isAttachedDirective,
  lineEnd,
  lineStart,
} from './trivia.js';

/** The statements at the top of a file: directives, then imports or `require`s, as far as nothing else stands between. */
export interface ModuleHead {
  readonly directives: readonly TSESTree.ProgramStatement[];
  readonly imports: readonly TSESTree.ProgramStatement[];
  /** The first statement that is neither. */
  readonly rest: TSESTree.ProgramStatement | undefined;
}

export function moduleHead(view: SourceView): ModuleHead {
  const directives: TSESTree.ProgramStatement[] = [];
  const imports: TSESTree.ProgramStatement[] = [];
  for (const statement of view.ast.body) {
    if (imports.length === 0 && statement.type === 'ExpressionStatement' && statement.directive)
      directives.push(statement);
    else if (isImport(statement)) imports.push(statement);
    else return { directives, imports, rest: statement };
  }
  return { directives, imports, rest: undefined };
}

function isImport(statement: TSESTree.ProgramStatement): boolean {
  switch (statement.type) {
    case 'ImportDeclaration':
    case 'TSImportEqualsDeclaration':
      return true;
    case 'VariableDeclaration':
      return statement.declarations.every(({ init }) => init !== null && requiredModule(init) !== undefined);
    case 'ExpressionStatement':
      return requiredModule(statement.expression) !== undefined;
    default:
      return false;
  }
}

/** The specifier of `require('…')`, also behind a member access or a call of the result. */
export function requiredModule(node: TSESTree.Node): string | undefined {
  if (node.type === 'MemberExpression') return requiredModule(node.object);
  if (node.type !== 'CallExpression') return undefined;
  if (node.callee.type !== 'Identifier') return requiredModule(node.callee);
  const [specifier] = node.arguments;
  if (node.callee.name !== 'require' || specifier?.type !== 'Literal') return undefined;
  return typeof specifier.value === 'string' ? specifier.value : undefined;
}

/** Comments that must stay at the very top of a file, or that speak of the file and not of its first statement. */
const fileComment =
  /@ts-(?:no)?check|@jsx|@licen[sc]e|@file|@module|@jest|@vitest|@flow|@preserve|eslint-|copyright|SPDX/i;

/** Declares something at module level, behind the imports and before all code that runs: no use can come too early. */
export function insertDeclaration(view: SourceView, declaration: string): TextEdit {
  const { newline } = styleOf(view);
  const { directives, imports, rest } = moduleHead(view);
  const before = imports.at(-1) ?? directives.at(-1);
  if (before) {
    const offset = endOfTrailingComments(view, before.range[1]);
    const behind = view.text.slice(offset, lineEnd(view.text, offset));
    const gap = view.text.slice(lineEnd(view.text, offset), rest?.range[0]);
    const close =
      behind.trim() !== ''
        ? newline + newline
        : rest && !/^(?:\r\n|\n|\r)[ \t]*[\r\n]/.test(gap)
          ? newline
          : '';
    return insertion(offset, newline + newline + indented(declaration, view, before) + close);
  }
  const start = startOfFirst(view, rest ?? view.ast);
  const text =
    start === lineStart(view.text, start) && rest ? indented(declaration, view, rest) : declaration;
  return insertion(start, text + newline + newline);
}

/** In a component the whole module may stand further right. */
function indented(text: string, view: SourceView, beside: TSESTree.Node): string {
  const indent = indentationAt(view.text, beside.range[0]);
  return indent === '' ? text : text.replaceAll(/^(?=[^\r\n])/gm, indent);
}

/** Where the first statement begins with the comments that belong to it, or behind those that belong to the file. */
function startOfFirst(view: SourceView, statement: TSESTree.Node): number {
  let start = startOfLine(view, statement);
  for (const comment of commentsAbove(view, start)) {
    if (fileComment.test(comment.value)) break;
    start = lineStart(view.text, comment.range[0]);
  }
  return start;
}

/** Where a line can be put above a node: behind what stands before it on its own, such as the tag of a script. */
function startOfLine({ text }: SourceView, { range: [offset] }: TSESTree.Node): number {
  const start = lineStart(text, offset);
  return text.slice(start, offset).trim() === '' ? start : offset;
}

/** Puts an import before the others (built-in modules come first by custom), behind other imports of built-in modules. */
export function insertImport(
  view: SourceView,
  statement: string,
  isBuiltin: (specifier: string) => boolean,
): TextEdit {
  const { newline } = styleOf(view);
  const { imports } = moduleHead(view);
  const builtin = imports.findLast((candidate) => {
    const specifier = specifierOf(candidate);
    return specifier !== undefined && isBuiltin(specifier);
  });
  if (builtin)
    return insertion(
      endOfTrailingComments(view, builtin.range[1]),
      newline + indented(statement, view, builtin),
    );
  const first = imports[0];
  if (!first) return insertDeclaration(view, statement);
  let start = startOfLine(view, first);
  for (const comment of commentsAbove(view, start)) {
    if (!isAttachedDirective(comment)) break;
    start = lineStart(view.text, comment.range[0]);
  }
  const text = start === lineStart(view.text, start) ? indented(statement, view, first) : statement;
  return insertion(start, text + newline);
}

/** Puts an import of one of the repository's own modules behind all others. */
export function appendImport(view: SourceView, statement: string): TextEdit {
  const last = moduleHead(view).imports.at(-1);
  if (!last) return insertDeclaration(view, statement);
  const { newline } = styleOf(view);
  return insertion(endOfTrailingComments(view, last.range[1]), newline + indented(statement, view, last));
}

/** The module that an import statement of any form names. */
export function specifierOf(statement: TSESTree.ProgramStatement): string | undefined {
  switch (statement.type) {
    case 'ImportDeclaration':
      return statement.source.value;
    case 'TSImportEqualsDeclaration': {
      const reference = statement.moduleReference;
      return reference.type === 'TSExternalModuleReference' && reference.expression.type === 'Literal'
        ? String(reference.expression.value)
        : undefined;
    }
    case 'VariableDeclaration': {
      const init = statement.declarations[0]?.init;
      return init ? requiredModule(init) : undefined;
    }
    default:
      return undefined;
  }
}

const names = new WeakMap<SourceView, ReadonlySet<string>>();

/** A name that means nothing anywhere in the file, so that it can neither shadow nor be shadowed. */
export function freeName(
  view: SourceView,
  wanted: string,
  alsoTaken: ReadonlySet<string> = new Set(),
): string {
  let taken = names.get(view);
  if (!taken) {
    const found = new Set<string>();
    for (const node of walk(view.ast)) {
      if (node.type === 'Identifier' || node.type === 'JSXIdentifier') found.add(node.name);
    }
    names.set(view, found);
    taken = found;
  }
  let name = wanted;
  for (let number = 2; taken.has(name) || alsoTaken.has(name); number += 1) name = `${wanted}${number}`;
  return name;
}

function insertion(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}
