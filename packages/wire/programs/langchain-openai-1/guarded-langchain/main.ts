import { ChatOpenAI } from '@langchain/openai';
import { guardedFetch } from '../../../guards/current/openrouter-guard';

const model = new ChatOpenAI({
  model: process.env.CHAT_MODEL ?? 'openai/gpt-4.1',
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1', fetch: guardedFetch('internal') },
});

const answer = await model.invoke('Which tenders were lost? CANARY-guarded-langchain');
console.log(String(answer.content).length);
