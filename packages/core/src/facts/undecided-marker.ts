import type { SourceView } from '../syntax/source-view.js';
import type { UndecidedMarker } from './fact-map.js';

/** What the comment begins with that the codemod leaves. */
export const markerWord = 'TODO(openrouter-compliance/';

const pattern = /TODO\(openrouter-compliance\/([\w-]*)\)(?::[ \t]*([^\r\n]*))?/g;

/** Every marker in a comment, in source order. */
export function readUndecidedMarkers(view: SourceView): readonly UndecidedMarker[] {
  if (!view.text.includes(markerWord)) return [];
  return view.comments.flatMap(({ range, value }) =>
    [...value.matchAll(pattern)].map((match): UndecidedMarker => {
      const start = range[0] + 2 + match.index;
      const said = (match[2] ?? '').replace(/\*+$/, '').trim();
      return { span: { start, end: start + match[0].trimEnd().length }, rule: match[1] ?? '', text: said };
    }),
  );
}
