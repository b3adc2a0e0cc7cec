import type { TSESTree } from '@typescript-eslint/types';
import { programAt, type SourceView } from '../syntax/source-view.js';
import { logDigest } from './digest.js';
import { readFromEnvironment } from './environment-key.js';
import { moveRouting, respellRouting } from './move-routing.js';
import { joinImports } from './node-import.js';
import { pinRouting } from './pin-routing.js';
import { placeOf, type Remedy } from './remedy.js';
import { edits, type Repair, type RepairContext } from './repair.js';
import { declareConstant, existingConstant, type PinRouting } from './routing-constant.js';
import { nodeAround } from '../syntax/source-tree.js';
import { sortEdits, type TextEdit } from './text-edit.js';
import { removeUnused } from './unused-code.js';
import { withholdKey } from './withhold.js';
import { leaveMarker } from './undecided-marker.js';

/**
 * The edits of one remedy alone, as an editor's suggestion applies them: in source order, without clashes, in the file's own
 * style. A typed client gets its pin through a named constant, since it would refuse the property in place.
 *
 * @returns none when a person has to decide after all (then nothing is to be suggested); for a remedy of kind `undecided` the
 *   marker, if `context` names the rule and no marker of it stands there yet.
 */
export function toTextEdits(
  remedy: Remedy,
  view: SourceView,
  context: RepairContext = {},
): readonly TextEdit[] {
  const program = programAt(view, placeOf(remedy));
  if (remedy.kind === 'undecided') {
    return context.rule === undefined ? [] : leaveMarker(program, context.rule, remedy.reason, remedy.at);
  }
  const repair = toRepair(remedy, program, context);
  if (repair.kind === 'undecided') return [];
  const unused =
    remedy.kind === 'withhold'
      ? removeUnused(
          program,
          repair.edits.map(({ span }) => span),
        )
      : [];
  return joinImports(program, sortEdits([...repair.edits, ...unused]));
}

/** The same with the reason why there are no edits. */
export function toRepair(
  remedy: Exclude<Remedy, { kind: 'undecided' }>,
  view: SourceView,
  context: RepairContext,
): Repair {
  switch (remedy.kind) {
    case 'pin-routing':
      return pinAlone(remedy, view);
    case 'move-routing':
      return moveRouting(remedy, view);
    case 'respell-routing':
      return respellRouting(remedy, view);
    case 'environment-key':
      return readFromEnvironment([remedy], view, context);
    case 'digest':
      return logDigest(remedy, view, context);
    case 'withhold':
      return withholdKey(remedy, view);
  }
}

function pinAlone(remedy: PinRouting, view: SourceView): Repair {
  const existing = existingConstant(view, remedy, targetOf(remedy, view));
  if (existing || remedy.form === 'property' || remedy.replaces) return pinRouting(remedy, view, existing);
  const declared = declareConstant(view, [remedy], new Set());
  const repair = pinRouting(remedy, view, declared?.constant);
  return repair.kind === 'edits' && declared ? edits(...repair.edits, declared.edit) : repair;
}

/** The object or call that a pin goes into. */
export function targetOf({ target }: PinRouting, view: SourceView): TSESTree.Node {
  return nodeAround(view, target.kind === 'object' ? target.object : target.call);
}
