import { agentRegistries } from '../catalog/agent-registries.js';
import { partialText, readPath } from '../flow/read-shape.js';
import type { Alternatives, FrozenTerm } from '../flow/shape.js';
import { exportOf } from './term-path.js';

/**
 * A method of an agent that a registry gives, `mastra.getAgent('clerk').stream`, as the method of the agent itself; undefined
 * when it is no such thing, or when not all of it is known.
 */
export function methodsOfListed(callee: FrozenTerm): readonly FrozenTerm[] | undefined {
  if (callee.kind !== 'member') return undefined;
  const agents = listedAgents(callee.of);
  return agents?.flatMap((shape): FrozenTerm[] =>
    shape.kind === 'external' ? [{ kind: 'member', of: shape.term, name: callee.name }] : [],
  );
}

function listedAgents(term: FrozenTerm): Alternatives | undefined {
  if (term.kind !== 'call' || term.callee.kind !== 'member' || term.callee.of.kind !== 'new')
    return undefined;
  const { of: made, name: method } = term.callee;
  const registry = agentRegistries.find(
    ({ module, constructors, methods }) =>
      methods.includes(method) && constructors.includes(exportOf(made.callee, [module]) ?? ''),
  );
  const [name, ...others] = term.args[0] ?? [];
  const text = name && partialText(name);
  if (!registry || !text || others.length > 0 || text.includes(null)) return undefined;
  const [index, ...rest] = registry.at.split('.');
  const listed = readPath(made.args[Number(index)] ?? [], rest.join('.'));
  return readPath(listed, text.join(''));
}
