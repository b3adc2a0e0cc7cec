import { createHash } from 'node:crypto';

/** Random characters that no vendor issued: digests of a sentence. */
export function body(length: number, alphabet: 'hex' | 'base64url' | 'base64' = 'base64url'): string {
  const rounds = Array.from({ length: Math.ceil(length / 40) + 1 }, (_, round) =>
    createHash('sha256').update(`No vendor issued this key, ${round}.`).digest(alphabet).replaceAll('=', ''),
  );
  return rounds.join('').slice(0, length);
}

export const plain = (length: number): string =>
  body(length * 2)
    .replaceAll(/[-_]/g, '')
    .slice(0, length);
const lower = (length: number): string => plain(length).toLowerCase();
export const hex = (length: number): string => body(length, 'hex');
export const uuid = [hex(8), hex(4), hex(4), hex(4), hex(12)].join('-');
export const groups = [lower(7), lower(14).slice(7), lower(21).slice(14), lower(28).slice(21)].join('-');

export interface Vendor {
  readonly vendor: string;
  readonly key: string;
  readonly client: string;
  readonly variable: string;
  readonly host: string;
}

const vendor = (name: string, key: string, client: string, variable: string, host: string): Vendor => ({
  vendor: name,
  key,
  client,
  variable,
  host,
});

/** A key of each vendor, of no use to anybody, with where it is used. */
export const vendors: readonly Vendor[] = [
  vendor('OpenRouter', `sk-or-v1-${hex(64)}`, 'OpenRouter', 'OPENROUTER_API_KEY', 'openrouter.ai'),
  vendor('OpenAI', `sk-proj-${body(74)}T3BlbkFJ${body(74)}`, 'OpenAI', 'OPENAI_API_KEY', 'api.openai.com'),
  vendor('Anthropic', `sk-ant-api03-${body(93)}AA`, 'Anthropic', 'ANTHROPIC_API_KEY', 'api.anthropic.com'),
  vendor('Google', `AIzaSy${body(33)}`, 'GoogleGenAI', 'GEMINI_API_KEY', 'generativelanguage.googleapis.com'),
  vendor('Groq', `gsk_${plain(52)}`, 'Groq', 'GROQ_API_KEY', 'api.groq.com'),
  vendor('xAI', `xai-${plain(80)}`, 'XaiClient', 'XAI_API_KEY', 'api.x.ai'),
  vendor('Perplexity', `pplx-${plain(48)}`, 'Perplexity', 'PERPLEXITY_API_KEY', 'api.perplexity.ai'),
  vendor('Replicate', `r8_${plain(37)}`, 'Replicate', 'REPLICATE_API_TOKEN', 'api.replicate.com'),
  vendor('Hugging Face', `hf_${plain(34)}`, 'InferenceClient', 'HF_TOKEN', 'router.huggingface.co'),
  vendor('Together', `tgp_v1_${body(43)}`, 'Together', 'TOGETHER_API_KEY', 'api.together.xyz'),
  vendor('Fireworks', `fw_${plain(24)}`, 'Fireworks', 'FIREWORKS_API_KEY', 'api.fireworks.ai'),
  vendor('Cerebras', `csk-${lower(48)}`, 'Cerebras', 'CEREBRAS_API_KEY', 'api.cerebras.ai'),
  vendor('NVIDIA', `nvapi-${body(64)}`, 'OpenAI', 'NVIDIA_API_KEY', 'integrate.api.nvidia.com'),
  vendor('DeepSeek', `sk-${hex(32)}`, 'DeepSeek', 'DEEPSEEK_API_KEY', 'api.deepseek.com'),
  vendor('Mistral', plain(32), 'Mistral', 'MISTRAL_API_KEY', 'api.mistral.ai'),
  vendor('Cohere', plain(40), 'CohereClient', 'CO_API_KEY', 'api.cohere.com'),
  vendor('Azure OpenAI', hex(32), 'AzureOpenAI', 'AZURE_OPENAI_API_KEY', 'acme.openai.azure.com'),
  vendor(
    'AWS Bedrock',
    `ABSK${body(130, 'base64').replaceAll('=', 'a')}`,
    'BedrockRuntimeClient',
    'AWS_BEARER_TOKEN_BEDROCK',
    'bedrock-runtime.eu-north-1.amazonaws.com',
  ),
  vendor('Voyage', `pa-${body(43)}`, 'VoyageAIClient', 'VOYAGE_API_KEY', 'api.voyageai.com'),
  vendor('ElevenLabs', `sk_${hex(48)}`, 'ElevenLabsClient', 'ELEVENLABS_API_KEY', 'api.elevenlabs.io'),
  vendor(
    'LangSmith',
    `lsv2_pt_${hex(32)}_${hex(42).slice(32)}`,
    'Client',
    'LANGSMITH_API_KEY',
    'api.smith.langchain.com',
  ),
  vendor('Langfuse', `sk-lf-${uuid}`, 'Langfuse', 'LANGFUSE_SECRET_KEY', 'cloud.langfuse.com'),
  vendor('Helicone', `sk-helicone-${groups}`, 'HeliconeManualLogger', 'HELICONE_API_KEY', 'oai.helicone.ai'),
  vendor('Vercel AI Gateway', `vck_${plain(56)}`, 'Gateway', 'AI_GATEWAY_API_KEY', 'ai-gateway.vercel.sh'),
  vendor('Stability AI', `sk-${plain(48)}`, 'StabilityClient', 'STABILITY_API_KEY', 'api.stability.ai'),
];

/** What people write where a key belongs. */
export const placeholders = [
  'sk-or-v1-your-key-here',
  `sk-or-v1-${'x'.repeat(64)}`,
  `sk-proj-${'x'.repeat(74)}T3BlbkFJ${'x'.repeat(74)}`,
  'sk-ant-api03-YOUR_ANTHROPIC_KEY',
  `AIza${'X'.repeat(35)}`,
  'gsk_your_groq_api_key_here',
  `gsk_${'x'.repeat(52)}`,
  `xai-${'0'.repeat(80)}`,
  'pplx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
  'r8_***********************************',
  `hf_${'A'.repeat(34)}`,
  'hf_exampleexampleexampleexampleexampl',
  'tgp_v1_<your-together-key>',
  'fw_replaceMeWithYourKey1234',
  `csk-${'abcdefghijklmnopqrstuvwxyz'.repeat(2).slice(0, 48)}`,
  'nvapi-${NVIDIA_API_KEY}',
  'ABSK-your-bedrock-key',
  'pa-your-voyage-key',
  `sk_${'0123456789abcdef'.repeat(3)}`,
  `lsv2_pt_${'0'.repeat(32)}_${'0'.repeat(10)}`,
  'sk-lf-00000000-0000-0000-0000-000000000000',
  'sk-helicone-xxxxxxx-xxxxxxx-xxxxxxx-xxxxxxx',
  'vck_placeholder',
  '%OPENROUTER_API_KEY%',
] as const;
