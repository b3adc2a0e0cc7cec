import type { Node } from 'jsonc-parser';
import type { KeyPath, PolicyDocument, PolicyMistake } from './policy-document.js';
import { PolicyError } from './policy.js';

/** A mistake with its place: 1-based line, key, and the whole sentence. */
export interface PlacedMistake {
  readonly line: number;
  readonly key: string | undefined;
  readonly message: string;
}

/** Mistakes in the document's order. */
export function placeMistakes(
  document: PolicyDocument,
  mistakes: readonly PolicyMistake[],
): readonly PlacedMistake[] {
  return mistakes
    .map((mistake) => ({ ...mistake, ...placeOf(document, mistake) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ keyPath, message, offset }) => {
      const key = keyName(keyPath);
      const subject = key === undefined ? 'The policy' : `"${key}"`;
      return { line: lineAt(document.text, offset), key, message: `${subject} ${message}` };
    });
}

/** Every mistake as an error, in the document's order. */
export function toPolicyErrors(
  document: PolicyDocument,
  mistakes: readonly PolicyMistake[],
): readonly PolicyError[] {
  return placeMistakes(document, mistakes).map(
    ({ line, key, message }) =>
      new PolicyError(`${document.path}:${line}: ${message}`, document.path, line, key),
  );
}

/** The first of some mistakes. */
export function toPolicyError(
  document: PolicyDocument,
  mistakes: readonly [PolicyMistake, ...PolicyMistake[]],
): PolicyError {
  return toPolicyErrors(document, mistakes)[0] as PolicyError;
}

/** `classes.internal.models[2]`. */
export function keyName(keyPath: KeyPath): string | undefined {
  if (keyPath.length === 0) return undefined;
  return keyPath
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : index === 0 ? inOneLine(key) : `.${inOneLine(key)}`,
    )
    .join('');
}

/** A message is one line, whatever a key is called. */
function inOneLine(key: string): string {
  return key.replace(/\p{Cc}/gu, (sign) => JSON.stringify(sign).slice(1, -1));
}

/** 1-based. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (const { index } of text.matchAll(/\r\n|\r|\n/g)) {
    if (index >= offset) break;
    line += 1;
  }
  return line;
}

/** 1-based line of a key or list element; undefined when the document does not have it. */
export function lineOfKey(document: PolicyDocument, keyPath: KeyPath): number | undefined {
  let node: Node | undefined = document.tree;
  let offset = node.offset;
  for (const key of keyPath) {
    const child: Node | undefined = node && childOf(node, key);
    if (!child) return undefined;
    offset = child.offset;
    node = typeof key === 'number' ? child : child.children?.[1];
  }
  return lineAt(document.text, offset);
}

interface Place {
  readonly offset: number;
  /** Orders mistakes. A missing key is shown at the object that lacks it and comes last there: its misspelling says more. */
  readonly rank: number;
}

/** The place of the key itself, of a list's element, or of what should hold a missing key. */
function placeOf(document: PolicyDocument, { keyPath, offset }: PolicyMistake): Place {
  if (offset !== undefined) return { offset, rank: offset };
  let node = document.tree;
  let at = node.offset;
  for (const key of keyPath) {
    const child = childOf(node, key);
    if (!child) return { offset: at, rank: node.offset + node.length };
    at = child.offset;
    node = (typeof key === 'number' ? child : child.children?.[1]) ?? child;
  }
  return { offset: at, rank: at };
}

function childOf(node: Node, key: string | number): Node | undefined {
  if (typeof key === 'number') return node.children?.[key];
  if (node.type !== 'object') return undefined;
  return node.children?.find((property) => property.children?.[0]?.value === key);
}
