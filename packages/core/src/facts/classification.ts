import { classificationTags, type ClassificationTag } from '../syntax/classification-tags.js';
import type { SourceView } from '../syntax/source-view.js';
import type { Span } from '../text/span.js';

/** What gave a call its class of data. */
export type ClassOrigin =
  /** A `@dataClassification`; the span is that of the name, in the file that holds the tag. */
  | { readonly kind: 'tag'; readonly filename: string; readonly span: Span }
  /** A call of a function that the policy lists under `classifiers`; the span is that of the call. */
  | { readonly kind: 'classifier'; readonly filename: string; readonly span: Span }
  /** An entry of the policy's `files`, by its index. */
  | { readonly kind: 'files'; readonly entry: number }
  /** What is sent carries a class of its own; the span is where that is said. */
  | { readonly kind: 'data'; readonly filename: string; readonly span: Span; readonly of: string }
  | { readonly kind: 'default' };

/** Every `@dataClassification` of a file, in source order. */
export const readClassificationTags: (view: SourceView) => readonly ClassificationTag[] = classificationTags;
