import pino from 'pino';

export const logger = pino({ name: 'clinic-desk', level: process.env.LOG_LEVEL ?? 'info' });
