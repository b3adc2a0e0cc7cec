import { ChatOpenAI } from '@langchain/openai';
import { createAgent, tool } from 'langchain';
import { z } from 'zod';

const weigh = tool(async ({ parcel }) => `${parcel.length} kg`, {
  name: 'weigh',
  description: 'Weighs a parcel',
  schema: z.object({ parcel: z.string() }),
});

const agent = createAgent({
  model: new ChatOpenAI({
    model: 'openai/gpt-4.1',
    apiKey: process.env.OPENROUTER_API_KEY,
    configuration: { baseURL: 'https://openrouter.ai/api/v1' },
  }),
  tools: [weigh],
  systemPrompt: 'You help at the counter of a post office.',
});

async function answer(question: string) {
  const content = `A customer asks: ${question}`;
  console.debug('asking', content);
  const { messages } = await agent.invoke({ messages: [{ role: 'user', content }] });
  return messages.at(-1)?.text ?? '';
}

console.log((await answer('Where is my divorce decree? CANARY-create-agent-desk')).length);
