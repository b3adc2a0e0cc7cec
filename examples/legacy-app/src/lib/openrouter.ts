import OpenAI from 'openai';
import { openRouterKey } from '../config';

export const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: openRouterKey,
  defaultHeaders: { 'HTTP-Referer': 'https://desk.clinic.example', 'X-Title': 'clinic-desk' },
});

export const FAST_MODEL = 'openai/gpt-4o-mini';

// Bulk jobs: quality does not matter much, price does.
export const BULK_MODEL = 'meta-llama/llama-3.3-70b-instruct:free';

// "order" so that we land on OpenAI or Azure most of the time.
export const defaultOptions = {
  temperature: 0.2,
  provider: { order: ['openai', 'azure'] },
};
