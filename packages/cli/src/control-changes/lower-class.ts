import {
  declarationPath,
  declarationPaths,
  programsOf,
  readClassificationTags,
  type ClassificationTag,
  type InventoryCall,
  type Policy,
  type SourceView,
} from '@openrouter-compliance/core';
import { createLineIndex } from '@openrouter-compliance/scanner';
import type { BaseTree } from './base-tree.js';
import type { ControlChange } from './control.js';

/** A changed file that is there, with what it sends. */
export interface ChangedSource {
  readonly view: SourceView;
  readonly calls: readonly InventoryCall[];
}

interface Annotation {
  /** What it is said of: the declarations around it and the first word of the code below; it stays when code moves. */
  readonly subject: string;
  /** The declarations around it; '' at the top level. */
  readonly declaration: string;
  readonly className: string;
  readonly offset: number;
}

/**
 * Annotations that name a lower class than they did, or are gone while what they were said of is still there, perhaps under another
 * name.
 *
 * @param gone absolute paths of changed files that are not there any more.
 */
export function lowerClasses(
  present: readonly ChangedSource[],
  gone: readonly string[],
  base: BaseTree,
  policy: Policy,
): readonly ControlChange[] {
  const now = present.map((source) => ({
    ...source,
    annotations: annotationsIn(source.view),
    declarations: declarationsIn(source.view),
  }));
  const before = [...present.map(({ view }) => view.filename), ...gone].flatMap((file) => {
    const view = base.readView(file);
    return view ? [{ file, annotations: annotationsIn(view), declarations: declarationsIn(view) }] : [];
  });
  const declaredBefore = new Set(before.flatMap(({ declarations }) => [...declarations]));

  return before.flatMap(({ file, annotations }) =>
    annotations.flatMap((annotation): ControlChange[] => {
      const places = now.toSorted(
        (a, b) => Number(b.view.filename === file) - Number(a.view.filename === file),
      );
      for (const { view, annotations: present } of places) {
        const same = present.find(({ subject }) => subject === annotation.subject);
        if (!same) continue;
        return policy.isLower(same.className, annotation.className)
          ? [
              toChange(
                view,
                same.offset,
                `The class of ${nameOf(annotation)} was "${annotation.className}" and is "${same.className}" now.`,
              ),
            ]
          : [];
      }
      const isThere = places.find(
        ({ view, declarations }) =>
          declarations.has(annotation.declaration) ||
          (annotation.declaration === '' && view.filename === file),
      );
      if (isThere)
        return [
          toChange(
            isThere.view,
            0,
            `The annotation "${annotation.className}" of ${nameOf(annotation)} is gone.`,
          ),
        ];
      // The declaration is gone as well, or it has another name: then something new sends data of a lower class.
      return places.flatMap(({ view, calls }) =>
        calls
          .filter(
            ({ span, classes }) =>
              !declaredBefore.has(declarationPath(view, span)) &&
              classes.some(({ name }) => policy.isLower(name, annotation.className)),
          )
          .slice(0, 1)
          .map(({ span }) =>
            toChange(
              view,
              span.start,
              `${nameOf(annotation)}, which was annotated "${annotation.className}", is gone, and ${declarationPath(view, span) || 'this call'} is new and sends data of a lower class.`,
            ),
          ),
      );
    }),
  );
}

function toChange(view: SourceView, offset: number, message: string): ControlChange {
  return {
    control: 'no-lower-class',
    file: view.filename,
    line: createLineIndex(view.text)(offset).line,
    message,
  };
}

function annotationsIn(view: SourceView): readonly Annotation[] {
  return programsOf(view).flatMap((program) =>
    readClassificationTags(program).map((tag) => toAnnotation(program, tag)),
  );
}

function toAnnotation(view: SourceView, { file, name, offset }: ClassificationTag): Annotation {
  if (file) return { subject: 'file', declaration: '', className: name, offset };
  const word = /[\w$]+/.exec(view.text.slice(offset, offset + 200))?.[0] ?? '';
  const at = offset + Math.max(view.text.slice(offset, offset + 200).indexOf(word), 0);
  const declaration = declarationBelow(view, at, word);
  return { subject: `${declaration} ${word}`, declaration, className: name, offset };
}

const modifiers =
  /(?:export|default|declare|abstract|async|public|private|protected|static|readonly|function\*?|const|let|var|class|interface|type|get|set)\s+/y;

/** The declaration that the code below a tag makes or stands in: its name may come after words such as `export async function`. */
function declarationBelow(view: SourceView, at: number, word: string): string {
  let offset = at;
  for (modifiers.lastIndex = offset; modifiers.test(view.text); offset = modifiers.lastIndex);
  const name = /[\w$#]+/y;
  name.lastIndex = offset;
  const length = name.exec(view.text)?.[0].length ?? word.length;
  return declarationPath(view, { start: offset, end: offset + length });
}

function declarationsIn(view: SourceView): ReadonlySet<string> {
  return new Set(programsOf(view).flatMap((program) => [...declarationPaths(program)]));
}

function nameOf({ declaration }: Annotation): string {
  return declaration === '' ? 'the file' : declaration;
}
