import type { KeyPath } from '../policy-document.js';
import type { PolicyFile } from '../policy-schema.js';

/** The path of a dotted key in a file that has it, whatever the case of its names; undefined where it has not. */
export function pathIn(file: PolicyFile, key: string): KeyPath | undefined {
  const keyPath: string[] = [];
  let value: unknown = file;
  for (const name of key.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    const written = Object.keys(value).find((each) => each.toLowerCase() === name.toLowerCase());
    if (written === undefined) return undefined;
    keyPath.push(written);
    value = (value as Readonly<Record<string, unknown>>)[written];
  }
  return keyPath;
}
