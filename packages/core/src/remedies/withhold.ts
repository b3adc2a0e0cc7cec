import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import { nodesAt } from '../syntax/source-tree.js';
import { wholeChain } from './logged-expression.js';
import type { Remedy } from './remedy.js';
import { edits, undecided, type Repair } from './repair.js';
import { styleOf } from './source-style.js';
import type { TextEdit } from './text-edit.js';

export type Withhold = Extract<Remedy, { kind: 'withhold' }>;

const withheld = '[key withheld]';

/** Puts a fixed text in the place of a key in a log call: the line keeps its form, and nobody can use what it says. */
export function withholdKey(remedy: Withhold, view: SourceView): Repair {
  const found = nodesAt(view, remedy.expression).at(-1);
  if (!found) return undecided('the code is not where the analysis saw it');
  const expression = wholeChain(found);
  const { parent } = expression;
  const [start, end] = expression.range;
  const { quote } = styleOf(view);
  const text = `${quote}${withheld}${quote}`;
  if (parent?.type === 'SpreadElement')
    return undecided('what holds the key is spread into what is logged, of which the rest is worth logging');
  if (parent?.type === 'Property' && parent.shorthand)
    return edits({ span: { start, end }, text: `${view.text.slice(start, end)}: ${text}` });
  if (parent?.type === 'BinaryExpression') return edits(intoSum(expression, parent, view, quote));
  if (parent?.type !== 'TemplateLiteral') return edits({ span: { start, end }, text });
  const index = parent.expressions.findIndex((each) => each === expression);
  const [before, after] = [parent.quasis[index], parent.quasis[index + 1]];
  if (!before || !after) return undecided('the template is not one that can be edited');
  return edits({ span: placeholder(view, before.range[1], after.range[0]), text: withheld });
}

/** In a sum the text grows together with the texts beside it: `'key: ' + key` becomes one text. */
function intoSum(
  expression: TSESTree.Node,
  sum: TSESTree.BinaryExpression,
  view: SourceView,
  quote: string,
): TextEdit {
  const [start, end] = expression.range;
  const left = sum.right === expression ? lastOf(sum.left) : undefined;
  const outer = sum.parent;
  const isLeftOfOuter = outer.type === 'BinaryExpression' && outer.operator === '+' && outer.left === sum;
  const right = sum.left === expression ? sum.right : isLeftOfOuter ? outer.right : undefined;
  const quoteOf = (beside: TSESTree.Node | undefined, between: readonly [number, number]) =>
    beside?.type === 'Literal' &&
    typeof beside.value === 'string' &&
    /^\s*\+\s*$/.test(view.text.slice(...between))
      ? view.text[beside.range[0]]
      : undefined;
  const before = left && quoteOf(left, [left.range[1], start]);
  const after = right && quoteOf(right, [end, right.range[0]]);
  // Two texts become one only where they are written with the same signs.
  const isBoth = before !== undefined && before === after;
  const joinsRight = right && after !== undefined && (before === undefined || isBoth);
  return {
    span: {
      start: left && before !== undefined ? left.range[1] - 1 : start,
      end: joinsRight ? right.range[0] + 1 : end,
    },
    text: `${before === undefined ? (after ?? quote) : ''}${withheld}${joinsRight ? '' : (before ?? quote)}`,
  };
}

/** What stands before the sign of a sum. */
function lastOf(node: TSESTree.Node): TSESTree.Node {
  return node.type === 'BinaryExpression' && node.operator === '+' ? node.right : node;
}

/** From `${` to `}`: parsers differ in whether a piece of a template has the signs around it. */
function placeholder({ text }: SourceView, from: number, to: number): { start: number; end: number } {
  const start = text.startsWith('${', from) ? from : from - 2;
  const end = text[to] === '}' ? to + 1 : to;
  return { start, end };
}
