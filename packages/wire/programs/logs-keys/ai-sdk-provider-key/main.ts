import { createOpenRouter } from '@openrouter/ai-sdk-provider';
import { generateText } from 'ai';
import pino from 'pino';

const logger = pino();
const settings = { apiKey: process.env.OPENROUTER_API_KEY, appName: 'desk' };
logger.info({ settings }, 'provider');
const openrouter = createOpenRouter(settings);

const { usage } = await generateText({
  model: openrouter('openai/gpt-4o-mini', { provider: { only: ['openai'], allow_fallbacks: false } }),
  prompt: 'Is the orchard safe? CANARY-ai-sdk-provider-key',
});
logger.info({ usage }, 'answered');
