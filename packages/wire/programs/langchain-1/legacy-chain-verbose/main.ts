import { LLMChain } from '@langchain/classic/chains';
import { PromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI } from '@langchain/openai';

const chain = new LLMChain({
  llm: new ChatOpenAI({
    model: 'openai/gpt-4.1',
    apiKey: process.env.OPENROUTER_API_KEY,
    configuration: { baseURL: 'https://openrouter.ai/api/v1' },
    modelKwargs: { provider: { only: ['openai'], allow_fallbacks: false } },
  }),
  prompt: PromptTemplate.fromTemplate('Translate into German: {text}'),
  verbose: true,
});

const { text } = await chain.invoke({ text: 'The will was changed in May. CANARY-legacy-chain-verbose' });
console.log(String(text).length);
