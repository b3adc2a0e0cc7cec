import { getLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { PolicyError } from './policy.js';

export type KeyPath = readonly (string | number)[];

/** A policy file's text as data, with the place of every key. */
export interface PolicyDocument {
  readonly path: string;
  readonly text: string;
  readonly tree: Node;
  readonly value: unknown;
}

/** What is wrong at a place of the document: a clause that follows the key's name, then the remedy as a sentence. */
export interface PolicyMistake {
  readonly keyPath: KeyPath;
  /** e.g. `is not a key of a class. The nearest key is "providers".` */
  readonly message: string;
  /** Where `keyPath` does not tell it: the second of two equal keys. */
  readonly offset?: number;
}

const syntaxMessages: Readonly<Record<string, string>> = {
  InvalidSymbol: 'has a word here that JSON does not know',
  InvalidNumberFormat: 'has a malformed number here',
  PropertyNameExpected: 'needs a key in double quotes here',
  ValueExpected: 'needs a value here',
  ColonExpected: 'needs a colon between key and value here',
  CommaExpected: 'needs a comma before this place',
  CloseBraceExpected: 'needs a closing brace here',
  CloseBracketExpected: 'needs a closing bracket here',
  EndOfFileExpected: 'has text after its end',
  InvalidCommentToken: 'has a malformed comment here',
  UnexpectedEndOfComment: 'has a comment that never ends',
  UnexpectedEndOfString: 'has a text that never ends',
  UnexpectedEndOfNumber: 'has a number that never ends',
  InvalidUnicode: 'has a malformed \\u escape here',
  InvalidEscapeCharacter: 'has an unknown escape in a text',
  InvalidCharacter: 'has a character that is not allowed in a text, such as a line end',
};

/** Keys that JavaScript objects have by themselves; validators skip them, so they would be ignored without a word. */
const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON with comments and trailing commas. Throws PolicyError on anything that is not one object with distinct keys. */
export function readPolicyDocument(text: string, path: string): PolicyDocument {
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const errors: ParseError[] = [];
  const tree = parseDocument(source, path, errors);

  const [error] = errors;
  if (error && source.trim() !== '') throw syntaxError(source, path, error);
  if (!tree) {
    throw new PolicyError(
      `${path}:1: The policy is empty. Write {} to use the built-in policy.`,
      path,
      1,
      undefined,
    );
  }

  const document: PolicyDocument = { path, text: source, tree, value: toValue(tree) };
  if (tree.type !== 'object') {
    throw new PolicyError(`${path}:1: The policy must be an object in braces.`, path, 1, undefined);
  }
  const clash = findBadKey(tree, []);
  if (clash) throw toPolicyError(document, [clash]);
  return document;
}

/** The first mistake in the document's order as an error with line and key. */
export function toPolicyError(document: PolicyDocument, mistakes: readonly PolicyMistake[]): PolicyError {
  const placed = mistakes.map((mistake) => ({
    ...mistake,
    offset: mistake.offset ?? offsetOf(document, mistake.keyPath),
  }));
  const first = placed.reduce((a, b) => (b.offset < a.offset ? b : a));
  const line = lineAt(document.text, first.offset);
  const key = keyName(first.keyPath);
  const subject = key === undefined ? 'The policy' : `"${key}"`;
  return new PolicyError(`${document.path}:${line}: ${subject} ${first.message}`, document.path, line, key);
}

/** `classes.internal.models[2]`. */
export function keyName(keyPath: KeyPath): string | undefined {
  if (keyPath.length === 0) return undefined;
  return keyPath
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`))
    .join('');
}

function parseDocument(source: string, path: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(source, errors, { allowTrailingComma: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new PolicyError(`${path}:1: The policy is nested too deeply to be read.`, path, 1, undefined);
  }
}

function syntaxError(text: string, path: string, { error, offset }: ParseError): PolicyError {
  const line = lineAt(text, offset);
  const key = keyName(getLocation(text, offset).path.filter((part) => part !== ''));
  const what = syntaxMessages[printParseErrorCode(error)] ?? 'is not valid JSON here';
  const where = key === undefined ? '' : ` (near "${key}")`;
  return new PolicyError(`${path}:${line}: The policy ${what}${where}.`, path, line, key);
}

/** The place of the key itself, of a list's element, or of what should hold a missing key. */
function offsetOf(document: PolicyDocument, keyPath: KeyPath): number {
  let node = document.tree;
  let offset = node.offset;
  for (const key of keyPath) {
    const child =
      typeof key === 'number'
        ? node.children?.[key]
        : node.type === 'object'
          ? node.children?.find((property) => property.children?.[0]?.value === key)
          : undefined;
    if (!child) return offset;
    offset = child.offset;
    node = (typeof key === 'number' ? child : child.children?.[1]) ?? child;
  }
  return offset;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}

function findBadKey(node: Node, keyPath: KeyPath): PolicyMistake | undefined {
  const seen = new Set<string>();
  for (const [index, child] of (node.children ?? []).entries()) {
    const isProperty = child.type === 'property';
    const key = isProperty ? String(child.children?.[0]?.value) : index;
    const path = [...keyPath, key];
    if (typeof key === 'string') {
      if (reservedKeys.has(key))
        return { keyPath: path, message: 'is a name that JavaScript reserves. Choose another name.' };
      if (seen.has(key)) {
        return { keyPath: path, message: 'is given twice. Keep one of the two.', offset: child.offset };
      }
      seen.add(key);
    }
    const value = isProperty ? child.children?.[1] : child;
    const bad = value && findBadKey(value, path);
    if (bad) return bad;
  }
  return undefined;
}

/** Own conversion: jsonc-parser's assigns to `__proto__`. Only called on trees without errors. */
function toValue(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(toValue);
  if (node.type !== 'object') return node.value as unknown;
  return Object.fromEntries(
    (node.children ?? []).map(({ children: [key, value] = [] }) => [
      String(key?.value),
      value ? toValue(value) : undefined,
    ]),
  );
}
