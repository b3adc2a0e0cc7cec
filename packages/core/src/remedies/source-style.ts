import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import { walk } from '../syntax/source-tree.js';
import {
  columns,
  commaAfter,
  indentationAt,
  isFirstOnLine,
  isSameLine,
  lineEnd,
  lineStart,
} from './trivia.js';

/** How a file is written, so that what is inserted looks as if its authors had typed it. */
export interface SourceStyle {
  readonly newline: '\n' | '\r\n';
  /** One level of indentation. */
  readonly unit: string;
  readonly quote: "'" | '"';
  readonly semicolon: ';' | '';
  readonly trailingComma: ',' | '';
  /** Inside the braces of a one-line object. */
  readonly padding: ' ' | '';
  /**
   * Columns after which a formatter would break a line: 80, or what the file's own one-line objects use. Too low a number does
   * no harm, because formatters keep an object that is broken already.
   */
  readonly width: number;
}

const styles = new WeakMap<SourceView, SourceStyle>();

export function styleOf(view: SourceView): SourceStyle {
  let style = styles.get(view);
  if (!style) {
    style = readStyle(view);
    styles.set(view, style);
  }
  return style;
}

/** Votes of the places that show a habit; the default decides when there is none, or no majority. */
class Habit<T extends string> {
  readonly #votes = new Map<T, number>();

  vote(value: T): void {
    this.#votes.set(value, (this.#votes.get(value) ?? 0) + 1);
  }

  winner(fallback: T): T {
    let best = fallback;
    for (const [value, count] of this.#votes) {
      if (count > (this.#votes.get(best) ?? 0)) best = value;
    }
    return best;
  }
}

function readStyle(view: SourceView): SourceStyle {
  const { text } = view;
  const unit = new Habit<string>();
  const quote = new Habit<"'" | '"'>();
  const semicolon = new Habit<';' | ''>();
  const trailingComma = new Habit<',' | ''>();
  const padding = new Habit<' ' | ''>();
  let width = 80;

  for (const node of walk(view.ast)) {
    const [start, end] = node.range;
    switch (node.type) {
      case 'Literal':
        if (typeof node.value !== 'string' || node.parent.type === 'JSXAttribute') break;
        if (!/['"]/.test(text.slice(start + 1, end - 1))) quote.vote(text[start] === '"' ? '"' : "'");
        break;
      case 'ExpressionStatement':
      case 'ReturnStatement':
      case 'VariableDeclaration':
      case 'ImportDeclaration':
        if (node.type !== 'VariableDeclaration' || !node.parent.type.startsWith('For')) {
          semicolon.vote(text[end - 1] === ';' ? ';' : '');
        }
        break;
      case 'BlockStatement':
        voteUnit(node, node.body[0]);
        break;
      case 'ObjectExpression':
      case 'ArrayExpression': {
        const elements = node.type === 'ObjectExpression' ? node.properties : node.elements;
        voteUnit(node, elements[0] ?? undefined);
        const last = elements.at(-1);
        if (!last) break;
        const closesOnOwnLine = isFirstOnLine(text, end - 1);
        if (closesOnOwnLine) trailingComma.vote(commaAfter(view, last.range[1]) === undefined ? '' : ',');
        if (node.type === 'ObjectExpression' && isSameLine(text, start, end)) {
          padding.vote(text[start + 1] === ' ' ? ' ' : '');
          if (!isInTemplate(node)) width = Math.max(width, lineWidth(text, end));
        }
        break;
      }
    }
  }

  function voteUnit(block: TSESTree.Node, first: TSESTree.Node | undefined): void {
    if (!first || !isFirstOnLine(text, first.range[0])) return;
    const outer = indentationAt(text, block.range[0]);
    const inner = indentationAt(text, first.range[0]);
    if (inner.startsWith(outer) && inner.length > outer.length) unit.vote(inner.slice(outer.length));
  }

  const crlf = text.split('\r\n').length - 1;
  const lf = text.split('\n').length - 1 - crlf;
  return {
    newline: crlf > lf ? '\r\n' : '\n',
    unit: unit.winner('  '),
    quote: quote.winner("'"),
    semicolon: semicolon.winner(';'),
    trailingComma: trailingComma.winner(','),
    padding: padding.winner(' '),
    width: Math.min(width, 160),
  };
}

/** Inside `${…}` nothing is ever broken, so its length says nothing. */
function isInTemplate(node: TSESTree.Node): boolean {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (parent.type === 'TemplateLiteral') return true;
  }
  return false;
}

function lineWidth(text: string, offset: number): number {
  const line = text.slice(lineStart(text, offset), lineEnd(text, offset));
  // A comment behind the code does not count: no formatter breaks a line for it.
  return columns(line.replace(/\s*(?:\/\/.*|\/\*.*\*\/)$/, ''));
}
