/** A number with its noun, or with the words that go with it: `1 file depends`, `2 files depend`. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
