import type { ErrorModel } from '../error-model.js';

/** @anthropic-ai/sdk 0 and 1: the message itself quotes the answer. */
export const anthropicErrors: ErrorModel = {
  modules: ['@anthropic-ai/sdk'],
  request: [],
  answer: ['error', 'message', 'stack'],
};
