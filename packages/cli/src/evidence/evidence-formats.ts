import type { Evidence } from './evidence-schema.js';
import { toJsonText, toEvidenceText } from './evidence-text.js';
import type { MergedEvidence } from './merge/merge-evidence.js';
import { toMergedMarkdown } from './merge/to-merged-markdown.js';
import { toEvidenceMarkdown } from './to-markdown.js';

/** By the name that `--format` takes. */
export const evidenceFormats = {
  html: async (evidence) => (await import('./page/page.js')).toPage(evidence),
  json: toEvidenceText,
  markdown: toEvidenceMarkdown,
} satisfies Record<string, (evidence: Evidence) => string | Promise<string>>;

/** The same for several reports. */
export const mergedFormats: Readonly<
  Record<EvidenceFormat, (merged: MergedEvidence) => string | Promise<string>>
> = {
  html: async (merged) => (await import('./page/merged-page.js')).toMergedPage(merged),
  json: toJsonText,
  markdown: toMergedMarkdown,
};

export type EvidenceFormat = keyof typeof evidenceFormats;
