import type { Policy } from '../policy.js';
import { change, type ClassRelation, type Effect, type PolicyChange } from './class-changes.js';

const contexts = {
  production: 'is judged like the rest now',
  test: 'is a test now, where only literal keys are judged',
  script: 'is a script now, where only literal keys are judged',
} as const;

/** Files that another class of data governs, or that are judged more or less than before; alike changes in one. */
export function fileChanges(
  before: Policy,
  after: Policy,
  files: readonly string[],
  relation: ClassRelation,
): readonly PolicyChange[] {
  const groups = new Map<
    string,
    { readonly effect: Effect; readonly clause: string; readonly paths: string[] }
  >();
  const add = (path: string, effect: Effect, clause: string): void => {
    const group = groups.get(clause);
    if (group) group.paths.push(path);
    else groups.set(clause, { effect, clause, paths: [path] });
  };
  for (const file of files) {
    const [was, is] = [before.classOfFile(file), after.classOfFile(file)];
    const [from, to] = [was ?? before.defaultClass, is ?? after.defaultClass];
    // A new default class is said once, not for each file.
    if (from !== to && (was !== undefined || is !== undefined))
      add(file, relation(from, to), `was "${from}" and is "${to}" now`);
    const [wasIn, isIn] = [before.contextOfFile(file), after.contextOfFile(file)];
    if (wasIn === isIn) continue;
    const effect = isIn === 'production' ? 'tightened' : wasIn === 'production' ? 'loosened' : 'changed';
    add(file, effect, contexts[isIn]);
  }
  return [...groups.values()].map(({ effect, clause, paths }) => {
    const [first = '', ...others] = paths;
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    return change(effect, `${first}${more}`, clause);
  });
}
