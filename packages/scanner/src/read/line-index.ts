/** 1-based line and column, the column in UTF-16 units: as ESLint, editors and SARIF count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** @returns a function from an offset into `text` to its position. */
export function createLineIndex(text: string): (offset: number) => Position {
  const starts = [0];
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|[\r\n\u2028\u2029]/g))
    starts.push(index + lineBreak.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
