import type { Format } from './format.js';
import { toGithub } from './github.js';
import { toGitlab } from './gitlab.js';
import { toJson } from './json.js';
import { toReportMarkdown } from './markdown/report.js';
import { toSarif } from './sarif.js';
import { toText } from './text.js';

/** The values of `--format`. */
export const formats = {
  text: toText,
  json: toJson,
  sarif: toSarif,
  github: toGithub,
  gitlab: toGitlab,
  markdown: toReportMarkdown,
  // Loaded when it is asked for, so that no other check waits for it.
  html: async (report, options) => (await import('./html/page.js')).toHtml(report, options),
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;
