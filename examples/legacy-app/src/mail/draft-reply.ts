import { client, defaultOptions, FAST_MODEL } from '../lib/openrouter';
import { logger } from '../lib/logger';
import type { Mail } from '../types';

interface DraftOptions {
  polite?: boolean;
  cheap?: boolean;
}

export async function draftReply(mail: Mail, options: DraftOptions = {}): Promise<string> {
  const params: any = {
    ...defaultOptions,
    model: FAST_MODEL,
    messages: [
      { role: 'system', content: 'You answer mail for the front desk of a clinic. Never give medical advice.' },
      { role: 'user', content: mail.body },
    ],
  };
  if (options.polite) params.temperature = 0.7;
  if (options.cheap) {
    params.models = ['openai/gpt-4o-mini', 'qwen/qwen-2.5-72b-instruct'];
  }

  logger.debug({ params }, 'draft request');
  const completion = await client.chat.completions.create(params);
  const text = completion.choices[0]?.message.content ?? '';
  logger.info({ id: completion.id, mailId: mail.id, chars: text.length }, 'draft ready');
  return text;
}
