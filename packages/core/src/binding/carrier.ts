import type { CarrierModel, ExportsModel } from '../catalog/client-model.js';
import { isMissing, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, Shape } from '../flow/shape.js';
import { exportOf } from './term-path.js';

/**
 * Whether something certainly carries requests on as they are: an instance of one of some classes, without code of the
 * program in it, or what their methods give for further ones.
 */
export function isCarrier(shape: Shape, carriers: ExportsModel & Pick<CarrierModel, 'sender'>): boolean {
  return shape.kind === 'external' && isCarryingTerm(shape.term, carriers);
}

function isCarryingTerm(term: FrozenTerm, carriers: Parameters<typeof isCarrier>[1]): boolean {
  if (term.kind !== 'new' && term.kind !== 'call') return false;
  if ((term.assigned?.size ?? 0) > 0 || (term.overridden?.size ?? 0) > 0) return false;
  const name = exportOf(term.callee, [carriers.module]);
  if (name !== undefined && carriers.exports.includes(name))
    return !term.args.some(holdsCode) && !sendsOtherwise(term.args, carriers);
  const { callee, args } = term;
  return (
    callee.kind === 'member' &&
    isCarryingTerm(callee.of, carriers) &&
    args.flat().every((arg) => isCarrier(arg, carriers))
  );
}

/** Whether something else than the global `fetch` may send what it carries. */
function sendsOtherwise(args: readonly Alternatives[], { sender }: Pick<CarrierModel, 'sender'>): boolean {
  if (sender === undefined) return false;
  return readPath(args[0] ?? [], sender).some(
    (shape) =>
      !isMissing(shape) &&
      !(
        shape.kind === 'external' &&
        shape.term.kind === 'global' &&
        /^(?:globalThis\.|window\.|self\.)?fetch$/.test(shape.term.path.join('.'))
      ),
  );
}

/** Whether code of the program, or something that is not known, stands anywhere in a value. */
function holdsCode(value: Alternatives): boolean {
  return value.some((shape) => {
    switch (shape.kind) {
      case 'function':
        return true;
      case 'object':
        return [...shape.properties.values()].some((property) => holdsCode(property.value));
      case 'array':
        return shape.elements.some(holdsCode);
      default:
        return false;
    }
  });
}
