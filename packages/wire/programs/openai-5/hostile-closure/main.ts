import OpenAI from 'openai';
import { routing } from './routing';
import { startUp } from './start-up';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });

startUp();

const params = {
  model: 'anthropic/claude-sonnet-4.5',
  messages: [{ role: 'user' as const, content: 'Which informant lives in Drammen? CANARY-hostile-closure' }],
  provider: routing,
};
const result = await client.chat.completions.create(params);
console.log(result.id);
