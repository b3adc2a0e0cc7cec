/** Whether a name is what a pattern says, in which `*` stands for any text. Case counts, as it does in names of variables. */
export function matchesName(pattern: string, name: string): boolean {
  const pieces = pattern.split('*').map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('.*')}$`).test(name);
}
