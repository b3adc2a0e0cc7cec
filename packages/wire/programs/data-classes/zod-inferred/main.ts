import * as z from 'zod';
import OpenAI from 'openai';

const client = new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY });
const routing = { provider: { only: ['openai'], allow_fallbacks: false } };

const Applicant = z.object({
  name: z.string(),
  email: z.email().meta({ dataClassification: 'confidential' }),
  answers: z.array(
    z.object({ question: z.string(), answer: z.string().meta({ dataClassification: 'confidential' }) }),
  ),
});

type Applicant = z.infer<typeof Applicant>;

async function assess(applicant: Applicant) {
  const [first] = applicant.answers;
  return await client.chat.completions.create({
  model: 'openai/gpt-4o-mini',
  messages: [{ role: 'user', content: `Assess this answer. CANARY-zod-inferred ${first?.answer}` }],
  ...routing,
});
}

await assess({ name: 'Ada', email: 'confidential-data@example.com', answers: [{ question: 'Why?', answer: 'CONFIDENTIAL-DATA: I was fired' }] });
