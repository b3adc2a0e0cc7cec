import type { IncomingMessage, ServerResponse } from 'node:http';
import { openrouter } from '@openrouter/ai-sdk-provider';
import { streamText } from 'ai';
import { logger } from '@/lib/logger';
import { internalOpenAi } from '@/routing';

export async function streamSummary(req: IncomingMessage, res: ServerResponse) {
  let question = '';
  for await (const chunk of req) question += chunk;

  const result = streamText({
    model: openrouter.chat('openai/gpt-5', internalOpenAi),
    system: 'You explain the public price list of the clinic.',
    prompt: question,
    onError: ({ error }) => logger.error({ name: (error as Error).name }, 'stream failed'),
    onFinish: ({ text, usage }) => logger.info({ chars: text.length, tokens: usage.totalTokens }, 'stream done'),
  });

  res.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' });
  for await (const part of result.textStream) {
    res.write(part);
  }
  res.end();
}
