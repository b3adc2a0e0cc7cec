import { LLMChain } from '@langchain/classic/chains';
import { PromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI } from '@langchain/openai';

const chain = new LLMChain({
  llm: new ChatOpenAI({
    model: 'openai/gpt-4.1',
    apiKey: process.env.OPENROUTER_API_KEY,
    configuration: { baseURL: 'https://openrouter.ai/api/v1' },
    modelKwargs: { provider: { order: ['openai'], allow_fallbacks: false, data_collection: 'deny' } },
  }),
  prompt: PromptTemplate.fromTemplate('Summarise in one sentence: {text}'),
});

/** @dataClassification confidential */
async function summarise(text: string) {
  const { text: summary } = await chain.invoke({ text });
  return summary;
}

console.log((await summarise('The merger falls through on Monday. CANARY-legacy-chain')).length);
