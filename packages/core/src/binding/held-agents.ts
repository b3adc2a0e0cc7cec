import type { CallModel } from '../catalog/client-model.js';
import { isMissing, nameOf, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm, Shape } from '../flow/shape.js';
import { exportOf, nameOfTerm } from './term-path.js';

/** An agent that a call is given, by what it was made with. */
export interface HeldAgent {
  readonly args: readonly Alternatives[];
  /** Why it is not known what it asks, as a clause. */
  readonly unread?: string;
}

type Holds = NonNullable<CallModel['holds']>;

const depthLimit = 8;

/** The agents that a call may run: the one that it is given, those that it may hand over to, and those among its tools. */
export function heldAgents(holds: Holds, args: readonly Alternatives[]): readonly HeldAgent[] {
  const [index, ...rest] = holds.at.split('.');
  return agentsIn(holds, readPath(args[Number(index)] ?? [], rest.join('.')), true, 0);
}

function agentsIn(holds: Holds, value: Alternatives, isSure: boolean, depth: number): readonly HeldAgent[] {
  if (depth > depthLimit) return [];
  return value.flatMap((shape): readonly HeldAgent[] => {
    switch (shape.kind) {
      case 'unknown':
        return isSure ? [{ args: [[shape]], unread: nameOf(shape) }] : [];
      case 'array':
        return [...shape.elements, shape.rest ?? []].flatMap((each) =>
          agentsIn(holds, each, isSure, depth + 1),
        );
      case 'external':
        return agentsOf(holds, shape.term, isSure, depth + 1);
      default:
        return [];
    }
  });
}

function agentsOf(holds: Holds, term: FrozenTerm, isSure: boolean, depth: number): readonly HeldAgent[] {
  if (term.kind === 'member') return agentsOf(holds, term.of, isSure, depth + 1);
  if (term.kind !== 'new' && term.kind !== 'call') return [];
  if (!holds.exports.includes(exportOf(term.callee, [holds.module]) ?? '')) {
    // `handoff(agent)` and `agent.asTool(…)` are about an agent, too.
    const inside = [
      ...agentsOf(holds, term.callee, false, depth + 1),
      ...term.args.flatMap((arg) => agentsIn(holds, arg, false, depth + 1)),
    ];
    const reason = `what \`${nameOfTerm(term)}\` gives is not read`;
    return inside.length > 0 || !isSure ? inside : [{ args: term.args, unread: reason }];
  }
  const [options = []] = term.args;
  const made = readPath(options, 'model').find((shape) => !isRead(holds, shape));
  const own: HeldAgent = {
    args: term.args,
    ...(made ? { unread: 'the model of the agent is made by code that is not in the catalog' } : {}),
  };
  const others = [
    ...agentsIn(holds, readPath(options, 'handoffs'), true, depth + 1),
    ...agentsIn(holds, readPath(options, 'tools'), false, depth + 1),
  ];
  return [own, ...others];
}

/** A name, or a model that is made by what the catalog knows. */
function isRead({ module, models }: Holds, shape: Shape): boolean {
  if (isMissing(shape) || shape.kind === 'literal' || shape.kind === 'text' || shape.kind === 'unknown')
    return true;
  if (shape.kind !== 'external' || shape.term.kind !== 'new') return false;
  return models.includes(exportOf(shape.term.callee, [module]) ?? '');
}
