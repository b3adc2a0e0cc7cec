import type { Evidence } from './evidence-schema.js';
import { toEvidenceText } from './evidence-text.js';
import { toEvidenceMarkdown } from './to-markdown.js';

/** By the name that `--format` takes. */
export const evidenceFormats = {
  html: async (evidence) => (await import('./page/page.js')).toPage(evidence),
  json: toEvidenceText,
  markdown: toEvidenceMarkdown,
} satisfies Record<string, (evidence: Evidence) => string | Promise<string>>;

export type EvidenceFormat = keyof typeof evidenceFormats;
