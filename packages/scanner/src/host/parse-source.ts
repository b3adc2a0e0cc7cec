import type { SourceView } from '@openrouter-compliance/core';
import { parseComponent } from '../component/parse-component.js';
import { componentKind } from '../component/script-blocks.js';
import { parseProgram, toView } from './parse-program.js';

/**
 * Parses one file into the tree that typescript-eslint's parser gives, in a third of its time.
 *
 * @param filename absolute path; its ending chooses the language.
 * @param text without byte order mark.
 * @throws SourceError of kind `syntax`, with the place.
 */
export function parseSource(filename: string, text: string): SourceView {
  const kind = componentKind(filename);
  return kind ? parseComponent(kind, filename, text) : toView(filename, text, parseProgram(filename, text));
}
