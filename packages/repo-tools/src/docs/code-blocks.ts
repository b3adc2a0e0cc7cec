import { marked } from 'marked';

/** A fenced block of a Markdown page. */
export interface CodeBlock {
  /** The heading of the second level above it; empty before the first one. */
  readonly section: string;
  /** What stands behind the fence; empty without anything. */
  readonly language: string;
  readonly code: string;
}

/** Every fenced block of a page that stands on its own, in order. */
export function readCodeBlocks(page: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  let section = '';
  for (const token of marked.lexer(page)) {
    if (token.type === 'heading' && token['depth'] === 2) section = String(token['text']);
    if (token.type !== 'code' || token['codeBlockStyle'] === 'indented') continue;
    blocks.push({ section, language: String(token['lang'] ?? ''), code: `${String(token['text'])}\n` });
  }
  return blocks;
}
