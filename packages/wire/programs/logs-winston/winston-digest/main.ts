import { createHash } from 'node:crypto';
import winston from 'winston';

const logger = winston.createLogger({
  level: 'silly',
  format: winston.format.combine(winston.format.errors({ stack: true }), winston.format.json()),
  transports: [new winston.transports.Console(), new winston.transports.File({ filename: 'llm.log' })],
});

class Assessor {
  private readonly logger = logger.child({ component: 'assessor' });

  async assess(requestId: string, claim: string) {
    const hash = createHash('sha256');
    hash.update(claim);
    const promptSha256 = hash.digest('hex');
    this.logger.info('assessing', { requestId, promptSha256, promptLength: claim.length });
    const response = await fetch('https://openrouter.ai/api/v1/chat/completions', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`,
        'Content-Type': 'application/json',
      },
      body: JSON.stringify({
        model: 'openai/gpt-4o-mini',
        messages: [{ role: 'user', content: claim }],
        provider: { only: ['openai'], allow_fallbacks: false },
      }),
    });
    this.logger.log('debug', 'assessed %s with %d', requestId, response.status);
    return response.json();
  }
}

await new Assessor().assess('r-1', 'The insured drove drunk, says his son. CANARY-winston-digest');
