import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateObject } from 'ai';
import pino from 'pino';
import { z } from 'zod';

const log = pino({ level: 'info' });

const openrouter = createOpenRouter({
  apiKey: process.env.OPENROUTER_API_KEY,
  extraBody: { provider: { only: ['openai', 'azure'], allow_fallbacks: false } },
});

const contact = z.object({ name: z.string(), phone: z.string().nullable(), urgent: z.boolean() });

const mail = 'Call me, Unni Vik, 412 33 999, about my abortion on Monday. CANARY-extract-contact';
const { object } = await generateObject({
  model: openrouter('openai/gpt-4o-mini'),
  schema: contact,
  prompt: `Extract the contact from this mail:\n${mail}`,
});
log.info({ fields: Object.keys(object), words: mail.split(/\s+/).length }, 'contact extracted');
