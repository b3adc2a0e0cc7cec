import { client, FAST_MODEL } from '../lib/openrouter';
import { recordCall } from '../lib/audit-log';
import type { Mail, MailTopic } from '../types';

const TOPICS: MailTopic[] = ['appointment', 'billing', 'prescription', 'other'];

export async function classifyMail(mail: Mail): Promise<MailTopic> {
  const prompt = `Answer with one word of ${TOPICS.join(', ')}.\n\nSubject: ${mail.subject}\n\n${mail.body}`;
  console.log('classifying mail', mail.id);
  console.log(prompt);

  const completion = await client.chat.completions.create({
    model: FAST_MODEL,
    messages: [{ role: 'user', content: prompt }],
    max_tokens: 4,
  });

  recordCall(completion.id, completion.model, prompt);
  const answer = completion.choices[0]?.message.content?.trim().toLowerCase();
  return TOPICS.find((topic) => topic === answer) ?? 'other';
}
