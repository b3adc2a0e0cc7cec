import type { TSESTree } from '@typescript-eslint/types';
import type { SourceView } from '../syntax/source-view.js';
import type { Span } from '../text/span.js';
import type { ClassificationTag } from './fact-map.js';

/** What gave a call its class of data. */
export type ClassOrigin =
  /** A `@dataClassification`; the span is that of the name, in the file that holds the tag. */
  | { readonly kind: 'tag'; readonly filename: string; readonly span: Span }
  /** An entry of the policy's `files`, by its index. */
  | { readonly kind: 'files'; readonly entry: number }
  | { readonly kind: 'default' };

interface AttachedTag {
  readonly tag: ClassificationTag;
  /** Where the code begins that the comment stands above. */
  readonly offset: number;
  readonly file: boolean;
}

const pattern = /@dataClassification\b[ \t]*([^\s*]*)/g;
const fileTag = /@(?:file|fileoverview|packageDocumentation)\b/;

const read = new WeakMap<object, readonly AttachedTag[]>();

/** Every `@dataClassification` of a doc comment, in source order. */
export function readClassificationTags(view: SourceView): readonly ClassificationTag[] {
  return tagsOf(view).map(({ tag }) => tag);
}

/**
 * The tag that decides for a node: the one above the innermost statement, member, variable, function or class that holds it,
 * else the file's, which stands in a doc comment beside `@file`.
 */
export function classificationAt(view: SourceView, node: TSESTree.Node): ClassificationTag | undefined {
  const tags = tagsOf(view);
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if (tags.length === 0 || at.type === 'Program') break;
    const starts = [at.range[0], ...('decorators' in at ? at.decorators.map(({ range }) => range[0]) : [])];
    const found = tags.find(({ offset, file }) => !file && starts.includes(offset));
    if (found) return found.tag;
  }
  const ofFile = view.main ? [...tags, ...tagsOf(view.main)] : tags;
  return ofFile.find(({ file }) => file)?.tag;
}

function tagsOf(view: SourceView): readonly AttachedTag[] {
  const known = read.get(view.ast);
  if (known) return known;
  const tags = view.text.includes('@dataClassification')
    ? view.comments.flatMap((comment) => tagsIn(view, comment))
    : [];
  read.set(view.ast, tags);
  return tags;
}

function tagsIn(view: SourceView, comment: TSESTree.Comment): AttachedTag[] {
  if (comment.type !== 'Block' || !comment.value.startsWith('*')) return [];
  return [...comment.value.matchAll(pattern)].map((match) => {
    const name = match[1] as string;
    const start = comment.range[0] + 2 + match.index + (name === '' ? 0 : match[0].length - name.length);
    const span = { start, end: name === '' ? start + match[0].trimEnd().length : start + name.length };
    return {
      tag: { span, name },
      offset: codeAfter(view, comment.range[1]),
      file: fileTag.test(comment.value),
    };
  });
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
