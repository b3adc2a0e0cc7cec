/**
 * Whether a text matches a pattern in which `*` stands for any text, the empty one and `/` included.
 * Both sides lower case. Glob libraries give `:`, `~`, `@` and brackets of model ids a meaning of their own, hence this.
 * Linear: every literal piece is looked for once, leftmost first.
 */
export function matchesModelPattern(pattern: string, text: string): boolean {
  const pieces = pattern.split('*');
  const head = pieces[0] ?? '';
  const tail = pieces.at(-1) ?? '';
  if (pieces.length === 1) return text === pattern;
  if (text.length < head.length + tail.length || !text.startsWith(head) || !text.endsWith(tail)) return false;

  let position = head.length;
  for (const piece of pieces.slice(1, -1)) {
    const found = text.indexOf(piece, position);
    if (found < 0) return false;
    position = found + piece.length;
  }
  return position <= text.length - tail.length;
}

/** The literal text before the first `*`. */
export function headOfPattern(pattern: string): string {
  return pattern.split('*', 1)[0] ?? '';
}
