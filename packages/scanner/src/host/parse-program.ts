import type { SourceView, Span } from '@openrouter-compliance/core';
import { analyze } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { addParents } from './add-parents.js';
import { isSafeToParse } from './nesting.js';
import { parserOptions, parseText, type ParsedText } from './parse-text.js';
import { SourceError } from './source-error.js';

/** A tree without parents and scopes. */
export interface ParsedProgram {
  readonly ast: TSESTree.Program;
  readonly comments: readonly TSESTree.Comment[];
  /** CommonJS or a plain script. */
  readonly script: boolean;
}

/**
 * Parses a text, or a stretch of it at its place.
 *
 * @param name a file name whose ending chooses the language.
 * @param text without byte order mark.
 * @throws SourceError of kind `syntax`, with the place.
 */
export function parseProgram(
  name: string,
  text: string,
  { start, end }: Span = { start: 0, end: text.length },
): ParsedProgram {
  const code = text.slice(start, end);
  if (!isSafeToParse(name, code, parserOptions(name))) throw nestedTooDeeply();
  // Blanks in front give every node its offset in the whole text.
  const parsed = parseText(name, ' '.repeat(start) + code);
  if (parsed.kind === 'failed') throw toSourceError(parsed, text);
  return {
    ast: parsed.program as unknown as TSESTree.Program,
    comments: toComments(parsed),
    script: parsed.script,
  };
}

/** The view of one program, with parents and scopes. The defaults of typescript-eslint's parser decide the rest (JSX pragma). */
export function toView(
  filename: string,
  text: string,
  { ast, comments, script }: ParsedProgram,
): Pick<SourceView, 'filename' | 'text' | 'ast' | 'scopeManager' | 'comments'> {
  Object.assign(ast, { comments });
  addParents(ast);
  return { filename, text, ast, scopeManager: toScopes(ast, script), comments };
}

function toScopes(ast: TSESTree.Program, script: boolean): SourceView['scopeManager'] {
  try {
    // What the language itself declares decides nothing, and takes as long as all else.
    return analyze(ast, { sourceType: script ? 'script' : 'module', globalReturn: script, lib: [] });
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
