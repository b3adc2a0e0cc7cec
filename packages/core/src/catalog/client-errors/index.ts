import type { ErrorModel } from '../error-model.js';
import { agentErrors } from './agents.js';
import { aiSdkErrors } from './ai-sdk.js';
import { anthropicErrors } from './anthropic.js';
import { axiosErrors } from './axios.js';
import { httpErrors } from './http.js';
import { langchainErrors } from './langchain.js';
import { openaiErrors } from './openai.js';
import { openrouterSdkErrors } from './openrouter-sdk.js';

export const clientErrors: readonly ErrorModel[] = [
  aiSdkErrors,
  ...agentErrors,
  ...langchainErrors,
  anthropicErrors,
  axiosErrors,
  ...httpErrors,
  openaiErrors,
  openrouterSdkErrors,
];
