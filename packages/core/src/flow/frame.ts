import type { Variable } from '@typescript-eslint/scope-manager';
import type { Static } from './value.js';

/** The variables of one activation of a function (or of a module), as addresses in the store. */
export interface Frame {
  readonly parent: Frame | undefined;
  readonly addresses: Map<Variable, number>;
  /** What the function was called with, for `arguments`; arrow functions have those of the function around them. */
  args?: readonly Static[];
}

export function newFrame(parent: Frame | undefined): Frame {
  return { parent, addresses: new Map() };
}

export function addressOf(frame: Frame, variable: Variable): number | undefined {
  for (let at: Frame | undefined = frame; at; at = at.parent) {
    const address = at.addresses.get(variable);
    if (address !== undefined) return address;
  }
  return undefined;
}

export function argumentsOf(frame: Frame): readonly Static[] | undefined {
  for (let at: Frame | undefined = frame; at; at = at.parent) if (at.args) return at.args;
  return undefined;
}
