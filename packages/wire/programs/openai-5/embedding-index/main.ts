import OpenAI from 'openai';
import pino from 'pino';

const log = pino({ name: 'indexer' });
const openai = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

const routing = { provider: { order: ['openai'], allow_fallbacks: false } };

export async function embedAll(chunks: string[]): Promise<number[][]> {
  const { data, usage } = await openai.embeddings.create({
    model: 'openai/text-embedding-3-small',
    input: chunks,
    ...routing,
  });
  log.info({ chunks: chunks.length, tokens: usage.total_tokens }, 'embedded');
  return data.map((row) => row.embedding);
}

await embedAll([
  'Minutes of the board: the Bergen site closes in June. CANARY-embedding-index',
  'Annex: severance terms.',
]);
