import { tool } from '@langchain/core/tools';
import { ChatOpenAI } from '@langchain/openai';
import { z } from 'zod';

const lookUp = tool(async ({ id }) => `customer ${id}`, {
  name: 'look_up',
  description: 'Looks up a customer',
  schema: z.object({ id: z.string() }),
});

const fields = {
  model: 'openai/gpt-4o',
  apiKey: process.env.OPENROUTER_API_KEY,
  configuration: { baseURL: 'https://openrouter.ai/api/v1' },
  provider: { order: ['openai'], allow_fallbacks: false },
};

const desk = new ChatOpenAI(fields).bindTools([lookUp]);
const reply = await desk.invoke('Why was Aker refused a loan? CANARY-tool-desk');
console.log('tool calls', reply.tool_calls?.length);
