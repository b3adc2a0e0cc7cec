import OpenAI from 'openai';
import { openRouterKey } from '../config';

export const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: openRouterKey,
  defaultHeaders: { 'HTTP-Referer': 'https://desk.clinic.example', 'X-OpenRouter-Title': 'clinic-desk' },
});

export const FAST_MODEL = 'openai/gpt-4o-mini';

// Bulk jobs: quality does not matter much, price does.
export const BULK_MODEL = 'openai/gpt-5-nano';
