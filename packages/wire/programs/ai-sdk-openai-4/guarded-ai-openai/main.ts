import { createOpenAI } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const openrouter = createOpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY ?? '',
  fetch: guardedFetch('internal'),
});

const { text } = await generateText({
  model: openrouter.chat('openai/gpt-4.1'),
  prompt: 'List the open invoices. CANARY-guarded-ai-openai',
});
console.log(text.length);
