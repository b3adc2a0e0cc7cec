import OpenAI from 'openai';

const strict = process.env.STRICT_ROUTING === '1';

const client = new OpenAI({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

const transcript = `Anna: the union does not know about the layoffs yet.
Jonas: keep it that way until Friday. CANARY-meeting-digest`;

const params: OpenAI.Chat.ChatCompletionCreateParamsNonStreaming = {
  model: 'openai/gpt-4o',
  messages: [
    { role: 'system', content: 'Write a digest of the meeting with decisions and owners.' },
    { role: 'user', content: transcript },
  ],
  ...(strict && { provider: { order: ['openai', 'azure'], allow_fallbacks: false } }),
};

const digest = await client.chat.completions.create(params);
console.log(`digest ${digest.id}, ${transcript.split('\n').length} lines in, strict=${strict}`);
