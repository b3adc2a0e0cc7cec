import type { SourceView } from '@openrouter-compliance/core';
import { analyze } from '@typescript-eslint/scope-manager';
import type { TSESTree } from '@typescript-eslint/types';
import { parseSync, type ParserOptions, type ParseResult } from 'oxc-parser';
import { addParents } from './add-parents.js';
import { SourceError } from './source-error.js';

type Lang = NonNullable<ParserOptions['lang']>;

/**
 * Parses one file into the tree that typescript-eslint's parser gives, in a third of its time.
 *
 * @param filename absolute path; its ending chooses the language.
 * @param text without byte order mark.
 * @throws SourceError of kind `syntax`, with the place.
 */
export function parseSource(filename: string, text: string): SourceView {
  try {
    const { result, script } = parse(filename, text);
    const ast = result.program as unknown as TSESTree.Program;
    const comments = toComments(result);
    Object.assign(ast, { comments });
    addParents(ast);
    // The defaults of typescript-eslint's parser decide the rest (lib, JSX pragma): scopes must be equal in both hosts.
    const scopeManager = analyze(ast, { sourceType: script ? 'script' : 'module', globalReturn: script });
    return { filename, text, ast, scopeManager, comments };
  } catch (error) {
    if (error instanceof RangeError) {
      throw new SourceError('syntax', 'The code is nested too deeply to be analysed.');
    }
    throw error;
  }
}

function parse(filename: string, text: string): { result: ParseResult; script: boolean } {
  const options = { lang: languageOf(filename), astType: 'ts', range: true, preserveParens: false } as const;
  const commonJs = /\.c[jt]s$/i.test(filename);
  const result = parseSync(filename, text, { ...options, sourceType: commonJs ? 'commonjs' : 'module' });
  if (!firstError(result)) return { result, script: commonJs };

  // Scripts in .js and .ts files may return at top level, say `with` or write octal numbers; modules may not.
  const other = parseSync(filename, text, { ...options, sourceType: commonJs ? 'module' : 'commonjs' });
  if (!firstError(other)) return { result: other, script: !commonJs };
  throw toSourceError(result, text);
}

function firstError(result: ParseResult): ParseResult['errors'][number] | undefined {
  return result.errors.find(({ severity }) => (severity as string) === 'Error');
}

function languageOf(filename: string): Lang {
  if (/\.d\.[cm]?ts$/i.test(filename)) return 'dts';
  if (/\.tsx$/i.test(filename)) return 'tsx';
  return /\.[cm]?jsx?$/i.test(filename) ? 'jsx' : 'ts';
}

function toComments(result: ParseResult): TSESTree.Comment[] {
  const comments = result.comments.map(({ type, value, start, end }) => ({
    type,
    value,
    range: [start, end],
  }));
  // ESLint shows a hashbang as the first comment.
  const { hashbang } = result.program;
  if (hashbang) {
    comments.unshift({ type: 'Line', value: hashbang.value, range: [hashbang.start, hashbang.end] });
  }
  return comments as TSESTree.Comment[];
}

function toSourceError(result: ParseResult, text: string): SourceError {
  const error = firstError(result);
  const before = text.slice(0, error?.labels[0]?.start ?? 0);
  const line = before.split(/\r\n|[\r\n\u2028\u2029]/);
  return new SourceError(
    'syntax',
    // The parser's own words may quote the text: only those that are known to name tokens would be safe.
    'The code has a syntax error; correct it to have the file judged.',
    { line: line.length, column: (line.at(-1)?.length ?? 0) + 1 },
  );
}
