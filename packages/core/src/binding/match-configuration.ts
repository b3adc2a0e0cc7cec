import { configurations, type ConfigurationModel } from '../catalog/configuration.js';
import type { VariableRead } from '../flow/machine.js';
import type { Static, Term } from '../flow/value.js';
import { exportOf } from './term-path.js';

/** What a call of a configuration reads; undefined when it is none, or when the name is not known. */
export function variableOfCall(callee: Term, args: readonly Static[]): VariableRead | undefined {
  if (callee.kind === 'member') {
    const { of, name } = callee;
    for (const row of configurations) {
      if (row.methods?.includes(name) && isInstance(row, of)) return namedBy(args);
      if (row.ends?.includes(name)) {
        const read = readerWithin(row, of);
        if (read) return read;
      }
    }
  }
  return undefined;
}

/** What a member of a configuration's object reads. */
export function variableOfMember(of: Term, key: string): VariableRead | undefined {
  if (of.kind !== 'call' || key === '*') return undefined;
  return configurations.some((row) => isExport(row, of.callee, row.factories)) ? { name: key } : undefined;
}

/** Whether a written type names a configuration. */
export function isConfigurationType(type: Term): boolean {
  return configurations.some((row) => isExport(row, type, row.classes));
}

function isInstance(row: ConfigurationModel, term: Term): boolean {
  if (term.kind === 'new') return isExport(row, term.callee, row.classes);
  return term.kind === 'typed' && isExport(row, term.type, row.classes);
}

/** `env.get('NAME').required().asString()`: the call that takes the name, below others. */
function readerWithin(row: ConfigurationModel, term: Term): VariableRead | undefined {
  if (term.kind !== 'call') return undefined;
  if (isExport(row, term.callee, row.readers)) return namedBy(term.args);
  return term.callee.kind === 'member' ? readerWithin(row, term.callee.of) : undefined;
}

function isExport(row: ConfigurationModel, term: Term, names: readonly string[] | undefined): boolean {
  const name = exportOf(term, [row.module]);
  return name !== undefined && names?.includes(name) === true;
}

/** Of what a configuration is asked for by a path, no variable has the name. */
function namedBy([name = [], otherwise = []]: readonly Static[]): VariableRead | undefined {
  const [only] = name;
  if (name.length !== 1 || only?.kind !== 'literal' || typeof only.value !== 'string') return undefined;
  if (only.value.includes('.')) return undefined;
  const given = otherwise.filter((value) => value.kind !== 'object');
  return { name: only.value, ...(given.length > 0 ? { otherwise: given } : {}) };
}
