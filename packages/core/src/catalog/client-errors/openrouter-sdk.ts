import type { ErrorModel } from '../error-model.js';

/** @openrouter/sdk 1: `body` is the text of the answer, `data$` what was read from it. */
export const openrouterSdkErrors: ErrorModel = {
  modules: ['@openrouter/sdk'],
  request: [],
  key: ['data$.request$'],
  answer: ['body', 'data$', 'error'],
};
