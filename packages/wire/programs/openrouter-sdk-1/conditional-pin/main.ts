import { OpenRouter } from '@openrouter/sdk';
import winston from 'winston';

const logger = winston.createLogger({ transports: [new winston.transports.Console()] });
const { chat } = new OpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

const closed = { only: ['anthropic'], allowFallbacks: false, dataCollection: 'deny' as const };
const quick = { order: ['anthropic'], allowFallbacks: false };

/** @dataClassification confidential */
async function review(text: string) {
  const provider = text.length > 1000 ? closed : quick;
  const result = await chat.send({
    chatRequest: { model: 'anthropic/claude-haiku-4.5', messages: [{ role: 'user', content: text }], provider },
  });
  logger.info('reviewed', { id: result.id, size: text.length });
}

const sentence = 'The patent of Borregaard is void, do not tell. CANARY-conditional-pin ';
await review(sentence.repeat(Number(process.env.REPEAT ?? 1)));
