import { ai21 } from './ai21.js';
import { alibaba } from './alibaba.js';
import { amazonBedrock } from './amazon-bedrock.js';
import { amazonNova } from './amazon-nova.js';
import { anthropic } from './anthropic.js';
import { arceeAi } from './arcee-ai.js';
import { atlasCloud } from './atlas-cloud.js';
import { azure } from './azure.js';
import { baidu } from './baidu.js';
import { baseten } from './baseten.js';
import { cerebras } from './cerebras.js';
import { chutes } from './chutes.js';
import { claudeOnAws } from './claude-on-aws.js';
import { cloudflare } from './cloudflare.js';
import { cohere } from './cohere.js';
import { crusoe } from './crusoe.js';
import { databricks } from './databricks.js';
import { deepinfra } from './deepinfra.js';
import { deepseek } from './deepseek.js';
import { digitalocean } from './digitalocean.js';
import { featherless } from './featherless.js';
import { fireworks } from './fireworks.js';
import { friendli } from './friendli.js';
import { gmicloud } from './gmicloud.js';
import { googleAiStudio } from './google-ai-studio.js';
import { googleVertex } from './google-vertex.js';
import { groq } from './groq.js';
import { inception } from './inception.js';
import { inflection } from './inflection.js';
import { liquid } from './liquid.js';
import { meta } from './meta.js';
import { minimax } from './minimax.js';
import { mistral } from './mistral.js';
import { modal } from './modal.js';
import { moonshotai } from './moonshotai.js';
import { morph } from './morph.js';
import { nearAi } from './near-ai.js';
import { nebius } from './nebius.js';
import { novita } from './novita.js';
import { nvidia } from './nvidia.js';
import { ollama } from './ollama.js';
import { openai } from './openai.js';
import { parasail } from './parasail.js';
import { perplexity } from './perplexity.js';
import { phala } from './phala.js';
import { relace } from './relace.js';
import { sambanova } from './sambanova.js';
import { siliconflow } from './siliconflow.js';
import { stepfun } from './stepfun.js';
import { tencent } from './tencent.js';
import { together } from './together.js';
import { upstage } from './upstage.js';
import { venice } from './venice.js';
import { voyageai } from './voyageai.js';
import { wandb } from './wandb.js';
import { xai } from './xai.js';
import { xiaomi } from './xiaomi.js';
import { zAi } from './z-ai.js';
import { furtherProviders } from './further-providers.js';
import type { ProviderModel } from './provider-model.js';

export type { ProviderModel } from './provider-model.js';

/** Every provider that is known, by slug. */
export const providerModels: readonly ProviderModel[] = [
  ai21,
  alibaba,
  amazonBedrock,
  amazonNova,
  anthropic,
  arceeAi,
  atlasCloud,
  azure,
  baidu,
  baseten,
  cerebras,
  chutes,
  claudeOnAws,
  cloudflare,
  cohere,
  crusoe,
  databricks,
  deepinfra,
  deepseek,
  digitalocean,
  featherless,
  fireworks,
  friendli,
  gmicloud,
  googleAiStudio,
  googleVertex,
  groq,
  inception,
  inflection,
  liquid,
  meta,
  minimax,
  mistral,
  modal,
  moonshotai,
  morph,
  nearAi,
  nebius,
  novita,
  nvidia,
  ollama,
  openai,
  parasail,
  perplexity,
  phala,
  relace,
  sambanova,
  siliconflow,
  stepfun,
  tencent,
  together,
  upstage,
  venice,
  voyageai,
  wandb,
  xai,
  xiaomi,
  zAi,
  ...furtherProviders,
];
