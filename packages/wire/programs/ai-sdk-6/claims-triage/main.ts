import { createHash } from 'node:crypto';
import { createOpenRouter, type OpenRouterProvider } from '@openrouter/ai-sdk-provider';
import { generateObject, type LanguageModel } from 'ai';
import winston from 'winston';
import { z } from 'zod';

/** @dataClassification confidential */
export class ClaimsTriage {
  private readonly provider: OpenRouterProvider;
  private readonly model: LanguageModel;
  private readonly logger = winston.createLogger({
    transports: [new winston.transports.File({ filename: 'triage.log' })],
  });

  constructor(apiKey = process.env.OPENROUTER_API_KEY) {
    this.provider = createOpenRouter({ apiKey });
    this.model = this.provider.chat('anthropic/claude-sonnet-4.5', {
      provider: { order: ['anthropic'], allow_fallbacks: false, data_collection: 'deny' },
      usage: { include: true },
    });
  }

  async triage(claim: string) {
    const { object, usage } = await generateObject({
      model: this.model,
      schema: z.object({ priority: z.enum(['low', 'high']), reason: z.string() }),
      prompt: claim,
    });
    const hash = createHash('sha1').update(claim).digest('hex');
    this.logger.info('triaged', { hash, priority: object.priority, tokens: usage.totalTokens });
    return object;
  }
}

await new ClaimsTriage().triage('Roof collapsed on tenant Zeynep, she is paralysed. CANARY-claims-triage');
