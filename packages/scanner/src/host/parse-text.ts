import { createRequire } from 'node:module';
import type { OxcError, ParserOptions, ParseResult } from 'oxc-parser';

type Program = ParseResult['program'];
type Comments = ParseResult['comments'];

export type ParsedText =
  | {
      readonly kind: 'parsed';
      readonly program: Program;
      readonly comments: Comments;
      /** CommonJS or a plain script: no module scope, `return` at top level. */
      readonly script: boolean;
    }
  /** `error` is the first one; its words may quote the text. */
  | { readonly kind: 'failed'; readonly error: OxcError };

const load = createRequire(import.meta.url);
/** Native code, loaded for the first text that is parsed: many runs parse none. */
let parser: typeof import('oxc-parser') | undefined;

/** Stands for a module that may also return at its top level. */
export const frontmatterName = 'frontmatter.ts';

/** One pass of the native parser with the settings under which its tree is that of typescript-eslint. */
export function parseText(filename: string, text: string): ParsedText {
  const commonJs = isCommonJs(filename);
  const first = parseAs(filename, text, commonJs);
  if (first.kind === 'parsed') return first;
  // Scripts in .js and .ts files may return at top level, say `with` or write octal numbers; modules may not.
  const other = parseAs(filename, text, !commonJs);
  return other.kind === 'parsed' ? other : first;
}

/** @param script whether the text is CommonJS or a plain script; by default the file's ending says. */
export function parserOptions(filename: string, script = isCommonJs(filename)): ParserOptions {
  return {
    lang: languageOf(filename),
    sourceType: script ? 'commonjs' : 'module',
    astType: 'ts',
    range: true,
    preserveParens: false,
  };
}

function isCommonJs(filename: string): boolean {
  return /\.c[jt]s$/i.test(filename);
}

function parseAs(filename: string, text: string, script: boolean): ParsedText {
  parser ??= load('oxc-parser') as typeof import('oxc-parser');
  const result = parser.parseSync(filename, text, parserOptions(filename, script));
  const error = result.errors.find(
    ({ severity, message }) => (severity as string) === 'Error' && !isAllowedReturn(filename, message),
  );
  if (error) return { kind: 'failed', error };
  return { kind: 'parsed', program: result.program, comments: result.comments, script };
}

/** The parser complains, and gives the statement its place in the tree all the same. */
function isAllowedReturn(filename: string, message: string): boolean {
  return filename === frontmatterName && message.startsWith("A 'return' statement can only be used");
}

function languageOf(filename: string): NonNullable<ParserOptions['lang']> {
  if (/\.d\.[cm]?ts$/i.test(filename)) return 'dts';
  if (/\.tsx$/i.test(filename)) return 'tsx';
  return /\.[cm]?jsx?$/i.test(filename) ? 'jsx' : 'ts';
}
