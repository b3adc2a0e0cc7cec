import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatPromptTemplate } from '@langchain/core/prompts';
import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({
  model: 'openai/gpt-4o-mini',
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1' },
  modelKwargs: { provider: { order: ['azure', 'openai'], allow_fallbacks: false } },
});
const chain = ChatPromptTemplate.fromTemplate('Answer in one word: {question}').pipe(model).pipe(new StringOutputParser());

console.log((await chain.invoke({ question: 'Is the founder ill? CANARY-prompt-pipe' })).length);
