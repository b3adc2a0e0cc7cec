import type { Node, SourceFile } from 'typescript';

const indexes = new WeakMap<SourceFile, ReadonlyMap<string, Node>>();

/**
 * The compiler's node that covers exactly a range; of several, the innermost, which is what ESTree has there.
 * By places, as every parser of ESTree has its own nodes.
 */
export function nodeAt(
  file: SourceFile,
  [start, end]: readonly [start: number, end: number],
): Node | undefined {
  let index = indexes.get(file);
  if (index === undefined) {
    index = indexOf(file);
    indexes.set(file, index);
  }
  return index.get(`${start}:${end}`);
}

function indexOf(file: SourceFile): ReadonlyMap<string, Node> {
  const index = new Map<string, Node>();
  const pending: Node[] = [file];
  for (let node = pending.pop(); node; node = pending.pop()) {
    index.set(`${node.getStart(file)}:${node.end}`, node);
    node.forEachChild((child) => void pending.push(child));
  }
  return index;
}
