import type { SecretModel } from '../secret-model.js';
import { anthropicKey } from './anthropic.js';
import { azureOpenaiKey } from './azure-openai.js';
import { bedrockKey } from './bedrock.js';
import { cerebrasKey } from './cerebras.js';
import { cohereKey } from './cohere.js';
import { deepseekKey } from './deepseek.js';
import { elevenlabsKey } from './elevenlabs.js';
import { fireworksKey } from './fireworks.js';
import { googleKey } from './google.js';
import { groqKey } from './groq.js';
import { heliconeKey } from './helicone.js';
import { huggingfaceKey } from './huggingface.js';
import { langfuseKey } from './langfuse.js';
import { langsmithKey } from './langsmith.js';
import { mistralKey } from './mistral.js';
import { nvidiaKey } from './nvidia.js';
import { openaiKey } from './openai.js';
import { openrouterKey } from './openrouter.js';
import { perplexityKey } from './perplexity.js';
import { replicateKey } from './replicate.js';
import { stabilityKey } from './stability.js';
import { togetherKey } from './together.js';
import { vercelAiGatewayKey } from './vercel-ai-gateway.js';
import { voyageKey } from './voyage.js';
import { wandbKey } from './wandb.js';
import { xaiKey } from './xai.js';

export const secrets: readonly SecretModel[] = [
  openrouterKey,
  openaiKey,
  anthropicKey,
  googleKey,
  groqKey,
  xaiKey,
  perplexityKey,
  replicateKey,
  huggingfaceKey,
  togetherKey,
  fireworksKey,
  cerebrasKey,
  nvidiaKey,
  bedrockKey,
  voyageKey,
  langsmithKey,
  langfuseKey,
  heliconeKey,
  vercelAiGatewayKey,
  elevenlabsKey,
  deepseekKey,
  stabilityKey,
  mistralKey,
  cohereKey,
  azureOpenaiKey,
  wandbKey,
];
