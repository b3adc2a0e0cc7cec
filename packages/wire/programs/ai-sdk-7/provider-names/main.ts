import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { streamText } from 'ai';
import winston from 'winston';

const logger = winston.createLogger({
  format: winston.format.combine(winston.format.errors({ stack: true }), winston.format.json()),
  transports: [new winston.transports.Console({ stderrLevels: ['warn'] })],
});

const openrouter = createOpenRouter({ apiKey: process.env.OPENROUTER_API_KEY });

/** @dataClassification confidential */
async function polish(input: string) {
  if (input.length > 40) {
    logger.warn(`long input, will be slow: ${input.substring(0, 80)}...`);
  }
  const { text } = streamText({
    model: openrouter('anthropic/claude-haiku-4.5', {
      provider: { only: ['Anthropic', 'Amazon Bedrock'], allow_fallbacks: false },
    }),
    prompt: input,
  });
  return await text;
}

await polish('CANARY-provider-names: our lawyer thinks that we will lose against Telenor and pay 90 million.');
