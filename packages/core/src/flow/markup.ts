import type { Variable } from '@typescript-eslint/scope-manager';
import type { LinkedModule } from './linked-module.js';
import type { Machine } from './machine.js';
import { moduleActivation } from './modules.js';
import { passOn } from './objects.js';
import type { State } from './store.js';
import { join, unknown } from './value.js';

/**
 * What a component's markup and its parents may do, which nobody reads: assign the variables that they can name
 * (`bind:value={model}`, a property that is handed in) and change the objects in them.
 *
 * @returns the state that they leave.
 */
export function runMarkup(m: Machine, module: LinkedModule, shared: ReadonlySet<string>): State {
  m.state = m.root.fork();
  m.activation = moduleActivation(m, module);
  for (const [variable, address] of module.frame.addresses) {
    const value = shared.has(variable.name) ? m.state.readVariable(address) : undefined;
    const [declared] = variable.identifiers;
    if (!value || !declared) continue;
    const site = m.site(declared);
    passOn(m, value, 'the markup', site);
    if (isReassignable(variable))
      m.state.writeVariable(address, join(value, unknown('computed', variable.name, site)));
  }
  return m.state;
}

function isReassignable({ defs }: Variable): boolean {
  return defs.some(({ parent }) => parent?.type === 'VariableDeclaration' && parent.kind !== 'const');
}
