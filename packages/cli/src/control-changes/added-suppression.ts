import { isGuardText, programsOf, type SourceView } from '@openrouter-compliance/core';
import { createLineIndex } from '@openrouter-compliance/scanner';
import type { BaseTree } from './base-tree.js';
import type { ControlChange } from './control.js';

interface Directive {
  /** Without differences of white space. */
  readonly text: string;
  readonly offset: number;
}

const form = /^\s*(?:eslint-disable(?:-line|-next-line)?\b|eslint\s)/;

/**
 * Directives of ESLint that can suppress a finding of this tool and that no file had before. One may move; with other words, another
 * owner or another end it is another one.
 *
 * @param present the changed files that are there.
 * @param gone absolute paths of those that are not.
 */
export function addedSuppressions(
  present: readonly SourceView[],
  gone: readonly string[],
  base: BaseTree,
): readonly ControlChange[] {
  const known = new Map<string, number>();
  for (const file of [...present.map(({ filename }) => filename), ...gone]) {
    const view = base.readView(file);
    for (const { text } of view ? directivesIn(view) : []) known.set(text, (known.get(text) ?? 0) + 1);
  }
  return present.flatMap((view) =>
    directivesIn(view).flatMap(({ text, offset }): ControlChange[] => {
      const left = known.get(text) ?? 0;
      known.set(text, left - 1);
      if (left > 0) return [];
      const { line } = createLineIndex(view.text)(offset);
      return [
        {
          control: 'no-added-suppression',
          file: view.filename,
          line,
          message: 'A directive of ESLint is added here, or changed, that suppresses findings.',
        },
      ];
    }),
  );
}

/** Those that name this tool, or no rule at all. */
function directivesIn(view: SourceView): readonly Directive[] {
  // The guard brings one of its own, and `no-edited-guard` looks after it.
  if (isGuardText(view.text)) return [];
  return programsOf(view).flatMap(({ comments }) =>
    comments.flatMap(({ value, range }): Directive[] => {
      if (!form.test(value)) return [];
      const [rules = ''] = value.replace(form, '').split('--');
      if (rules.trim() !== '' && !rules.includes('openrouter-compliance/')) return [];
      return [{ text: value.replace(/\s+/g, ' ').trim(), offset: range[0] }];
    }),
  );
}
