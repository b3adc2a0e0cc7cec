import { LLMChain } from '@langchain/classic/chains';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI } from '@langchain/openai';

const llm = new ChatOpenAI({
  model: 'openai/gpt-4o-mini',
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1' },
});
const prompt = ChatPromptTemplate.fromMessages([['human', 'Answer politely: {question}']]);

const chain = new LLMChain({ llm, prompt });
const result = await chain.call({ question: 'Where is the safe house? CANARY-legacy-chain-bare' });
console.log(Object.keys(result).length);
