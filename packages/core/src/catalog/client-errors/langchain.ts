import type { ErrorModel } from '../error-model.js';

/** @langchain/openai 1 passes on the error of the openai package; that of @langchain/openrouter quotes in its message. */
export const langchainErrors: readonly ErrorModel[] = [
  { modules: ['@langchain/openai'], request: [], answer: ['error'] },
  { modules: ['@langchain/openrouter'], request: [], answer: ['metadata', 'message', 'stack'] },
];
