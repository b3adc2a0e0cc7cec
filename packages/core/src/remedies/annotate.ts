import type { TSESTree } from '@typescript-eslint/types';
import { ancestorsOf, nodeAround } from '../syntax/source-tree.js';
import { programAt, type SourceView } from '../syntax/source-view.js';
import type { Span } from '../text/span.js';
import { styleOf } from './source-style.js';
import { statementStart } from './statement-start.js';
import type { TextEdit } from './text-edit.js';
import { commentsAbove, indentationAt, isAttachedDirective, isFirstOnLine, lineStart } from './trivia.js';

/**
 * Says the class of a call where its function is declared: in the doc comment that stands there, or in one of its own. The
 * function is the outermost one, or the member of a class; code outside of any is its whole statement.
 *
 * @returns where the comment is to be written, and how; undefined where one says a class already or no line is free for it.
 */
export function annotate(view: SourceView, className: string, at: Span): TextEdit | undefined {
  const program = programAt(view, at);
  const inner = nodeAround(program, at);
  const declared = declarationAround([inner, ...ancestorsOf(inner)]);
  if (!declared) return undefined;
  return annotateDeclaration(program, className, declared);
}

/** The same for a declaration, a member of a class or of a type. */
export function annotateDeclaration(
  view: SourceView,
  className: string,
  declared: TSESTree.Node,
): TextEdit | undefined {
  const start = statementStart(declared);
  if (!isFirstOnLine(view.text, start)) return undefined;
  const above = commentsAbove(view, start);
  if (above.some(({ value }) => value.includes('@dataClassification'))) return undefined;
  const doc = above.find(isDocOfDeclaration);
  const indentation = indentationAt(view.text, start);
  const { newline } = styleOf(view);
  if (doc) return extendDoc(view.text, doc, `@dataClassification ${className}`, newline);
  let line = lineStart(view.text, start);
  for (const comment of above) {
    // A directive speaks of the line right below it.
    if (!isAttachedDirective(comment)) break;
    line = lineStart(view.text, comment.range[0]);
  }
  return {
    span: { start: line, end: line },
    text: `${indentation}/** @dataClassification ${className} */${newline}`,
  };
}

/** @param path a node and its ancestors, innermost first. */
function declarationAround(path: readonly TSESTree.Node[]): TSESTree.Node | undefined {
  const statement = path.find((node) => node.parent?.type === 'Program');
  const member = path.findLast((node) => node.parent?.type === 'ClassBody');
  const isOfClass = statement !== undefined && isClass(statement);
  return isOfClass ? member : statement;
}

function isClass(statement: TSESTree.Node): boolean {
  switch (statement.type) {
    case 'ClassDeclaration':
      return true;
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return statement.declaration?.type === 'ClassDeclaration';
    default:
      return false;
  }
}

function isDocOfDeclaration({ type, value }: TSESTree.Comment): boolean {
  const isDoc = type === ('Block' as TSESTree.Comment['type']) && value.startsWith('*');
  return isDoc && !/@(?:file|fileoverview|packageDocumentation)\b/.test(value);
}

function extendDoc(text: string, { range, value }: TSESTree.Comment, tag: string, newline: string): TextEdit {
  const indentation = indentationAt(text, range[0]);
  const end = range[1] - '*/'.length;
  const lastLine = lineStart(text, end);
  if (lastLine > range[0] && text.slice(lastLine, end).trim() === '')
    return { span: { start: lastLine, end: lastLine }, text: `${indentation} * ${tag}${newline}` };
  if (lastLine > range[0]) {
    const kept = text.slice(lastLine, end).trimEnd();
    return {
      span: { start: lastLine + kept.length, end },
      text: `${newline}${indentation} * ${tag}${newline}${indentation} `,
    };
  }
  const lines = [`/**`, ` * ${value.slice(1).trim()}`, ` *`, ` * ${tag}`, ` */`];
  return {
    span: { start: range[0], end: range[1] },
    text: lines.join(`${newline}${indentation}`),
  };
}
