import OpenAI from 'openai';
import pino from 'pino';
import { withRouting } from './routing';

const log = pino();
const base = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const { chat } = base.withOptions({ timeout: 15_000, maxRetries: 0 });

export async function writeEmail(facts: { customer: string; note: string }) {
  const prompt = ['Write a friendly renewal email.', `Customer: ${facts.customer}`, facts.note].join('\n');
  log.debug({ prompt }, 'full prompt');
  log.info({ prompt, model: 'anthropic/claude-haiku-4.5' }, 'generating email');
  const result = await chat.completions.create(
    withRouting({
      model: 'anthropic/claude-haiku-4.5',
      messages: [{ role: 'user', content: prompt }],
      temperature: 0.7,
    }),
  );
  return result.choices[0]?.message.content;
}

await writeEmail({ customer: 'Fjord Kraft', note: 'They pay 30% less than list price. CANARY-sales-email' });
