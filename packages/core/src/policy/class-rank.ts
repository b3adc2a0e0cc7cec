import { builtInData, strictestClass } from './built-in-data.js';
import type { ClassData } from './policy-data.js';

/** Built-in classes, the lowest first. */
const order = Object.keys(builtInData.classes);

/** How high a class is: a class of one's own ranks with the one that it extends. */
export function rankOf(name: string, classes: Readonly<Record<string, ClassData>>): number {
  const rank = order.indexOf(name);
  if (rank >= 0) return rank;
  const base = classes[name]?.extends ?? strictestClass;
  return base === name ? order.indexOf(strictestClass) : rankOf(base, classes);
}

/** Those names than which no other is higher, each once: several where classes are equally high. */
export function highestOf(
  names: readonly string[],
  classes: Readonly<Record<string, ClassData>>,
): readonly string[] {
  const ranks = names.map((name) => rankOf(name, classes));
  const top = Math.max(...ranks);
  return [...new Set(names.filter((_, index) => ranks[index] === top))];
}
