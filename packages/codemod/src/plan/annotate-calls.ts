import {
  annotate,
  type Analysis,
  type Policy,
  type RuleName,
  type SourceView,
  type TextEdit,
} from '@openrouter-compliance/core';
import path from 'node:path';
import { tryEdits } from './verify.js';

/** Comments that say the classes of a file's calls. */
export interface Annotations {
  readonly edits: readonly TextEdit[];
  readonly view: SourceView;
}

/**
 * Writes beside the functions of a file which class of data they send, where only the policy's `files` say so. With the comments, every
 * call has the class and every rule the verdict that it had without them.
 *
 * @param root absolute; the policy's globs are relative to it.
 * @returns undefined where there is nothing to write, or the file would be judged in another way.
 */
export function annotateCalls(
  view: SourceView,
  analyse: (view: SourceView) => Pick<Analysis, 'judgements' | 'inventory'>,
  policy: Policy,
  root: string,
): Annotations | undefined {
  const entry = policy.filesEntryOf(path.relative(root, view.filename).split(path.sep).join('/'));
  if (entry === undefined) return undefined;
  const before = analyse(view);
  const edits = new Map<string, TextEdit>();
  for (const { span, classes } of before.inventory.callSites) {
    const [given, ...others] = classes;
    // What several callers decide, or another file's place, is not what this function says of itself.
    if (given === undefined || others.length > 0) continue;
    if (given.origin.kind !== 'files' || given.origin.entry !== entry) continue;
    const edit = annotate(view, policy.classNamed(given.name)?.name ?? given.name, span);
    if (edit) edits.set(`${edit.span.start} ${edit.span.end}`, edit);
  }
  const planned = [...edits.values()];
  if (planned.length === 0) return undefined;
  const tried = tryEdits(view, planned);
  if (tried.kind === 'broken') return undefined;
  return isJudgedAlike(before, analyse(tried.view)) ? { edits: planned, view: tried.view } : undefined;
}

/** Rules that judge the comments themselves. */
const aboutAnnotations: readonly RuleName[] = ['no-unknown-classification', 'no-silent-downgrade'];

/** A comment is judged itself, and passes; nothing else changes. */
function isJudgedAlike(
  before: Pick<Analysis, 'judgements' | 'inventory'>,
  after: Pick<Analysis, 'judgements' | 'inventory'>,
): boolean {
  const facts = ({ judgements, inventory }: typeof before): string =>
    JSON.stringify([
      judgements
        .filter(({ rule, verdict }) => !aboutAnnotations.includes(rule) || verdict.kind === 'fail')
        .map(({ rule, verdict }) => `${rule} ${verdict.kind}`),
      inventory.callSites.map(({ classes }) => classes.map(({ name }) => name.toLowerCase()).sort()),
    ]);
  return facts(before) === facts(after);
}
