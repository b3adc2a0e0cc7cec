import OpenAI from 'openai';
import pino from 'pino';

const logger = pino({ level: process.env.LOG_LEVEL ?? 'info' });

class PolicyAgent {
  #client: OpenAI | undefined;

  private get client(): OpenAI {
    this.#client ??= new OpenAI({
      baseURL: 'https://openrouter.ai/api/v1',
      apiKey: process.env.OPENROUTER_API_KEY,
    });
    return this.#client;
  }

  async answer(question: string): Promise<string> {
    const request = {
      model: 'openai/gpt-5-mini',
      instructions: 'Answer from the HR policy. Say when you do not know.',
      input: question,
      provider: { only: ['azure', 'openai'], allow_fallbacks: false, require_parameters: true },
    };
    const response = await this.client.responses.create(request);
    logger.info({ responseId: response.id, usage: response.usage }, 'policy question answered');
    return response.output_text;
  }
}

await new PolicyAgent().answer('I am pregnant and have told nobody, what leave do I get? CANARY-responses-agent');
