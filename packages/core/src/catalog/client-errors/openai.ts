import type { ErrorModel } from '../error-model.js';

/** openai 4 to 7: `error` is the parsed answer; message, status and request id quote nothing. */
export const openaiErrors: ErrorModel = {
  modules: ['openai'],
  request: [],
  answer: ['error'],
};
