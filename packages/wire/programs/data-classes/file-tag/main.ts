/**
 * Answers to mails of customers.
 *
 * @file
 * @dataClassification confidential
 */
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const answer = async (mail: string) => await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Answer. CANARY-file-tag ${mail}` }],
  ...routing,
});

await answer('CONFIDENTIAL-DATA: please call me at home');
