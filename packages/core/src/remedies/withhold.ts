import type { SourceView } from '../syntax/source-view.js';
import { nodesAt } from '../syntax/source-tree.js';
import { wholeChain } from './logged-expression.js';
import type { Remedy } from './remedy.js';
import { edits, undecided, type Repair } from './repair.js';
import { styleOf } from './source-style.js';

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
  if (parent?.type !== 'TemplateLiteral') return edits({ span: { start, end }, text });
  const index = parent.expressions.findIndex((each) => each === expression);
  const [before, after] = [parent.quasis[index], parent.quasis[index + 1]];
  if (!before || !after) return undecided('the template is not one that can be edited');
  return edits({ span: placeholder(view, before.range[1], after.range[0]), text: withheld });
}

/** From `${` to `}`: parsers differ in whether a piece of a template has the signs around it. */
function placeholder({ text }: SourceView, from: number, to: number): { start: number; end: number } {
  const start = text.startsWith('${', from) ? from : from - 2;
  const end = text[to] === '}' ? to + 1 : to;
  return { start, end };
}
