import Instructor from '@instructor-ai/instructor';
import OpenAI from 'openai';
import { z } from 'zod';

const oai = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const client = Instructor({ client: oai, mode: 'JSON' });

const params = {
  model: 'openai/gpt-4o',
  messages: [{ role: 'user' as const, content: 'Applicant 31, turned down for debt. CANARY-instructor-pinned' }],
  provider: { only: ['openai', 'azure'], allow_fallbacks: false },
};

const verdict = await client.chat.completions.create({
  ...params,
  response_model: { schema: z.object({ reason: z.string().optional() }), name: 'Reason' },
});
console.log(Object.keys(verdict).length);
