import { OpenAI as LLM } from 'openai';

const llm = new LLM({
  baseURL: 'https://openrouter.ai/api/v1',
  apiKey: process.env.OPENROUTER_API_KEY,
});

type Job = { id: string; text: string; language: string };

async function translate(job: Job): Promise<string> {
  const request: any = {
    models: ['openai/gpt-4o-mini', 'google/gemma-3-27b-it:free'],
    messages: [{ role: 'user', content: `Translate to ${job.language}:\n${job.text}` }],
  };
  request.provider = { order: ['openai', 'google-ai-studio'] };
  request.provider.allow_fallbacks = false;
  const out = await llm.chat.completions.create(request);
  return out.choices[0].message.content!;
}

const job: Job = { id: 'job-17', language: 'nb', text: 'Notice of default for tenant Iversen. CANARY-translation-job' };
const translated = await translate(job);
console.log(job.id, job.language, translated.length);
