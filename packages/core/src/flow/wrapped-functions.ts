import { anyArgument, inModule, parametersOf, reportCall } from './calls.js';
import type { Machine } from './machine.js';
import type { Site, Static, Term } from './value.js';

/**
 * A function in front of which a package keeps what it is given: calling it reports a call of what the package has made,
 * and calls the function. Whoever calls it from elsewhere gives it what its parameters may hold.
 */
export function wrapFunction(m: Machine, term: Term, args: readonly Static[], site: Site): Static {
  const [wrapped = []] = args;
  const made: Term = { kind: 'call', callee: term, args, site };
  for (const value of wrapped) {
    if (value.kind !== 'function') continue;
    const given = parametersOf(value.node).map((each) => inModule(m, value, () => anyArgument(m, each)));
    reportCall(m, made, given, site, m.chain());
  }
  const call = (given: readonly Static[], at: Site = site): Static => {
    reportCall(m, made, given, at, m.chain());
    return m.call(wrapped, given, at);
  };
  return [{ kind: 'native', call }];
}
