import type { ClientModel } from '../client-model.js';
import { aiGateway } from './ai-gateway.js';
import { aiSdkOpenaiCompatible } from './ai-sdk-openai-compatible.js';
import { aiSdkOpenai } from './ai-sdk-openai.js';
import { angularHttp } from './angular-http.js';
import { anthropic } from './anthropic.js';
import { axios, nestHttpService } from './axios.js';
import { effectAi } from './effect-ai.js';
import { fetchClient } from './fetch.js';
import { genkit } from './genkit.js';
import { got } from './got.js';
import { ky } from './ky.js';
import { langchainInit, langchainOpenai } from './langchain-openai.js';
import { langchainOpenrouter } from './langchain-openrouter.js';
import { llamaindexOpenai } from './llamaindex-openai.js';
import { mastra } from './mastra.js';
import { nodeHttps } from './node-https.js';
import { obsidian } from './obsidian.js';
import { ofetch } from './ofetch.js';
import { openaiAgents } from './openai-agents.js';
import { azureOpenai, openai } from './openai.js';
import { openrouterAgent } from './openrouter-agent.js';
import { openrouterAiSdkProvider } from './openrouter-ai-sdk-provider.js';
import { openrouterKit } from './openrouter-kit.js';
import { openrouterSdk } from './openrouter-sdk.js';
import { posthogAi } from './posthog-ai.js';
import { tanstackAi } from './tanstack-ai.js';
import { undici } from './undici.js';

export const clients: readonly ClientModel[] = [
  openai,
  azureOpenai,
  posthogAi,
  openrouterSdk,
  openrouterAgent,
  openrouterAiSdkProvider,
  aiSdkOpenai,
  aiSdkOpenaiCompatible,
  aiGateway,
  langchainOpenai,
  langchainInit,
  langchainOpenrouter,
  anthropic,
  fetchClient,
  axios,
  nestHttpService,
  undici,
  got,
  ky,
  ofetch,
  nodeHttps,
  angularHttp,
  obsidian,
  effectAi,
  genkit,
  llamaindexOpenai,
  mastra,
  openaiAgents,
  openrouterKit,
  tanstackAi,
];
