import type { ErrorModel } from '../error-model.js';

/** Agents pass on the errors of the clients that they are built on. */
export const agentErrors: readonly ErrorModel[] = [
  { modules: ['@openai/agents', '@openai/agents-openai'], request: [], answer: ['error'] },
  { modules: ['@openrouter/agent'], request: [], answer: ['body', 'data$', 'error'] },
  {
    modules: ['@mastra/core'],
    request: ['requestBodyValues'],
    deep: true,
    answer: ['responseBody', 'data'],
  },
];
