import type { TSESTree } from '@typescript-eslint/types';
import type { Span } from '../text/span.js';
import { programsOf, type SourceView } from './source-view.js';
import { walk } from './source-tree.js';

/** Characters of a file that are text and no code. */
export interface WrittenText {
  /** Without quotes and other delimiters. */
  readonly span: Span;
  /** What a string is at run time; undefined for parts of templates, comments, markup and the like. */
  readonly value?: string;
}

/**
 * All text of a file, in source order: what quotes, templates, patterns, JSX and comments hold, and in a component everything
 * around its scripts. Whoever shows source and must not show keys or prompts leaves these out.
 */
export function writtenTexts(view: SourceView): readonly WrittenText[] {
  const texts = programsOf(view).flatMap((program) => [
    ...[...walk(program.ast)].flatMap((node) => textsOf(node, view.text)),
    ...program.comments.map(({ range: [start, end] }) => ({ span: { start: start + 2, end } })),
  ]);
  return [...texts, ...aroundScripts(view)].toSorted((a, b) => a.span.start - b.span.start);
}

function textsOf(node: TSESTree.Node, source: string): WrittenText[] {
  const [start, end] = node.range;
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'string')
        return [{ span: { start: start + 1, end: end - 1 }, value: node.value }];
      return 'regex' in node ? [{ span: { start: start + 1, end } }] : [];
    case 'TemplateLiteral':
      return piecesOf(node.range, node.expressions, source);
    case 'TSTemplateLiteralType':
      return piecesOf(node.range, node.types, source);
    case 'JSXText':
      return [{ span: { start, end } }];
    default:
      return [];
  }
}

/** Ranges of template elements differ between parsers, those of what stands between them do not. */
function piecesOf(
  [start, end]: TSESTree.Range,
  holes: readonly TSESTree.Node[],
  source: string,
): WrittenText[] {
  const beginnings = [start + 1, ...holes.map(({ range }) => source.indexOf('}', range[1]) + 1)];
  const ends = [...holes.map(({ range }) => source.lastIndexOf('${', range[0])), end - 1];
  return beginnings.map((from, index) => ({ span: { start: from, end: ends[index] ?? end } }));
}

function aroundScripts(view: SourceView): WrittenText[] {
  if (!view.component) return [];
  const blocks = programsOf(view)
    .flatMap(({ component }) => component?.blocks ?? [])
    .toSorted((a, b) => a.start - b.start);
  const starts = [0, ...blocks.map(({ end }) => end)];
  const ends = [...blocks.map(({ start }) => start), view.text.length];
  return starts.map((start, index) => ({ span: { start, end: ends[index] ?? view.text.length } }));
}
