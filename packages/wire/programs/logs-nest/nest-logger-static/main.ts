import { Injectable, Logger } from '@nestjs/common';

@Injectable()
export class AnswerService {
  async answer(id: string, question: string) {
    Logger.log(`Answering ${id} of ${question.length} characters`, 'AnswerService');
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
    if (response.status >= 400)
      Logger.error(`Question ${id} failed with ${response.status}`, 'AnswerService');
    else Logger.verbose({ id, status: response.status }, 'AnswerService');
  }
}

await new AnswerService().answer('q-3', 'May I fire a mother on leave? CANARY-nest-logger-static');
