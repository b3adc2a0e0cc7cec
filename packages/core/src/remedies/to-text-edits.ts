import type { SourceView } from '../syntax/source-view.js';
import { pinRouting } from './pin-routing.js';
import type { Remedy } from './remedy.js';
import type { Repair } from './repair.js';
import { declareConstant, existingConstant } from './routing-constant.js';
import { nodeAround } from './source-tree.js';
import { sortEdits, type TextEdit } from './text-edit.js';

/**
 * The edits of one remedy alone, as an editor's suggestion applies them; none when a person has to decide.
 * A typed client gets its pin through a named constant, since it would refuse the property in place.
 */
export function toTextEdits(remedy: Remedy, view: SourceView): readonly TextEdit[] {
  const repair = toRepair(remedy, view);
  return repair.kind === 'edits' ? sortEdits(repair.edits) : [];
}

function toRepair(remedy: Remedy, view: SourceView): Repair {
  if (remedy.kind !== 'pin-routing') return { kind: 'undecided', reason: 'this repair is not automatic yet' };
  const span = remedy.target.kind === 'object' ? remedy.target.object : remedy.target.call;
  const existing = existingConstant(view, remedy, nodeAround(view, span));
  if (existing || remedy.form === 'property') return pinRouting(remedy, view, existing);
  const declared = declareConstant(view, [remedy], new Set());
  if (!declared) return { kind: 'undecided', reason: 'there is nothing to pin' };
  const repair = pinRouting(remedy, view, declared.constant);
  return repair.kind === 'edits' ? { kind: 'edits', edits: [...repair.edits, declared.edit] } : repair;
}
