import type { TSESTree } from '@typescript-eslint/types';
import type { RuleName } from '../rules/rule-name.js';
import type { SourceView } from '../syntax/source-view.js';
import { redactKeys } from '../text/redact.js';
import type { Span } from '../text/span.js';
import { ancestorsOf, nodeAround } from '../syntax/source-tree.js';
import { styleOf } from './source-style.js';
import { statementStart } from './statement-start.js';
import type { TextEdit } from './text-edit.js';
import { commentsAbove, indentationAt, isAttachedDirective, isFirstOnLine, lineStart } from './trivia.js';

/** Marks a place where a person must decide. The reason is a clause; line breaks in it become spaces. */
export function markerText(rule: RuleName, reason: string): string {
  const clause = redactKeys(reason).replace(/\s+/g, ' ').replaceAll('*/', '* /').trim().replace(/\.$/, '');
  return `TODO(openrouter-compliance/${rule}): ${clause}.`;
}

/**
 * Leaves a marker on a line of its own above the statement around `at`, or above the comment that holds it; nothing when a marker
 * of the same rule stands there. Statements and comments never begin inside JSX text or a template's text, so the comment is a comment everywhere.
 */
export function leaveMarker(view: SourceView, rule: RuleName, reason: string, at: Span): readonly TextEdit[] {
  const needle = `TODO(openrouter-compliance/${rule})`;
  const text = markerText(rule, reason);
  const comment = view.comments.find(({ range }) => range[0] <= at.start && at.end <= range[1]);
  if (comment && isFirstOnLine(view.text, comment.range[0]))
    return commentsAbove(view, comment.range[0]).some(({ value }) => value.includes(needle))
      ? []
      : [lineAbove(view, comment.range[0], lineStart(view.text, comment.range[0]), text)];

  const inner = nodeAround(view, at);
  const candidates = [inner, ...ancestorsOf(inner)].filter(isListed);
  const statement = candidates.find((node) => isFirstOnLine(view.text, statementStart(node)));
  const start = statementStart(statement ?? candidates.at(-1) ?? inner);

  if (!statement) {
    // Something else begins the line: a comment to its end would swallow code or land in the middle of it.
    const before = view.comments.findLast(({ range }) => range[1] <= start);
    if (before?.value.includes(needle) && view.text.slice(before.range[1], start).trim() === '') return [];
    return [{ span: { start, end: start }, text: `/* ${text} */ ` }];
  }
  const above = commentsAbove(view, start);
  if (above.some(({ value }) => value.includes(needle))) return [];
  let line = lineStart(view.text, start);
  for (const comment of above) {
    // Directives and doc comments belong to the statement; what opens a file belongs to the file.
    const isDoc =
      comment.type === ('Block' as TSESTree.Comment['type']) &&
      comment.value.startsWith('*') &&
      comment.range[0] > 0;
    if (!isDoc && !isAttachedDirective(comment)) break;
    line = lineStart(view.text, comment.range[0]);
  }
  return [lineAbove(view, start, line, text)];
}

/** A comment on a line of its own at the start of the line `at`, as far in as what stands at `start`. */
function lineAbove(view: SourceView, start: number, at: number, text: string): TextEdit {
  return {
    span: { start: at, end: at },
    text: `${indentationAt(view.text, start)}// ${text}${styleOf(view).newline}`,
  };
}

/** A statement of a list, or a member of a class: what a comment line can stand above. */
function isListed(node: TSESTree.Node): boolean {
  switch (node.parent?.type) {
    case 'Program':
    case 'BlockStatement':
    case 'StaticBlock':
    case 'TSModuleBlock':
    case 'ClassBody':
      return true;
    case 'SwitchCase':
      return node.parent.consequent.includes(node as TSESTree.Statement);
    default:
      return false;
  }
}
