import { Injectable, Logger } from '@nestjs/common';

@Injectable()
export class AnswerService {
  private readonly logger = new Logger(AnswerService.name);

  async answer(question: string): Promise<string> {
    this.logger.debug(`Answering: ${question}`);
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        model: 'openai/gpt-4o-mini',
        messages: [{ role: 'user', content: question }],
        provider: { only: ['openai'], allow_fallbacks: false },
      }),
    });
    const data = await response.json();
    this.logger.log(`Answered in ${data.usage.total_tokens} tokens`);
    return data.choices[0].message.content;
  }
}

await new AnswerService().answer('May I fire a man with Parkinson? CANARY-nest-logger-field');
