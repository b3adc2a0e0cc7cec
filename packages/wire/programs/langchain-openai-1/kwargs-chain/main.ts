import { ChatPromptTemplate } from '@langchain/core/prompts';
import { StringOutputParser } from '@langchain/core/output_parsers';
import { ChatOpenAI } from '@langchain/openai';

const model = new ChatOpenAI({
  model: 'openai/gpt-4o-mini',
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1' },
  modelKwargs: { provider: { only: ['openai', 'azure'], allow_fallbacks: false } },
});

const prompt = ChatPromptTemplate.fromMessages([
  ['system', 'You help the clerk of the court.'],
  ['human', '{question}'],
]);

const chain = prompt.pipe(model).pipe(new StringOutputParser());
const answer = await chain.invoke({ question: 'When did juror 4 know the accused? CANARY-kwargs-chain' });
console.log(answer.length);
