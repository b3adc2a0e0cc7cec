import { builtInData, strictestClass } from '../../built-in-data.js';
import type { ParsedPolicy } from '../../parse-policy.js';

type Entry = NonNullable<ParsedPolicy['file']['classes']>[string];

/** The built-in class that a key of a class comes from; undefined where the file itself writes it. */
export function builtInSource(
  file: ParsedPolicy['file'],
  name: string,
  keys: readonly (keyof Entry)[],
): string | undefined {
  const lower = name.toLowerCase();
  const entry = entryOf(file, lower);
  if (entry && keys.some((key) => entry[key] !== undefined)) return undefined;
  if (entry?.extends !== undefined) return builtInSource(file, entry.extends, keys);
  return lower in builtInData.classes ? lower : strictestClass;
}

/** `"internal"`, or `the built-in "internal"` where the file says nothing of it. */
export function quoteClass(file: ParsedPolicy['file'], name: string): string {
  return entryOf(file, name) ? `"${name}"` : `the built-in "${name}"`;
}

function entryOf({ classes = {} }: ParsedPolicy['file'], lower: string): Entry | undefined {
  return Object.entries(classes).find(([each]) => each.toLowerCase() === lower)?.[1];
}
