import { observeOpenAI } from 'langfuse';
import OpenAI from 'openai';

export const openai = observeOpenAI(
  new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY }),
  { generationName: 'letters' },
);
