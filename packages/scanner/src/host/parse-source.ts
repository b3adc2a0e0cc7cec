import type { SourceView } from '@openrouter-compliance/core';
import { analyze } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { addParents } from './add-parents.js';
import { isSafeToParse } from './nesting.js';
import { parserOptions, parseText, type ParsedText } from './parse-text.js';
import { SourceError } from './source-error.js';

/**
 * Parses one file into the tree that typescript-eslint's parser gives, in a third of its time.
 *
 * @param filename absolute path; its ending chooses the language.
 * @param text without byte order mark.
 * @throws SourceError of kind `syntax`, with the place.
 */
export function parseSource(filename: string, text: string): SourceView {
  if (!isSafeToParse(filename, text, parserOptions(filename))) throw nestedTooDeeply();
  const parsed = parseText(filename, text);
  if (parsed.kind === 'failed') throw toSourceError(parsed, text);

  const ast = parsed.program as unknown as TSESTree.Program;
  const comments = toComments(parsed);
  Object.assign(ast, { comments });
  addParents(ast);
  return { filename, text, ast, scopeManager: toScopes(ast, parsed.script), comments };
}

/** The defaults of typescript-eslint's parser decide the rest (lib, JSX pragma): scopes must be equal in both hosts. */
function toScopes(ast: TSESTree.Program, script: boolean): SourceView['scopeManager'] {
  try {
    return analyze(ast, { sourceType: script ? 'script' : 'module', globalReturn: script });
  } catch (error) {
    // The analysis of scopes calls itself on every level.
    if (error instanceof RangeError) throw nestedTooDeeply();
    throw error;
  }
}

function toComments(parsed: ParsedText & { kind: 'parsed' }): TSESTree.Comment[] {
  const comments = parsed.comments.map(({ type, value, start, end }) => ({
    type,
    value,
    range: [start, end],
  }));
  // ESLint shows a hashbang as the first comment.
  const { hashbang } = parsed.program;
  if (hashbang) {
    comments.unshift({ type: 'Line', value: hashbang.value, range: [hashbang.start, hashbang.end] });
  }
  return comments as TSESTree.Comment[];
}

function toSourceError({ error }: ParsedText & { kind: 'failed' }, text: string): SourceError {
  const before = text.slice(0, error.labels[0]?.start ?? 0).split(/\r\n|[\r\n\u2028\u2029]/);
  // The parser's own words may quote the text, and with it a prompt or a key.
  return new SourceError('syntax', 'The code has a syntax error; correct it to have the file judged.', {
    line: before.length,
    column: (before.at(-1)?.length ?? 0) + 1,
  });
}

function nestedTooDeeply(): SourceError {
  return new SourceError('syntax', 'The code is nested too deeply to be analysed.');
}
