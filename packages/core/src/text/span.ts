/** A half-open range of UTF-16 offsets into a source text, as in ESTree's `range`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function toSpan(node: { readonly range: readonly [number, number] }): Span {
  return { start: node.range[0], end: node.range[1] };
}
