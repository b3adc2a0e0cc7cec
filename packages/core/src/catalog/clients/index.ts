import type { ClientModel } from '../client-model.js';
import { fetchClient } from './fetch.js';
import { openai } from './openai.js';
import { openrouterAiSdkProvider } from './openrouter-ai-sdk-provider.js';
import { openrouterSdk } from './openrouter-sdk.js';

export const clients: readonly ClientModel[] = [openai, openrouterSdk, openrouterAiSdkProvider, fetchClient];
