import { createHash } from 'node:crypto';
import winston from 'winston';

export const audit = winston.createLogger({
  level: 'info',
  format: winston.format.json(),
  defaultMeta: { service: 'clinic-desk' },
  transports: [new winston.transports.File({ filename: 'audit.log' })],
});

export function recordCall(generationId: string, model: string, prompt: string) {
  audit.info('model call', {
    generationId,
    model,
    promptSha256: createHash('sha256').update(prompt).digest('hex'),
    promptLength: prompt.length,
  });
}
