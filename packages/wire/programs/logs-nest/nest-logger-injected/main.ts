import { ConsoleLogger, type LoggerService } from '@nestjs/common';

class AnswerService {
  constructor(private readonly logger: LoggerService) {}

  async answer(question: string) {
    this.logger.warn({ message: 'slow question', question }, AnswerService.name);
    return fetch('https://openrouter.ai/api/v1/chat/completions', {
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
  }
}

await new AnswerService(new ConsoleLogger({ json: true })).answer(
  'May I fire a woman with cancer? CANARY-nest-logger-injected',
);
