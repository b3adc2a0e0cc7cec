import {
  getLocation,
  parseTree,
  printParseErrorCode,
  stripComments,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { keyName, lineAt, toPolicyError } from './policy-places.js';
import { PolicyError } from './policy.js';
import { syntaxMistake } from './syntax-mistake.js';

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

/** Keys that JavaScript objects have by themselves; validators skip them, so they would be ignored without a word. */
const reservedKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON with comments and trailing commas. Throws PolicyError on anything that is not one object with distinct keys. */
export function readPolicyDocument(text: string, path: string): PolicyDocument {
  try {
    return readDocument(text, path);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw whole(path, 1, 'is nested too deeply to be read. Compare it with an example of the documentation.');
  }
}

function readDocument(text: string, path: string): PolicyDocument {
  const source = text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
  const replaced = source.indexOf('\uFFFD');
  if (replaced >= 0)
    throw whole(path, lineAt(source, replaced), 'holds bytes here that are not UTF-8. Save it as UTF-8.');
  const nul = source.indexOf('\u0000');
  if (nul >= 0)
    throw whole(
      path,
      lineAt(source, nul),
      'holds NUL bytes, so it is not text or not UTF-8. Save it as UTF-8.',
    );

  const errors: ParseError[] = [];
  const tree = parseTree(source, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!tree || error) {
    if (!error || (printParseErrorCode(error.error) === 'ValueExpected' && isBlank(source)))
      throw whole(path, 1, 'is empty. Write {} to use the built-in policy.');
    throw syntaxError(source, path, error);
  }
  if (tree.type !== 'object')
    throw whole(path, lineAt(source, tree.offset), 'must be one object in braces. Write {} around its keys.');

  const clash = findBadKey(source, tree, []);
  const document: PolicyDocument = { path, text: source, tree, value: toValue(tree) };
  if (clash) throw toPolicyError(document, [clash]);
  return document;
}

function whole(path: string, line: number, message: string): PolicyError {
  return new PolicyError(`${path}:${line}: The policy ${message}`, path, line, undefined);
}

/** Nothing but white space and comments. */
function isBlank(text: string): boolean {
  return stripComments(text).trim() === '';
}

function syntaxError(text: string, path: string, error: ParseError): PolicyError {
  const line = lineAt(text, error.offset);
  const key = keyName(getLocation(text, error.offset).path.filter((part) => part !== ''));
  const { what, remedy } = syntaxMistake(text, error);
  const where = key === undefined ? '' : ` (near "${key}")`;
  return new PolicyError(`${path}:${line}: The policy ${what}${where}. ${remedy}.`, path, line, key);
}

function findBadKey(text: string, node: Node, keyPath: KeyPath): PolicyMistake | undefined {
  const seen = new Map<string, Node>();
  for (const [index, child] of (node.children ?? []).entries()) {
    const isProperty = child.type === 'property';
    const key = isProperty ? String(child.children?.[0]?.value) : index;
    const path = [...keyPath, key];
    if (typeof key === 'string') {
      if (reservedKeys.has(key))
        return { keyPath: path, message: 'is a name that JavaScript reserves. Choose another name.' };
      const first = seen.get(key);
      if (first) {
        const line = lineAt(text, first.offset);
        return {
          keyPath: path,
          message: `is given twice, first on line ${line}. Keep one of the two.`,
          offset: child.offset,
        };
      }
      seen.set(key, child);
    }
    const value = isProperty ? child.children?.[1] : child;
    const bad = value && findBadKey(text, value, path);
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
