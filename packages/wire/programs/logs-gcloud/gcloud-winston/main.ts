import { LoggingWinston } from '@google-cloud/logging-winston';
import winston from 'winston';

const logger = winston.createLogger({
  transports: [new LoggingWinston({ projectId: 'loopback', logName: 'llm', redirectToStdout: true })],
});

async function ask(prompt: string) {
  logger.info('asking', { prompt });
  const response = await fetch('https://openrouter.ai/api/v1/chat/completions', { method: 'POST', headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' }, body: JSON.stringify({ model: 'openai/gpt-4o-mini', messages: [{ role: 'user', content: prompt }], provider: { only: ['openai'], allow_fallbacks: false } }) });
  logger.info('answered', { status: response.status });
}

await ask('Who in the team earns most? CANARY-gcloud-winston');
