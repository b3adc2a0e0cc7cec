import { createHash } from 'node:crypto';
import winston from 'winston';

const logger = winston.createLogger({
  format: winston.format.simple(),
  transports: [new winston.transports.File({ filename: 'logs/llm.log' })],
});

function buildRequest(prompt: string): Request {
  const body = {
    model: 'google/gemini-2.5-flash',
    messages: [{ role: 'user', content: prompt }],
    provider: { order: ['google-vertex'], allow_fallbacks: false },
  };
  logger.info(`sending ${createHash('sha256').update(prompt).digest('hex')} to ${body.model}`);
  return new Request('https://openrouter.ai/api/v1/chat/completions', {
    method: 'POST',
    headers: { Authorization: `Bearer ${process.env.OPENROUTER_API_KEY}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const response = await fetch(buildRequest('Grade the thesis of student 220914, he is dyslexic. CANARY-request-object'));
if (!response.ok) process.exitCode = 1;
