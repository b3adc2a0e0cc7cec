import { createHash } from 'node:crypto';
import OpenAI from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import winston from 'winston';
import { z } from 'zod';

const Review = z.object({ risk: z.enum(['low', 'medium', 'high']), clauses: z.array(z.string()) });

const log = winston.createLogger({
  transports: [new winston.transports.Console()],
  format: winston.format.json(),
});

class ContractReviewer {
  private readonly client: OpenAI;
  private readonly model = 'anthropic/claude-sonnet-4.5';
  private readonly routing = {
    only: ['anthropic'],
    allow_fallbacks: false,
    data_collection: 'deny',
  };

  constructor(apiKey: string) {
    this.client = new OpenAI({ apiKey, baseURL: 'https://openrouter.ai/api/v1' });
  }

  /**
   * Reads a draft contract.
   * @dataClassification confidential
   */
  async review(contract: string) {
    const digest = createHash('sha256').update(contract).digest('hex');
    log.info('reviewing contract', { digest, model: this.model });
    const params = {
      model: this.model,
      messages: [
        { role: 'system' as const, content: 'You are a careful contract lawyer.' },
        { role: 'user' as const, content: contract },
      ],
      response_format: zodResponseFormat(Review, 'review'),
      provider: this.routing,
    };
    const completion = await this.client.beta.chat.completions.parse(params);
    log.info('reviewed contract', { digest, risk: completion.choices[0].message.parsed?.risk });
    return completion.choices[0].message.parsed;
  }
}

const reviewer = new ContractReviewer(process.env.OPENROUTER_API_KEY!);
reviewer
  .review('Hansen AS pays Berg Holding 4.2 million for the Lillehammer plant, strictly private. CANARY-contract-review')
  .catch((error) => {
    log.error('review failed', { name: error.name });
    process.exitCode = 1;
  });
