import type { TSESTree } from '@typescript-eslint/types';
import type { SaidClass } from '../flow/said-classes.js';
import type { Site } from '../flow/value.js';
import type { Policy } from '../policy/policy.js';
import { declaredName } from '../syntax/declared-name.js';
import { classificationTags, tagOf, type ClassificationTag } from '../syntax/classification-tags.js';
import type { SourceView } from '../syntax/source-view.js';
import { toSpan } from '../text/span.js';
import type { ClassOrigin } from './classification.js';

/** A class that the code around a call has. */
export interface ContextClass {
  /** As it is written; the policy knows it. */
  readonly className: string;
  readonly classOrigin: ClassOrigin;
  /** Why it is what it is, where a tag or the policy says so; empty where it does not. */
  readonly reason: string;
  /** What has it, as a person names it: `Desk`, the file, `files` of the policy. */
  readonly of: string;
}

/** Where a call stands, and what led there. */
export interface CallContext {
  readonly site: Site;
  /** The calls that lead there, outermost first. */
  readonly chain: readonly Site[];
  /** Directory against which the policy's globs are read. */
  readonly root: string;
  /** The class that a function of the program says a call, or a function, to be of. */
  readonly classified: ReadonlyMap<TSESTree.Node, SaidClass>;
}

/**
 * The classes of the code around a call, the one that decides first: tags and classifying functions around the call itself,
 * then around the calls that lead to it, innermost first, then the policy's globs, then the default.
 */
export function contextClasses(at: CallContext, policy: Policy): readonly ContextClass[] {
  const around = saidAround(at);
  const byFile = sitesOf(at).flatMap((site) => classByFile(site, at.root, policy));
  return [
    ...[...around, ...byFile].filter(({ className }) => policy.classNamed(className)),
    { className: policy.defaultClass, classOrigin: { kind: 'default' }, reason: '', of: 'the policy' },
  ];
}

/** What the tag that would decide the class of a call says, where the policy knows no such class: a typing error, most often. */
export function unknownClass(at: CallContext, policy: Policy): string | undefined {
  const name = saidAround(at).find(({ className }) => className !== '')?.className;
  return name === undefined || policy.classNamed(name) ? undefined : name;
}

/**
 * The classes of one piece of code, the innermost first, without the default: of that in which the call is written, or, where no tag stands
 * around it, of the nearest one that leads to it and has one.
 */
export function enclosingClasses(context: CallContext, policy: Policy): readonly ContextClass[] {
  const { site, root, classified } = context;
  const deciding = sitesOf(context).find((at) =>
    classesAround(at, classified).some(({ className }) => policy.classNamed(className)),
  );
  const at = deciding ?? site;
  return [...classesAround(at, classified), ...classByFile(at, root, policy)].filter(({ className }) =>
    policy.classNamed(className),
  );
}

/** The call, and what leads to it, the innermost first. */
function sitesOf({ site, chain }: CallContext): readonly Site[] {
  return [site, ...chain.toReversed()];
}

/** What tags and classifying functions say, the innermost first, whether the policy knows it or not. */
function saidAround(at: CallContext): readonly ContextClass[] {
  return sitesOf(at).flatMap((site) => classesAround(site, at.classified));
}

function classByFile({ module }: Site, root: string, policy: Policy): readonly ContextClass[] {
  const file = relativePath(root, module.filename);
  const [className, entry] = [policy.classOfFile(file), policy.filesEntryOf(file)];
  if (className === undefined || entry === undefined) return [];
  const of = `\`files[${entry}]\` of the policy`;
  return [{ className, classOrigin: { kind: 'files', entry }, reason: '', of }];
}

function classesAround(
  { node, module }: Site,
  classified: CallContext['classified'],
): readonly ContextClass[] {
  const { view, filename } = module;
  const found: ContextClass[] = [];
  const seen = new Set<ClassificationTag>();
  const add = (tag: ClassificationTag | undefined, of: string): void => {
    if (!tag || seen.has(tag)) return;
    seen.add(tag);
    const { name, span, reason } = tag;
    found.push({ className: name, classOrigin: { kind: 'tag', filename, span }, reason, of });
  };
  for (let at: TSESTree.Node | undefined = node; at && at.type !== 'Program'; at = at.parent) {
    add(tagOf(view, at), nameOf(at));
    const said = classified.get(at);
    if (said !== undefined)
      found.push({
        className: said.name,
        classOrigin: { kind: 'classifier', filename, span: toSpan(at) },
        reason: said.reason,
        of: 'the call around it',
      });
  }
  add(tagOfFile(view), 'the file');
  return found;
}

function nameOf(node: TSESTree.Node): string {
  const name = declaredName(node);
  return name === undefined ? 'the code around it' : `\`${name}\``;
}

function tagOfFile(view: SourceView): ClassificationTag | undefined {
  return [view, ...(view.main ? [view.main] : [])].flatMap(classificationTags).find(({ file }) => file);
}

/** A file's path below a directory, with `/`. */
export function relativePath(root: string, filename: string): string {
  const folder = root.endsWith('/') ? root : `${root}/`;
  const normal = filename.replaceAll('\\', '/');
  return normal.startsWith(folder.replaceAll('\\', '/')) ? normal.slice(folder.length) : normal;
}
