import OpenAI from 'openai';
import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions';

interface Logger {
  info(line: string): void;
}

class FileLogger implements Logger {
  info(line: string) {
    process.stdout.write(`${new Date().toISOString()} ${line}\n`);
  }
}

class Captioner {
  constructor(
    private readonly openai: OpenAI,
    private readonly logger: Logger,
  ) {}

  async caption(imageUrl: string, context: string): Promise<string> {
    const messages: ChatCompletionMessageParam[] = [
      {
        role: 'user',
        content: [
          { type: 'text', text: `Caption this picture for the intranet. Context: ${context}` },
          { type: 'image_url', image_url: { url: imageUrl } },
        ],
      },
    ];
    const completion = await this.openai.chat.completions.create({
      model: 'google/gemini-2.5-pro',
      messages,
      ...{ provider: { only: ['google-vertex/europe'], allow_fallbacks: false } },
    });
    this.logger.info(`caption request=${JSON.stringify(messages)} id=${completion.id}`);
    return completion.choices[0]?.message.content ?? '';
  }
}

const openai = new OpenAI({ apiKey: process.env.OPENROUTER_API_KEY, baseURL: 'https://openrouter.ai/api/v1' });
const captioner = new Captioner(openai, new FileLogger());
await captioner.caption('https://intranet.example.org/p/991.jpg', 'Farewell of Ida, who is ill. CANARY-image-caption');
