import { generateText } from 'ai';
import { createClient } from './ai/provider';

const client = createClient(process.env.OPENROUTER_API_KEY!);

export async function answer(question: string): Promise<string> {
  const { text } = await generateText({
    model: client.chatModel('anthropic/claude-sonnet-4.5'),
    messages: [{ role: 'user', content: question }],
    maxRetries: 1,
  });
  return text;
}

const text = await answer('How long may we keep the DNA samples of minors? CANARY-transform-body');
console.log(text.length);
