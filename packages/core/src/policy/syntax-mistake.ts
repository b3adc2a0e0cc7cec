import { getLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';

/** What stands at a place, as a clause that follows "The policy", and what to do about it. */
export interface SyntaxMistake {
  readonly what: string;
  readonly remedy: string;
}

const asJson = 'Write it as JSON, one object in braces';
const inDoubleQuotes = 'Write it in double quotes';

const textAfterEnd: SyntaxMistake = {
  what: 'has text after its end',
  remedy: 'Remove it, or the brace that ends the policy too early',
};

/** By jsonc-parser's codes. */
const byCode: Readonly<Record<string, SyntaxMistake>> = {
  InvalidSymbol: { what: 'has a word here that JSON does not know', remedy: inDoubleQuotes },
  InvalidNumberFormat: { what: 'has a malformed number here', remedy: 'Write it in decimal digits' },
  PropertyNameExpected: { what: 'lacks a key here', remedy: 'Write one in double quotes' },
  ValueExpected: { what: 'lacks a value here', remedy: 'Write one, or remove the key' },
  ColonExpected: { what: 'lacks a colon between key and value here', remedy: 'Add it' },
  CommaExpected: { what: 'lacks a comma before this place', remedy: 'Add it' },
  CloseBraceExpected: { what: 'ends before an object is closed', remedy: 'Add the closing brace' },
  CloseBracketExpected: { what: 'has a list that is not closed', remedy: 'Add the closing bracket' },
  EndOfFileExpected: textAfterEnd,
  InvalidCommentToken: { what: 'has a malformed comment here', remedy: 'Begin it with //' },
  UnexpectedEndOfComment: { what: 'has a comment that never ends', remedy: 'Close it with */' },
  UnexpectedEndOfString: {
    what: 'has a text that does not end on its line',
    remedy: 'Close it with a double quote',
  },
  UnexpectedEndOfNumber: { what: 'has a number that never ends', remedy: 'Complete it' },
  InvalidUnicode: {
    what: 'has a malformed \\u escape here',
    remedy: 'Write four hexadecimal digits after it',
  },
  InvalidEscapeCharacter: {
    what: 'has an unknown escape in a text',
    remedy: 'Write / between folders, and two backslashes for one',
  },
  InvalidCharacter: { what: 'has a control character in a text', remedy: 'Remove it' },
};

/** What a file is when its beginning is no JSON. */
const foreignFiles: readonly (readonly [RegExp, string])[] = [
  [/^(?:---|[\w-]+[ \t]*:(?:\s|$))/, 'looks like YAML'],
  [/^(?:module\.exports|export|import|const|let|var)\b/, 'looks like a JavaScript module'],
  [/^<[?!a-z]/i, 'looks like XML or HTML'],
];

/** What stands at the place of an error, and is allowed in JavaScript, JSON5, YAML or a word processor. */
const foreignWords: readonly (readonly [RegExp, SyntaxMistake])[] = [
  [
    /^(?:<{7}|={7}|>{7})/,
    {
      what: 'has a merge conflict here that nobody has resolved',
      remedy: 'Keep one side and remove the markers',
    },
  ],
  [/^['`]/, { what: 'has a text in single quotes or backticks here', remedy: inDoubleQuotes }],
  [/^[“”„‟«»‘’]/, { what: 'has typographic quotes here', remedy: 'Write straight double quotes' }],
  [/^#/, { what: 'has a comment that begins with #', remedy: 'Begin it with //' }],
  [/^[A-Za-z_$][\w$-]*\s*:/, { what: 'has a key without quotes here', remedy: inDoubleQuotes }],
  [
    /^(?:[-+]?(?:NaN|Infinity)|undefined|None|nil|True|TRUE|False|FALSE|yes|no|on|off)\b/,
    {
      what: 'has a value here that JSON does not know',
      remedy: 'Write true, false, or a text in double quotes',
    },
  ],
  [
    /^[-+]?\.?\d|^[-+]|^x[\da-f]+\b/i,
    { what: 'has a number here in a form that JSON does not know', remedy: 'Write it in decimal digits' },
  ],
  [/^[A-Za-z_$]/, { what: 'has a text without quotes here', remedy: inDoubleQuotes }],
];

const invisible =
  /^[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]/;

/**
 * What is wrong with the syntax of a policy at the place of its first error. People write what their other files allow,
 * so the forms of YAML, JavaScript and JSON5 are named as such.
 */
export function syntaxMistake(text: string, { error, offset }: ParseError): SyntaxMistake {
  const code = printParseErrorCode(error);
  const rest = text.slice(offset, offset + 200);
  if (code === 'InvalidSymbol' || code === 'ValueExpected' || code === 'PropertyNameExpected') {
    const [hidden] = invisible.exec(rest) ?? [];
    if (hidden !== undefined)
      return { what: `has an invisible character here (${toCodePoint(hidden)})`, remedy: 'Delete it' };
    const file = foreignFiles.find(([pattern]) => pattern.test(text.trimStart()));
    if (file) return { what: file[1], remedy: asJson };
    if (rest.startsWith('}') && isInList(text, offset))
      return byCode['CloseBracketExpected'] as SyntaxMistake;
    if (rest.startsWith(',')) return { what: 'has a comma here with nothing before it', remedy: 'Remove it' };
    const word = foreignWords.find(([pattern]) => pattern.test(rest));
    const isMarker = word === foreignWords[0];
    if (!isMarker && isComplete(text.slice(0, offset))) return textAfterEnd;
    if (word) return word[1];
  }
  return (
    byCode[code] ?? {
      what: 'is not valid JSON here',
      remedy: 'Compare it with an example of the documentation',
    }
  );
}

function isInList(text: string, offset: number): boolean {
  return typeof getLocation(text, offset).path.at(-1) === 'number';
}

function isComplete(text: string): boolean {
  const errors: ParseError[] = [];
  return parseTree(text, errors, { allowTrailingComma: true }) !== undefined && errors.length === 0;
}

function toCodePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
