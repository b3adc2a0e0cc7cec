import { createHmac } from 'node:crypto';
import OpenAI from 'openai';
import winston from 'winston';

const audit = winston.createLogger({
  format: winston.format.json(),
  defaultMeta: { service: 'claims' },
  transports: [new winston.transports.File({ filename: 'audit.log' })],
});

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const fingerprint = (text: string) => createHmac('sha256', 'audit-2026').update(text).digest('base64url');

/**
 * Decides on an insurance claim.
 *
 * @param claim free text of the customer
 * @dataClassification confidential
 */
export async function decide(claim: string) {
  const completion = await client.chat.completions.create({
    model: 'anthropic/claude-opus-4.1',
    messages: [{ role: 'user', content: claim }],
    max_completion_tokens: 200,
    ...{
      provider: {
        order: ['anthropic/2', 'openai'],
        allow_fallbacks: false,
        data_collection: 'deny',
      },
    },
  });
  const { cost } = completion.usage as unknown as { cost?: number };
  audit.info('llm.call', { prompt: fingerprint(claim), model: completion.model, cost });
  return completion.choices[0]?.message.content;
}

await decide('My neighbour Solberg set my boat on fire, policy 77-1202. CANARY-audit-trail');
