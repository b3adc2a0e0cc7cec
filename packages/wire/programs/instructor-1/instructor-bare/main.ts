import Instructor from '@instructor-ai/instructor';
import OpenAI from 'openai';
import { z } from 'zod';

const Person = z.object({ name: z.string().optional() });

class Extractor {
  private readonly client = Instructor({
    client: new OpenAI({ baseURL: 'https://openrouter.ai/api/v1', apiKey: process.env.OPENROUTER_API_KEY }),
    mode: 'JSON',
  });

  async extract(text: string) {
    return this.client.chat.completions.create({
      model: 'anthropic/claude-haiku-4.5',
      messages: [{ role: 'user', content: text }],
      response_model: { schema: Person, name: 'Person' },
      max_retries: 1,
    });
  }
}

console.log(Object.keys(await new Extractor().extract('Kari Nes, drug test positive. CANARY-instructor-bare')).length);
