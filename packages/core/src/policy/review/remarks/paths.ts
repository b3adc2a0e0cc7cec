import { auditedClientsOf, guardWord } from '../../audited-client.js';
import { toPathMatcher } from '../../path-matcher.js';
import type { KeyPath } from '../../policy-document.js';
import type { Suspicion } from './remark.js';

/** Globs that match no file, entries that later ones overrule everywhere, and globs that call most of the code tests. */
export const suspectPaths: Suspicion = ({ file }, { files }, remark) => {
  if (files.length === 0) return;
  const entries = (file.files ?? []).map(({ globs }) => ({ globs, matches: toPathMatcher(globs) }));
  const matchesNothing = (globs: readonly string[], keyPath: KeyPath): void => {
    for (const [index, glob] of globs.entries()) {
      if (!files.some(toPathMatcher([glob.replace(/^\.\//, '')])))
        remark([...keyPath, index], 'matches no source file. Correct the glob or remove it.');
    }
  };
  for (const [index, { globs, matches }] of entries.entries()) {
    matchesNothing(globs, ['files', index, 'globs']);
    const governed = files.filter(matches);
    const later = entries.slice(index + 1);
    if (governed.length > 0 && governed.every((path) => later.some((entry) => entry.matches(path))))
      remark(
        ['files', index],
        'decides for no file, as later entries match all of its files. Move it below them or remove it.',
      );
  }
  for (const [name, { auditedClient }] of Object.entries(file.classes ?? {})) {
    const listed = auditedClientsOf(auditedClient)?.map((entry) => (entry === guardWord ? '**' : entry));
    matchesNothing(listed ?? [], ['classes', name, 'auditedClient']);
  }
  for (const key of ['tests', 'scripts'] as const) {
    const globs = file[key]?.globs ?? [];
    matchesNothing(globs, [key, 'globs']);
    const count = files.filter(toPathMatcher(globs)).length;
    if (file[key]?.judge !== 'everything' && count * 2 > files.length)
      remark(
        [key, 'globs'],
        `match ${count} of ${files.length} source files, in which only literal keys are judged. Name narrower globs.`,
      );
  }
};
