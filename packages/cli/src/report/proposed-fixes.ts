import {
  dependsOnSurroundings,
  redactKeys,
  toTextEdits,
  writtenTexts,
  type Remedy,
  type RepairContext,
  type SourceView,
  type TextEdit,
} from '@openrouter-compliance/core';

/** A repair of one finding alone, as an editor offers it. */
export interface ProposedFix {
  readonly title: string;
  /** In source order. No text of them holds a prompt or a key: a repair that would write one again is left out. */
  readonly edits: readonly TextEdit[];
}

/**
 * The repairs of findings in one file.
 *
 * @param contextOf where the file runs, as far as what is around it shows.
 * @param prompts texts of the file that are sent to a model.
 */
export function createFixes(
  view: SourceView,
  contextOf: () => RepairContext,
  prompts: readonly string[],
): (remedies: readonly Remedy[]) => readonly ProposedFix[] {
  const texts = [...prompts, ...longTexts(view)].filter((text) => text !== '');
  const isPublic = ({ text }: TextEdit): boolean =>
    redactKeys(text) === text && !texts.some((each) => text.includes(each));
  return (remedies) =>
    remedies.flatMap((remedy) => {
      if (remedy.kind === 'undecided') return [];
      const edits = toTextEdits(remedy, view, dependsOnSurroundings(remedy) ? contextOf() : {}).flatMap(
        (edit) => withoutCopy(edit, view.text),
      );
      return edits.length > 0 && edits.every(isPublic) ? [{ title: remedy.title, edits }] : [];
    });
}

/** Where an edit wraps what stands there, two insertions around it say the same and repeat nothing. */
function withoutCopy({ span, text }: TextEdit, source: string): readonly TextEdit[] {
  const replaced = source.slice(span.start, span.end);
  const at = replaced === '' ? -1 : text.indexOf(replaced);
  if (at < 0) return [{ span, text }];
  return [
    { span: { start: span.start, end: span.start }, text: text.slice(0, at) },
    { span: { start: span.end, end: span.end }, text: text.slice(at + replaced.length) },
  ].filter((edit) => edit.text !== '');
}

/** Texts that may be a prompt of which the analysis does not know: none has one word only. */
function longTexts(view: SourceView): readonly string[] {
  return writtenTexts(view)
    .map(({ span }) => view.text.slice(span.start, span.end).trim())
    .filter((text) => /\s/.test(text));
}
