import { guardMarkAt, guardState, isGuardText, type GuardState } from '../guard/guard-file.js';
import type { Policy } from '../policy/policy.js';
import type { ModuleHost } from '../syntax/module-host.js';
import type { SourceView } from '../syntax/source-view.js';
import type { Span } from '../text/span.js';

/** The guard module of a repository, where it stands or where another file imports it. */
export interface GuardModule {
  /** The line with its digests, or the specifier of the import. */
  readonly span: Span;
  readonly state: GuardState;
  /** As messages name it. */
  readonly name: string;
}

const specifier = /(['"])([^'"\n]*openrouter-guard(?:\.[cm]?[jt]s)?)\1/g;

/** What a file is or imports of guard modules, in source order. */
export function readGuardModules(view: SourceView, host: ModuleHost, policy: Policy): readonly GuardModule[] {
  const own = guardState(view.text, policy);
  if (own) return [{ span: guardMarkAt(view.text), state: own, name: 'This guard module' }];
  if (!view.text.includes('openrouter-guard')) return [];
  return [...view.text.matchAll(specifier)].flatMap(({ index, 0: whole, 2: name = '' }): GuardModule[] => {
    const target = host.resolve(name, view.filename);
    const text = target === undefined ? undefined : host.readText(target);
    const state = text === undefined || !isGuardText(text) ? undefined : guardState(text, policy);
    const span = { start: index, end: index + whole.length };
    return state ? [{ span, state, name: `The guard module \`${name}\`` }] : [];
  });
}
