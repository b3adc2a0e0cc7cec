import { walk } from '../syntax/source-tree.js';
import type { CallSite } from './call-site.js';
import { contentOf, isProse } from './content.js';

/** Text in the source of a program that is part of a prompt. */
export interface PromptLiteral {
  readonly filename: string;
  /** As it is written, without quotes. */
  readonly text: string;
}

/** What of the prompts of these calls stands in source files, whichever: outputs that show source must mask it. */
export function readPromptLiterals(callSites: readonly CallSite[]): readonly PromptLiteral[] {
  const literals = new Map<string, PromptLiteral>();
  for (const { literal } of callSites.flatMap(({ prompts }) => contentOf(prompts.flat()))) {
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
