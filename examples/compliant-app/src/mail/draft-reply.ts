import type OpenAI from 'openai';
import { client, FAST_MODEL } from '../lib/openrouter';
import { logger } from '../lib/logger';
import { internalOpenAi } from '../routing';
import type { Mail } from '../types';

interface DraftOptions {
  polite?: boolean;
  cheap?: boolean;
}

type Params = OpenAI.Chat.Completions.ChatCompletionCreateParamsNonStreaming & { models?: string[] };

export async function draftReply(mail: Mail, options: DraftOptions = {}): Promise<string> {
  const params: Params = {
    temperature: 0.2,
    model: FAST_MODEL,
    messages: [
      { role: 'system', content: 'You answer mail for the front desk of a clinic. Never give medical advice.' },
      { role: 'user', content: mail.body },
    ],
    ...internalOpenAi,
  };
  if (options.polite) params.temperature = 0.7;
  if (options.cheap) {
    params.models = ['openai/gpt-4o-mini', 'openai/gpt-5-nano'];
  }

  logger.debug({ messages: params.messages.length }, 'draft request');
  const completion = await client.chat.completions.create(params);
  const text = completion.choices[0]?.message.content ?? '';
  logger.info({ id: completion.id, mailId: mail.id, chars: text.length }, 'draft ready');
  return text;
}
