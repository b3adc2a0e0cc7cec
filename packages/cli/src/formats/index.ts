import type { Format } from './format.js';
import { toJson } from './json.js';
import { toSarif } from './sarif.js';
import { toText } from './text.js';

/** The values of `--format`. */
export const formats = { text: toText, json: toJson, sarif: toSarif } as const satisfies Record<
  string,
  Format
>;

export type FormatName = keyof typeof formats;
