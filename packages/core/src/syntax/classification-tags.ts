import type { TSESTree } from '@typescript-eslint/types';
import type { Span } from '../text/span.js';
import type { SourceView } from './source-view.js';

/** `@dataClassification <name>` in a comment. */
export interface ClassificationTag {
  /** The name inside the comment; the tag itself when no name follows. */
  readonly span: Span;
  readonly name: string;
  /** What follows `--`; empty where nothing does. */
  readonly reason: string;
  /** Where the code begins that the comment stands above, or beside. */
  readonly offset: number;
  /** Said of the whole file: in a comment beside `@file`. */
  readonly file: boolean;
}

const pattern = /@dataClassification\b[ \t]*([^\s*]*)(?:[ \t]*--[ \t]*([^\r\n]*))?/g;
const fileTag = /@(?:file|fileoverview|packageDocumentation)\b/;

const read = new WeakMap<object, readonly ClassificationTag[]>();

/**
 * Every tag of a file, in source order: anywhere in a doc comment, and at the beginning of any other one, so that a
 * comment that merely speaks of the tag is none.
 */
export function classificationTags(view: SourceView): readonly ClassificationTag[] {
  const known = read.get(view.ast);
  if (known) return known;
  const tags = view.text.includes('@dataClassification')
    ? view.comments.flatMap((comment) => tagsIn(view, comment))
    : [];
  read.set(view.ast, tags);
  return tags;
}

/** The tag that stands above a declaration, a member, a parameter, a statement or an expression itself. */
export function tagOf(view: SourceView, node: TSESTree.Node): ClassificationTag | undefined {
  const tags = classificationTags(view);
  if (tags.length === 0) return undefined;
  const starts = startsOf(node);
  return tags.find(({ offset, file }) => !file && starts.includes(offset));
}

/** Where code that is the node may begin: its own start, or that of a decorator. */
function startsOf(node: TSESTree.Node): readonly number[] {
  // Parsers that know no decorators leave the list out.
  const decorators = 'decorators' in node ? (node.decorators as TSESTree.Decorator[] | undefined) : undefined;
  return [node.range[0], ...(decorators ?? []).map(({ range }) => range[0])];
}

function tagsIn(view: SourceView, comment: TSESTree.Comment): ClassificationTag[] {
  const isDoc = comment.type === 'Block' && comment.value.startsWith('*');
  if (!isDoc && !/^\s*@dataClassification\b/.test(comment.value)) return [];
  return [...comment.value.matchAll(pattern)].map((match) => {
    const [whole, name = '', reason = ''] = match;
    const start = comment.range[0] + 2 + match.index;
    const nameStart = start + (name === '' ? 0 : whole.indexOf(name, '@dataClassification'.length));
    return {
      span: { start: nameStart, end: nameStart + (name === '' ? '@dataClassification'.length : name.length) },
      name,
      reason: reason.replace(/\s*\*+$/, '').trim(),
      offset: codeBeside(view, comment) ?? codeAfter(view, comment.range[1]),
      file: isDoc && fileTag.test(comment.value),
    };
  });
}

/** The code that a comment at the end of a line is about: what begins on the line. */
function codeBeside({ text }: SourceView, { type, range }: TSESTree.Comment): number | undefined {
  if (type !== 'Line') return undefined;
  const lineStart = text.lastIndexOf('\n', range[0] - 1) + 1;
  const before = text.slice(lineStart, range[0]);
  return /\S/.test(before) && !/^[\s})\];,]*$/.test(before) ? lineStart + before.search(/\S/) : undefined;
}

/** The first character of code at or behind an offset, past white space and comments. */
function codeAfter(view: SourceView, from: number): number {
  let offset = from;
  for (;;) {
    offset += /^\s*/.exec(view.text.slice(offset))?.[0].length ?? 0;
    const comment = view.comments.find(({ range }) => range[0] === offset);
    if (!comment) return offset;
    offset = comment.range[1];
  }
}
