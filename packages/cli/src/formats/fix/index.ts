import type { FixFormat } from './fix-format.js';
import { toFixJson } from './json.js';
import { toFixMarkdown } from './markdown.js';
import { toFixText } from './text.js';

/** The values of `fix --format`. */
export const fixFormats = {
  text: toFixText,
  json: toFixJson,
  markdown: toFixMarkdown,
} as const satisfies Record<string, FixFormat>;

export type FixFormatName = keyof typeof fixFormats;
