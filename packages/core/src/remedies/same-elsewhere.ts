import { programsOf, type SourceView } from '../syntax/source-view.js';
import { toSpan, type Span } from '../text/span.js';
import { EditMap } from './edit-map.js';
import { walk } from '../syntax/source-tree.js';
import type { TextEdit } from './text-edit.js';

/**
 * Whether two trees say the same wherever no edit was made: each node and comment away from the edits has a twin of its own
 * kind, in both directions. Catches what a text comparison cannot: an insertion that changes how its neighbours are read.
 *
 * @param edits lead from the text of `before` to that of `after`.
 */
export function isSameElsewhere(before: SourceView, after: SourceView, edits: readonly TextEdit[]): boolean {
  const blocks = before.component && programsOf(before).flatMap(({ component }) => component?.blocks ?? []);
  // Between the scripts of a component stands what no tree shows.
  if (blocks && !edits.every(({ span }) => blocks.some((block) => isWithin(span, block)))) return false;
  const map = new EditMap(edits);
  const wanted = new Map<string, number>();
  for (const [type, range] of places(before)) {
    const moved = map.forward(toSpan({ range }));
    if (!moved || (type === 'TemplateElement' && isEdited(range, edits))) continue;
    const key = `${type} ${moved.start} ${moved.end}`;
    wanted.set(key, (wanted.get(key) ?? 0) + 1);
  }
  for (const [type, range] of places(after)) {
    const key = `${type} ${range[0]} ${range[1]}`;
    const count = wanted.get(key);
    if (count === undefined) {
      // Unknown nodes are new ones, which belong to an edit, or touch one.
      if (map.touches(map.back(toSpan({ range })))) continue;
      return false;
    }
    if (count === 1) wanted.delete(key);
    else wanted.set(key, count - 1);
  }
  return wanted.size === 0;
}

/** The text of a template falls apart where an edit puts an expression into it. */
function isEdited(range: [number, number], edits: readonly TextEdit[]): boolean {
  return edits.some(({ span }) => isWithin(span, toSpan({ range })));
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function* places(view: SourceView): Generator<readonly [type: string, range: [number, number]]> {
  for (const { ast, comments } of programsOf(view)) {
    for (const node of walk(ast)) if (node.type !== 'Program') yield [node.type, node.range];
    for (const comment of comments) yield [`comment ${comment.type}`, comment.range];
  }
}
