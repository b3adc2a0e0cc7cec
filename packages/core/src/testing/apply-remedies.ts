import { planFile, type FilePlan, type PlanContext } from '../remedies/plan-file.js';
import { placeOf, type Remedy } from '../remedies/remedy.js';
import { applyEdits, type TextEdit } from '../remedies/text-edit.js';
import { toTextEdits } from '../remedies/to-text-edits.js';
import type { RuleName } from '../rules/rule-name.js';
import type { Judgement } from '../rules/verdict.js';
import type { SourceView } from '../syntax/source-view.js';
import type { Span } from '../text/span.js';
import { parseView } from './parse.js';

/** Where a piece of a text stands: its only occurrence, or the nth (from 0). Throws when there is none, or several. */
export function spanOf(text: string, piece: string, nth?: number): Span {
  const starts = [...text.matchAll(new RegExp(piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'))].map(
    ({ index }) => index,
  );
  const start = starts[nth ?? 0];
  if (start === undefined || (nth === undefined && starts.length > 1)) {
    throw new Error(`"${piece}" stands ${starts.length} times in the text.`);
  }
  return { start, end: start + piece.length };
}

export interface Applied {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** Applies one remedy as an editor does, and makes sure that the result parses and that taking the edits out restores the text. */
export function applyRemedy(
  text: string,
  toRemedy: (text: string) => Remedy,
  filename?: string,
  rule?: RuleName,
): Applied {
  const view = parseView(text, filename);
  const edits = toTextEdits(toRemedy(view.text), view, rule === undefined ? {} : { rule });
  return check(view, edits);
}

/** Plans a file whose judgements each have one remedy. */
export function planRemedies(
  text: string,
  remedies: (text: string) => readonly (readonly [RuleName, Remedy | undefined])[],
  { filename, ...context }: PlanContext & { readonly filename?: string } = {},
): FilePlan & Applied {
  const view = parseView(text, filename);
  const plan = planFile(view, remedies(view.text).map(toJudgement), context);
  return { ...plan, ...check(view, plan.edits) };
}

function toJudgement([rule, remedy]: readonly [RuleName, Remedy | undefined], index: number): Judgement {
  const span = remedy ? placeOf(remedy) : { start: index, end: index };
  const problem = {
    messageId: 'wrong',
    message: `Problem ${index}.`,
    span,
    related: [],
    remedies: remedy ? [remedy] : [],
  };
  return { rule, fact: span, verdict: { kind: 'fail', problems: [problem] }, classes: [] };
}

function check(view: SourceView, edits: readonly TextEdit[]): Applied {
  const text = applyEdits(view.text, edits);
  parseView(text, view.filename);
  const restored = applyEdits(text, invert(view.text, edits));
  if (restored !== view.text) throw new Error('Taking the edits out does not restore the text.');
  return { text, edits };
}

/** The edits that turn the result back into the original. */
export function invert(original: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map(({ span, text }) => {
    const start = span.start + shift;
    shift += text.length - (span.end - span.start);
    return { span: { start, end: start + text.length }, text: original.slice(span.start, span.end) };
  });
}
