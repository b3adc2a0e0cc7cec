import type { Alternatives, FrozenTerm } from '../flow/shape.js';
import type { Term } from '../flow/value.js';
import { isGuardText, guardState } from '../guard/guard-file.js';
import type { DeclaredExport } from '../flow/declared.js';
import type { Policy } from '../policy/policy.js';
import type { ModuleHost } from '../syntax/module-host.js';
import { exportOf } from './term-path.js';

/** What stands for the guard module, wherever a repository keeps it: the one of the policy, and any other. */
const guardModule = 'openrouter-compliance:guard';
const unprovedModule = 'openrouter-compliance:unproved-guard';

/** The exports of a guard module: nobody has to read its code where it is the one of this policy, and otherwise its code proves nothing. */
export function guardExports(filename: string, host: ModuleHost, policy: Policy): readonly DeclaredExport[] {
  const text = host.readText(filename);
  if (text === undefined || !isGuardText(text)) return [];
  const module = guardState(text, policy) === 'current' ? guardModule : unprovedModule;
  return ['guardedFetch', 'onAudit', 'GuardError'].map((name) => ({
    term: { kind: 'import', module, path: [name] },
    opaque: true,
  }));
}

/** A `fetch` that a guard module has made. */
export interface GuardUse {
  readonly className: Alternatives;
  /** Undefined: it was given none. */
  readonly options: Alternatives | undefined;
  /** Whether the module is the one of the policy. */
  readonly isProved: boolean;
}

export function guardUse(term: FrozenTerm): GuardUse | undefined {
  if (term.kind !== 'call' || !isGuardedFetch(term)) return undefined;
  const [className = [], options] = term.args;
  return { className, options, isProved: exportOf(term.callee, [guardModule]) !== undefined };
}

/** Whether a term is an export of a guard module: it reads what it is given and writes nothing into it. */
export function belongsToGuard(term: Term | FrozenTerm): boolean {
  return exportOf(term, [guardModule]) !== undefined;
}

/** Whether a term is a `fetch` that a guard module has made, before anything is frozen. */
export function isGuardedFetch(term: Term | FrozenTerm): boolean {
  return term.kind === 'call' && exportOf(term.callee, [guardModule, unprovedModule]) === 'guardedFetch';
}
