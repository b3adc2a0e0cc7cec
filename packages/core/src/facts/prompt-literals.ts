import { walk } from '../syntax/source-tree.js';
import type { CallSite } from './call-site.js';
import type { Span } from '../text/span.js';
import { contentOf, isProse, type Atom } from './content.js';

/** What a call sends as its prompt. */
export interface PromptContent {
  /** The call, in the analysed file. */
  readonly call: Span;
  readonly atoms: readonly Atom[];
}

/** Large prompts have many pieces, so they are looked through once for whoever asks. */
export function readPromptContents(callSites: readonly CallSite[]): readonly PromptContent[] {
  return callSites.map(({ span, prompts }) => ({ call: span, atoms: contentOf(prompts.flat()) }));
}

/** Text in the source of a program that is part of a prompt. */
export interface PromptLiteral {
  readonly filename: string;
  /** As it is written, without quotes. */
  readonly text: string;
}

/** What of the prompts of these calls stands in source files, whichever: outputs that show source must mask it. */
export function readPromptLiterals(contents: readonly PromptContent[]): readonly PromptLiteral[] {
  const literals = new Map<string, PromptLiteral>();
  for (const { literal } of contents.flatMap(({ atoms }) => atoms)) {
    if (!literal) continue;
    const { view } = literal.module;
    for (const node of walk(literal.node)) {
      const isText =
        node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node.value === 'string');
      // Parsers differ in whether a piece of a template covers its delimiters.
      const text = isText ? view.text.slice(...node.range).replace(/^(?:['"`]|\})|(?:['"`]|\$\{)$/g, '') : '';
      if (isProse(text)) literals.set(`${view.filename}:${text}`, { filename: view.filename, text });
    }
  }
  return [...literals.values()];
}
