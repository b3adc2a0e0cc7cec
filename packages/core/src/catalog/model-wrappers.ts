import type { ExportsModel } from './client-model.js';

/** A function that gives a model, or a provider of models, for another one and code that has each call in hand. */
export interface ModelWrapperModel extends ExportsModel {
  /** Where, in its arguments, what it wraps stands, and the code or a list of it. */
  readonly model?: string;
  readonly provider?: string;
  readonly middleware: string;
}

/** Of `ai` 4 to 7. */
export const modelWrappers: readonly ModelWrapperModel[] = [
  {
    module: 'ai',
    exports: ['wrapLanguageModel', 'experimental_wrapLanguageModel'],
    model: '0.model',
    middleware: '0.middleware',
  },
  {
    module: 'ai',
    exports: ['wrapProvider'],
    provider: '0.provider',
    middleware: '0.languageModelMiddleware',
  },
];

/** Code of a package for such a wrapper. `settings`: where the options stand that it puts under those of a call. */
export interface MiddlewareModel extends ExportsModel {
  readonly settings?: string;
}

/** The middleware that `ai` 4 to 7 bring along; run: those without settings change answers and no requests. */
export const middlewares: readonly MiddlewareModel[] = [
  { module: 'ai', exports: ['defaultSettingsMiddleware'], settings: '0.settings' },
  {
    module: 'ai',
    exports: ['extractReasoningMiddleware', 'extractJsonMiddleware', 'simulateStreamingMiddleware'],
  },
];
