import { client, BULK_MODEL } from '@/lib/openrouter';
import { logger } from '@/lib/logger';
import { internalOpenAi } from '@/routing';
import type { Mail } from '@/types';

export async function routeMail(mail: Mail): Promise<string> {
  const completion = await client.chat.completions.create({
    model: 'openai/gpt-5-mini',
    messages: [{ role: 'user', content: `Which desk should read this? Answer with its name.\n${mail.body}` }],
    ...internalOpenAi,
  });
  logger.info({ mailId: mail.id, tokens: completion.usage?.total_tokens }, 'routed');
  return completion.choices[0]?.message.content ?? 'front desk';
}

export async function tagBacklog(mails: Mail[]): Promise<string[]> {
  const tags: string[] = [];
  for (const mail of mails) {
    const completion = await client.chat.completions.create({
      model: BULK_MODEL,
      messages: [{ role: 'user', content: `Three tags for this mail, comma separated:\n${mail.body}` }],
      ...internalOpenAi,
    });
    tags.push(completion.choices[0]?.message.content ?? '');
  }
  return tags;
}
