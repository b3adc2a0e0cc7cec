import { createEnv } from '@t3-oss/env-core';
import OpenAI from 'openai';
import { z } from 'zod';

const env = createEnv({
  server: { LLM_URL: z.string(), OPENROUTER_API_KEY: z.string() },
  runtimeEnv: process.env,
});

const client = new OpenAI({ baseURL: env.LLM_URL, apiKey: env.OPENROUTER_API_KEY });
const { id } = await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: 'Who pays the rent of the chairman? CANARY-typed-env' }],
  ...{ provider: { order: ['openai'] } },
});
console.log(id);
